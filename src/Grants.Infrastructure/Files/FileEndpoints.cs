using Grants.Infrastructure.Files.Content;
using Grants.Infrastructure.Files.Uploads;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.RequestProtection;
using Grants.Infrastructure.Scoping;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Grants.Infrastructure.Files;

/// <summary>Routes of files. Those of a record are mapped by its module.</summary>
public static class FileEndpoints
{
    private const string Tag = "Files";
    private const string OwnUpload = "Only the sender's own uploads are found.";
    private const string OfRecord = "The record the file hangs on decides: who does not see it does not find the file.";

    /// <summary>Adds the files of a module's records: <c>/{id}/files</c>, listed and begun.</summary>
    /// <param name="records">Routes of the records.</param>
    /// <param name="kind">Of its <see cref="IAttachable"/>.</param>
    /// <param name="name">In the names of the endpoints, e.g. <c>Report</c>.</param>
    /// <param name="readPermission">To list.</param>
    /// <param name="addPermission">To add; null where they are only listed.</param>
    public static void MapFiles(this IEndpointRouteBuilder records, string kind, string name, string readPermission, string? addPermission = null)
    {
        records.MapGet("/{id:guid}/files", (Guid id, FileService s, CancellationToken ct) => s.ListAsync(kind, id, ct))
            .WithTags(Tag).RequirePermission(readPermission).WithName($"list{name}Files");
        if (addPermission is null) return;
        records.MapPost("/{id:guid}/files", (Guid id, BeginUploadInput input, UploadService s, CancellationToken ct) => s.BeginAsync(kind, id, input, ct))
            .WithTags(Tag).RequirePermission(addPermission).Creates().WithName($"begin{name}File");
    }

    /// <summary>Adds the files of the one record that is the caller's own organisation: <c>/files</c>, listed and begun.</summary>
    /// <param name="own">Routes of what is the caller's own.</param>
    /// <param name="kind">Of its <see cref="IAttachable"/>.</param>
    /// <param name="name">In the names of the endpoints, e.g. <c>Own</c>.</param>
    /// <param name="permission">To list and to add.</param>
    public static void MapOwnFiles(this IEndpointRouteBuilder own, string kind, string name, string permission)
    {
        own.MapGet("/files", (CurrentScope scope, FileService s, CancellationToken ct) => s.ListAsync(kind, scope.Value.OrganisationId ?? Guid.Empty, ct))
            .WithTags(Tag).RequirePermission(permission).WithName($"list{name}Files");
        own.MapPost("/files", (BeginUploadInput input, CurrentScope scope, UploadService s, CancellationToken ct) =>
                s.BeginAsync(kind, scope.Value.OrganisationId ?? Guid.Empty, input, ct))
            .WithTags(Tag).RequirePermission(permission).Creates().WithName($"begin{name}File");
    }

    /// <summary>Adds the routes of uploads and files of an enclave, below its own address: <c>/uploads/{id}</c>, <c>/files/{id}</c>. Nobody is shown anything there, so there is no privacy to change.</summary>
    /// <param name="own">Routes of the enclave.</param>
    /// <param name="name">In the names of the endpoints, e.g. <c>Desk</c>.</param>
    /// <param name="permission">Of whoever sends and reads; the record decides further.</param>
    public static void MapEnclaveFiles(this IEndpointRouteBuilder own, string name, string permission)
    {
        var uploads = own.MapGroup("/uploads").WithTags(Tag);
        uploads.MapGet("/{id:guid}", (Guid id, UploadService s, CancellationToken ct) => s.FindAsync(id, ct)).RequirePermission(permission).WithName($"get{name}Upload");
        uploads.MapPatch("/{id:guid}", (Guid id, UploadPiece piece, UploadService s, CancellationToken ct) => s.AppendAsync(id, piece, ct))
            .RequirePermission(permission).TakesPieces().WithName($"addTo{name}Upload");
        uploads.MapPost("/{id:guid}/finish", (Guid id, FinishUploadInput input, UploadFinish s, CancellationToken ct) => s.FinishAsync(id, input, ct))
            .RequirePermission(permission).Creates().WithName($"finish{name}Upload");
        uploads.MapDelete("/{id:guid}", (Guid id, UploadService s, CancellationToken ct) => s.CancelAsync(id, ct)).RequirePermission(permission).WithName($"cancel{name}Upload");
        var files = own.MapGroup("/files").WithTags(Tag);
        files.MapGet("/{id:guid}", DownloadAsync).RequirePermission(permission).WithName($"download{name}File");
        files.MapDelete("/{id:guid}", (Guid id, FileService s, CancellationToken ct) => s.RemoveAsync(id, ct)).RequirePermission(permission).WithName($"remove{name}File");
    }

    internal static void MapFiles(this IEndpointRouteBuilder api)
    {
        var uploads = api.MapGroup("/uploads").WithTags(Tag);
        uploads.MapGet("/{id:guid}", (Guid id, UploadService s, CancellationToken ct) => s.FindAsync(id, ct)).RequireSignedIn(OwnUpload).WithName("getUpload");
        uploads.MapPatch("/{id:guid}", (Guid id, UploadPiece piece, UploadService s, CancellationToken ct) => s.AppendAsync(id, piece, ct))
            .RequireSignedIn(OwnUpload).TakesPieces().WithName("addToUpload");
        uploads.MapPost("/{id:guid}/finish", (Guid id, FinishUploadInput input, UploadFinish s, CancellationToken ct) => s.FinishAsync(id, input, ct))
            .RequireSignedIn(OwnUpload).Creates().WithName("finishUpload");
        uploads.MapDelete("/{id:guid}", (Guid id, UploadService s, CancellationToken ct) => s.CancelAsync(id, ct)).RequireSignedIn(OwnUpload).WithName("cancelUpload");
        var files = api.MapGroup("/files").WithTags(Tag);
        files.MapGet("/{id:guid}", DownloadAsync).RequireSignedIn(OfRecord).WithName("downloadFile");
        files.MapPut("/{id:guid}/privacy", (Guid id, FilePrivacyInput input, FileService s, CancellationToken ct) => s.SetPrivacyAsync(id, input, ct))
            .RequireSignedIn(OfRecord).WithName("setFilePrivacy");
        files.MapDelete("/{id:guid}", (Guid id, FileService s, CancellationToken ct) => s.RemoveAsync(id, ct)).RequireSignedIn(OfRecord).WithName("removeFile");
    }

    private static async Task<FileStreamHttpResult> DownloadAsync(Guid id, FileService files, HttpContext http, CancellationToken cancellationToken)
    {
        var (file, content) = await files.OpenAsync(id, cancellationToken);
        SecurityHeaders.MakeDownload(http);
        return TypedResults.Stream(content, file.Kind.MediaType(), file.Code + file.Kind.Ending());
    }
}
