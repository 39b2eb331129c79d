using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Grants.Infrastructure.Auditing.Tree;

/// <summary>What was found.</summary>
/// <param name="Entries">Lines of the export that hold and are covered by a checkpoint.</param>
/// <param name="Newer">Lines after the last checkpoint: they fit to each other, and nobody has signed for them.</param>
/// <param name="Restored">Times that a backup was put back, each with what was lost by it.</param>
/// <param name="Faults">What does not hold, the first first; empty when all does.</param>
internal sealed record AuditReport(long Entries, long Newer, IReadOnlyList<string> Restored, IReadOnlyList<string> Faults);

/// <summary>Checks an export of the log against the checkpoint file and the public key: no database, no network, nothing of the server trusted.</summary>
internal static class AuditVerifier
{
    public static async Task<AuditReport> VerifyAsync(Stream export, TextReader checkpoints, string publicKey, CancellationToken cancellationToken)
    {
        var signed = await SignedLeaves.ReadAsync(checkpoints, publicKey, cancellationToken);
        if (signed.Fault is { } broken) return new(0, 0, signed.Restored, [broken]);
        long index = 0;
        byte[]? before = null;
        await foreach (var line in LinesAsync(export, cancellationToken))
        {
            var hash = MerkleTree.Leaf(line);
            if (index < signed.Leaves.Count && !hash.AsSpan().SequenceEqual(signed.Leaves[(int)index]))
                return Bad(index, signed, "is not the one that was signed");
            if (index >= signed.Leaves.Count && !Follows(line, index, before)) return Bad(index, signed, "does not follow the one before it");
            before = hash;
            index++;
        }

        return index < signed.Leaves.Count
            ? Bad(index, signed, "is missing")
            : new(signed.Leaves.Count, index - signed.Leaves.Count, signed.Restored, []);
    }

    private static AuditReport Bad(long index, SignedLeaves signed, string how) => new(index, 0, signed.Restored, [$"Entry {index} {how}."]);

    private static bool Follows(byte[] line, long index, byte[]? before)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var prev = json.RootElement.TryGetProperty("prev", out var p) ? p.GetBytesFromBase64() : null;
            return json.RootElement.GetProperty("index").GetInt64() == index && (prev ?? []).AsSpan().SequenceEqual(before ?? []);
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Lines as bytes: what a decoder would forgive is not what was signed. The last must end, too.</summary>
    private static async IAsyncEnumerable<byte[]> LinesAsync(Stream export, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var line = new List<byte>();
        var buffer = new byte[1 << 16];
        for (int read; (read = await export.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            for (var i = 0; i < read; i++)
            {
                if (buffer[i] != '\n')
                {
                    line.Add(buffer[i]);
                    continue;
                }

                yield return [.. line];
                line.Clear();
            }
        }

        if (line.Count > 0) yield return [.. line, (byte)'\n'];
    }
}
