using Grants.Infrastructure.HttpApi;
using Grants.Payments.Domain.Statements;
using Microsoft.AspNetCore.Http;

namespace Grants.Payments.HttpApi;

/// <summary>A bank's statement as a file.</summary>
/// <param name="bytes">The file.</param>
internal sealed class StatementUpload(byte[] bytes) : IRequestContent
{
    private static readonly UploadRules Rules = new(
        StatementsConsts.MaxBytes, [".xml", ".csv", ".txt"], StatementErrors.FileMissing, FileProblems.UnknownKind, StatementErrors.FileTooLarge);

    /// <inheritdoc />
    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>The bytes.</summary>
    public byte[] ToArray() => bytes;

    /// <summary>Reads the file. Errors: <c>statement.file-missing</c>, <c>statement.unknown-kind</c>, <c>statement.file-too-large</c>.</summary>
    public static async ValueTask<StatementUpload> BindAsync(HttpContext context) => new(await UploadBody.ReadAsync(context, Rules));
}
