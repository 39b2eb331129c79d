using Grants.Infrastructure.HttpApi;
using Grants.Payments.Domain;
using Grants.Payments.Domain.BankFiles;
using Microsoft.AspNetCore.Http;

namespace Grants.Payments.HttpApi;

/// <summary>What a bank says became of a file.</summary>
/// <param name="bytes">The file.</param>
internal sealed class BankStatusFile(byte[] bytes) : IRequestContent
{
    private static readonly UploadRules Rules = new(
        Pain002.MaxBytes, [".xml"], PaymentsErrors.StatusUnreadable, PaymentsErrors.StatusKind, PaymentsErrors.StatusTooLarge);

    /// <inheritdoc />
    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>The bytes.</summary>
    public byte[] ToArray() => bytes;

    /// <summary>Reads the file. Errors: <c>payment.status-unreadable</c>, <c>payment.status-kind</c>, <c>payment.status-too-large</c>.</summary>
    public static async ValueTask<BankStatusFile> BindAsync(HttpContext context) => new(await UploadBody.ReadAsync(context, Rules));
}
