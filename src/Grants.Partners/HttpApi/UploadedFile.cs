using Grants.Infrastructure.HttpApi;
using Grants.Partners.Contracts;
using Microsoft.AspNetCore.Http;

namespace Grants.Partners.HttpApi;

/// <summary>A table of partners.</summary>
/// <param name="bytes">The file.</param>
internal sealed class UploadedFile(byte[] bytes) : IRequestContent
{
    private static readonly UploadRules Rules = new(
        PartnersConsts.ImportMaxBytes, [".csv"], PartnersErrors.ImportFileMissing, PartnersErrors.ImportNotCsv, PartnersErrors.ImportFileTooLarge);

    /// <inheritdoc />
    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>The bytes.</summary>
    public byte[] ToArray() => bytes;

    /// <summary>Reads the file. Errors: <c>import.file-missing</c>, also when it was cut off; <c>import.not-csv</c>, <c>import.file-too-large</c>.</summary>
    public static async ValueTask<UploadedFile> BindAsync(HttpContext context) => new(await UploadBody.ReadAsync(context, Rules));
}
