using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Grants.Infrastructure.Auditing.Tree;

/// <summary>A line of the checkpoint file.</summary>
/// <param name="Kind"><see cref="Checkpoint"/>, or <see cref="Restored"/> when a backup was put back and the log goes on from an earlier size.</param>
/// <param name="Size">Entries it speaks for.</param>
/// <param name="Root">Root of the tree of that size.</param>
/// <param name="At">UTC, <see cref="AuditLine.MomentFormat"/>.</param>
/// <param name="Leaves">Leaf hashes since the line before, one after the other: they name the bad entry. Not signed: they must lead to the root.</param>
/// <param name="Signature">ECDSA P-256 with SHA-256 over <see cref="Note"/>.</param>
internal sealed record CheckpointNote(string Kind, long Size, byte[] Root, string At, byte[] Leaves, byte[] Signature)
{
    public const string Checkpoint = "checkpoint";
    public const string Restored = "restored";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { PropertyNameCaseInsensitive = false };

    /// <summary>What is signed: kind, size, root, moment, one a line.</summary>
    public static byte[] Note(string kind, long size, byte[] root, string at) => Encoding.ASCII.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"audit {kind}\n{size}\n{Convert.ToBase64String(root)}\n{at}\n"));

    public static CheckpointNote? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<CheckpointNote>(line, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public override string ToString() => JsonSerializer.Serialize(this, Json);
}
