using System.Text;
using Microsoft.Data.Sqlite;

namespace Grants.Infrastructure.Sealing;

/// <summary>One wrapped key as it lies in the store.</summary>
/// <param name="Id">The key.</param>
/// <param name="OwnerId">Organisation or donor whose values it seals; empty for the programme's own.</param>
/// <param name="Subject">Empty for the organisation's own key; else the one record or index it serves.</param>
/// <param name="Generation">Rises with each rotation of the organisation's keys.</param>
/// <param name="MasterId">Which master key wraps it.</param>
/// <param name="Wrapped">The bytes.</param>
internal sealed record KeyRow(Guid Id, Guid OwnerId, string Subject, long Generation, string MasterId, byte[] Wrapped)
{
    public const string Columns = "id, owner_id, subject, generation, master_id, wrapped";

    /// <summary>What a wrapped key is bound to: it cannot serve another owner, record or index.</summary>
    public byte[] Context => [.. OwnerId.ToByteArray(bigEndian: true), .. Id.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(Subject)];

    public static KeyRow Read(SqliteDataReader reader) => new(
        Guid.Parse(reader.GetString(0)), Guid.Parse(reader.GetString(1)), reader.GetString(2), reader.GetInt64(3), reader.GetString(4), reader.GetFieldValue<byte[]>(5));

    public DataKey Unwrap(IMasterKey master) => new(Id, master.Unwrap(MasterId, Wrapped, Context));

    public override string ToString() => "[sealed]";
}
