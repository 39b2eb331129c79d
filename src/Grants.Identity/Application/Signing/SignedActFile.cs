using System.Buffers.Text;
using System.Text.Json;
using Grants.Identity.Contracts;
using Grants.Identity.Domain.Signing;
using Grants.Infrastructure.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Signing;

/// <inheritdoc cref="ISignedActFile" />
internal sealed class SignedActFile(GrantsDbContext db) : ISignedActFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public async Task<int> WriteAsync(TextWriter to, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var act in db.Set<SignedAct>().AsNoTracking().OrderBy(a => a.At).ThenBy(a => a.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            await to.WriteLineAsync(TextOf(act).AsMemory(), cancellationToken);
            count++;
        }

        return count;
    }

    /// <summary>One act as a line of the file.</summary>
    public static string TextOf(SignedAct act) => JsonSerializer.Serialize(LineOf(act), Options);

    private static SignedActLine LineOf(SignedAct act) => new(
        act.Id, act.Act, act.RecordId, act.UserId, act.At, act.Factor.ToString(), (act.ConfirmedAt - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond,
        act.Content, Text(act.ContentHash)!, Text(act.Nonce), Text(act.PublicKey), Text(act.AuthenticatorData), Text(act.ClientDataJson), Text(act.Signature));

    private static string? Text(byte[]? bytes) => bytes is null ? null : Base64Url.EncodeToString(bytes);
}
