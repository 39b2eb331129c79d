using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Grants.Infrastructure.Auditing.Tree;

/// <summary>
/// One entry as canonical JSON: the leaf of the tree and, as it is, a line of the export. Fixed order of names, no white space, ids in lower
/// case, moments in UTC with six digits, absent values left out.
/// </summary>
internal static class AuditLine
{
    public const string MomentFormat = "yyyy-MM-ddTHH:mm:ss.ffffffZ";

    /// <param name="index">Place in the tree.</param>
    /// <param name="before">Leaf hash of the entry before; null for the first.</param>
    /// <param name="entry">The entry with its records.</param>
    public static byte[] Of(long index, byte[]? before, AuditEntry entry)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("index", index);
            if (before is not null) json.WriteBase64String("prev", before);
            json.WriteString("id", entry.Id);
            json.WriteString("at", entry.At.ToString(MomentFormat, CultureInfo.InvariantCulture));
            if (entry.ActorId is { } actor) json.WriteString("actor", actor);
            json.WriteString("roles", entry.ActorRoles);
            json.WriteString("act", entry.Act);
            if (entry.Purpose is { } purpose) json.WriteString("purpose", purpose);
            json.WriteStartArray("records");
            foreach (var record in entry.Records.OrderBy(r => r.RecordId.ToString(), StringComparer.Ordinal))
            {
                json.WriteStartObject();
                json.WriteString("id", record.RecordId);
                if (record.OwnerId is { } owner) json.WriteString("of", owner);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
