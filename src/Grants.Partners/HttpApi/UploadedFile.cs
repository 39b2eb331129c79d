using Grants.Kernel.Errors;
using Grants.Partners.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Grants.Partners.HttpApi;

/// <summary>Reads one file of a multipart request straight into memory: nothing of it ever lies in a temporary file (security.md, Files).</summary>
internal static class UploadedFile
{
    private const int BufferSize = 64 * 1024;
    private const int BytesPerMegabyte = 1024 * 1024;

    /// <summary>The bytes of the first file. Errors: <c>import.file-missing</c>, <c>import.file-too-large</c>.</summary>
    public static async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
            throw new BusinessException(PartnersErrors.ImportFileMissing);
        var reader = new MultipartReader(boundary, request.Body);
        while (await NextAsync(reader, cancellationToken) is { } section)
        {
            if (section.GetContentDispositionHeader()?.IsFileDisposition() == true) return await BytesOfAsync(section.Body, cancellationToken);
        }

        throw new BusinessException(PartnersErrors.ImportFileMissing);
    }

    private static async Task<MultipartSection?> NextAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadNextSectionAsync(cancellationToken);
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BusinessException(PartnersErrors.ImportFileMissing, e);
        }
    }

    private static async Task<byte[]> BytesOfAsync(Stream body, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[BufferSize];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (kept.Length + read > PartnersConsts.ImportMaxBytes)
                throw new BusinessException(PartnersErrors.ImportFileTooLarge).WithData("max", PartnersConsts.ImportMaxBytes / BytesPerMegabyte);
            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }
}
