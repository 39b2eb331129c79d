using Grants.Kernel.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Grants.Infrastructure.HttpApi;

/// <summary>Reads the one file of a multipart request straight into memory: nothing of it ever lies in a temporary file (security.md, Files).</summary>
public static class UploadBody
{
    private const int BufferSize = 64 * 1024;
    private const int BytesPerMegabyte = 1024 * 1024;

    /// <summary>The bytes of the first file. Errors: the codes of the rules; "missing" also when it was cut off.</summary>
    public static async Task<byte[]> ReadAsync(HttpContext context, UploadRules rules)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(rules);
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
            throw new BusinessException(rules.MissingCode);
        try
        {
            return await ReadAsync(new MultipartReader(boundary, context.Request.Body), rules, context.RequestAborted);
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BusinessException(rules.MissingCode, e);
        }
    }

    private static async Task<byte[]> ReadAsync(MultipartReader reader, UploadRules rules, CancellationToken cancellationToken)
    {
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (section.GetContentDispositionHeader() is not { } header || !header.IsFileDisposition()) continue;
            var name = HeaderUtilities.RemoveQuotes(header.FileNameStar.HasValue ? header.FileNameStar : header.FileName).Value;
            // The name is never used as one; but a file that calls itself something else was chosen by mistake, or by somebody who tries.
            if (!rules.Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)) throw new BusinessException(rules.WrongKindCode);
            return await BytesOfAsync(section.Body, rules, cancellationToken);
        }

        throw new BusinessException(rules.MissingCode);
    }

    private static async Task<byte[]> BytesOfAsync(Stream body, UploadRules rules, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[BufferSize];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (kept.Length + read > rules.MaxBytes) throw new BusinessException(rules.TooLargeCode).WithData("max", rules.MaxBytes / BytesPerMegabyte);
            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }
}

/// <summary>What may be uploaded at one place, and the codes of the sentences when it is not that.</summary>
/// <param name="MaxBytes">Longest file.</param>
/// <param name="Extensions">Ends of names, with the dot.</param>
/// <param name="MissingCode">No file, or half of one.</param>
/// <param name="WrongKindCode">Another kind of file.</param>
/// <param name="TooLargeCode">Too long (<c>max</c> in megabytes).</param>
public sealed record UploadRules(int MaxBytes, IReadOnlyList<string> Extensions, string MissingCode, string WrongKindCode, string TooLargeCode);
