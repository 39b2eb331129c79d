using Grants.Infrastructure.HttpApi;
using Grants.Kernel.Errors;
using Grants.Partners.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Grants.Partners.HttpApi;

/// <summary>One file of a multipart request, read straight into memory: nothing of it ever lies in a temporary file (security.md, Files).</summary>
/// <param name="bytes">The file.</param>
internal sealed class UploadedFile(byte[] bytes) : IRequestContent
{
    private const string Extension = ".csv";
    private const int BufferSize = 64 * 1024;
    private const int BytesPerMegabyte = 1024 * 1024;

    /// <inheritdoc />
    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>The bytes.</summary>
    public byte[] ToArray() => bytes;

    /// <summary>Reads the first file. Errors: <c>import.file-missing</c>, also when it was cut off; <c>import.not-csv</c>, <c>import.file-too-large</c>.</summary>
    public static async ValueTask<UploadedFile> BindAsync(HttpContext context)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
            throw new BusinessException(PartnersErrors.ImportFileMissing);
        try
        {
            return await ReadAsync(new MultipartReader(boundary, context.Request.Body), context.RequestAborted);
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BusinessException(PartnersErrors.ImportFileMissing, e);
        }
    }

    private static async Task<UploadedFile> ReadAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (section.GetContentDispositionHeader() is not { } header || !header.IsFileDisposition()) continue;
            ExpectTable(HeaderUtilities.RemoveQuotes(header.FileNameStar.HasValue ? header.FileNameStar : header.FileName).Value);
            return new UploadedFile(await BytesOfAsync(section.Body, cancellationToken));
        }

        throw new BusinessException(PartnersErrors.ImportFileMissing);
    }

    // The name is never used as one; but a file that calls itself something else was chosen by mistake, or by somebody who tries.
    private static void ExpectTable(string? name)
    {
        if (!Extension.Equals(Path.GetExtension(name), StringComparison.OrdinalIgnoreCase)) throw new BusinessException(PartnersErrors.ImportNotCsv);
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
