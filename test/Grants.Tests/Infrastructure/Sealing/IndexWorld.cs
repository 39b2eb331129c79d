using System.Data.Common;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Infrastructure.Sealing;

/// <summary>Blind indexes as somebody who holds the database sees and changes them.</summary>
internal static class IndexWorld
{
    /// <summary>The database as it was before the column had an index.</summary>
    public static Task ForgetEntriesAsync(this TestApp app, string column) => app.AsSystemAsync(async s =>
    {
        var (db, place) = Place(s, column);
        await using var command = await CommandAsync(db, $"UPDATE {place.Table} SET {place.Index!.Column} = NULL");
        await command.ExecuteNonQueryAsync();
    });

    /// <summary>The entries of a column by row.</summary>
    public static Task<Dictionary<Guid, byte[]>> EntriesAsync(this TestApp app, string column) => app.AsSystemAsync(async s =>
    {
        var (db, place) = Place(s, column);
        await using var command = await CommandAsync(db, $"SELECT {place.Id}, {place.Index!.Column} FROM {place.Table} WHERE {place.Index.Column} IS NOT NULL");
        await using var reader = await command.ExecuteReaderAsync();
        var found = new Dictionary<Guid, byte[]>();
        while (await reader.ReadAsync()) found[SealedRows.RecordId(reader.GetValue(0))] = reader.GetFieldValue<byte[]>(1);
        return found;
    });

    /// <summary>Puts an entry back, as an old backup does.</summary>
    public static Task PutEntryAsync(this TestApp app, string column, Guid record, byte[] entry) => app.AsSystemAsync(async s =>
    {
        var (db, place) = Place(s, column);
        var rows = new SealedRows(db);
        var id = (await rows.IdsAsync(place, default)).Single(i => SealedRows.RecordId(i) == record);
        await rows.IndexAsync(place, id, (await rows.ReadAsync(place, id, default))!, entry, default);
    });

    /// <summary>Flips a bit of one value.</summary>
    public static Task BreakAsync(this TestApp app, string column, Guid record) => app.AsSystemAsync(async s =>
    {
        var (db, place) = Place(s, column);
        var rows = new SealedRows(db);
        var old = (await rows.ReadAsync(place, (await rows.IdsAsync(place, default)).Single(i => SealedRows.RecordId(i) == record), default))!;
        byte[] broken = [.. old[..^1], (byte)(old[^1] ^ 1)];
        (await rows.ReplaceByRecordAsync(place, record, old, broken, default)).ShouldBeTrue();
    });

    /// <summary>What every start does, and the command.</summary>
    public static Task<int> FillAsync(this TestApp app, bool anew = false, Action<RotationStep>? progress = null) =>
        app.AsSystemAsync(s => s.GetRequiredService<BlindIndexFilling>().FillAsync(anew, progress ?? (_ => { }), default));

    private static (GrantsDbContext Db, SealedColumn Column) Place(IServiceProvider services, string column)
    {
        var db = services.GetRequiredService<GrantsDbContext>();
        return (db, new SealedRows(db).Columns.Single(c => c.LogicalName == column));
    }

    private static async Task<DbCommand> CommandAsync(GrantsDbContext db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names come from the model.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
