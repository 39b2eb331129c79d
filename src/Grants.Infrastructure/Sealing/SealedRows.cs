using System.Data.Common;
using System.Runtime.CompilerServices;
using Grants.Infrastructure.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Grants.Infrastructure.Sealing;

/// <summary>Finds and replaces envelopes in the tables themselves, whatever entity they belong to and whoever may see it.</summary>
internal sealed class SealedRows(GrantsDbContext context)
{
    /// <summary>All columns of the model.</summary>
    public IReadOnlyList<SealedColumn> Columns { get; } = SealedColumn.Of(context.Model, context.GetService<ISqlGenerationHelper>());

    /// <summary>Ids, as the database gives them, of rows whose value lies under one of the keys. Reads the beginnings of envelopes only.</summary>
    public async Task<IReadOnlyList<object>> FindAsync(SealedColumn column, IReadOnlySet<Guid> keys, CancellationToken cancellationToken)
    {
        await using var command = await CommandAsync(
            $"SELECT {column.Id}, SUBSTRING({column.Column}, 1, {Envelope.KeyIdEnd}) FROM {column.Table} WHERE {column.Column} IS NOT NULL", cancellationToken);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<object>();
        while (await reader.ReadAsync(cancellationToken))
        {
            if (Envelope.PeekKeyId(reader.GetFieldValue<byte[]>(1)) is { } key && keys.Contains(key)) found.Add(reader.GetValue(0));
        }

        return found;
    }

    /// <summary>Ids of the keys by which the values of a column are sealed, row after row: whoever has seen enough stops.</summary>
    public async IAsyncEnumerable<Guid> KeysAsync(SealedColumn column, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = await CommandAsync(
            $"SELECT SUBSTRING({column.Column}, 1, {Envelope.KeyIdEnd}) FROM {column.Table} WHERE {column.Column} IS NOT NULL", cancellationToken);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            if (Envelope.PeekKeyId(reader.GetFieldValue<byte[]>(0)) is { } key) yield return key;
        }
    }

    /// <summary>Ids of all rows that have a value.</summary>
    public async Task<IReadOnlyList<object>> IdsAsync(SealedColumn column, CancellationToken cancellationToken) =>
        await ListAsync($"SELECT {column.Id} FROM {column.Table} WHERE {column.Column} IS NOT NULL ORDER BY {column.Id}", cancellationToken);

    /// <summary>Ids of rows whose value has no entry in its blind index.</summary>
    public async Task<IReadOnlyList<object>> UnindexedAsync(SealedColumn column, CancellationToken cancellationToken) => await ListAsync(
        $"SELECT {column.Id} FROM {column.Table} WHERE {column.Column} IS NOT NULL AND {column.Index!.Column} IS NULL ORDER BY {column.Id}", cancellationToken);

    /// <summary>Writes the entry of exactly this envelope; a value that somebody saved meanwhile has its own already.</summary>
    public Task IndexAsync(SealedColumn column, object id, byte[] envelope, byte[] entry, CancellationToken cancellationToken) => RunAsync(
        $"UPDATE {column.Table} SET {column.Index!.Column} = @entry WHERE {column.Id} = @id AND {column.Column} = @envelope",
        cancellationToken, ("@id", id), ("@envelope", envelope), ("@entry", entry));

    /// <summary>Takes the entry of an erased record away; its value stays as noise.</summary>
    public Task ClearIndexAsync(SealedColumn column, Guid record, CancellationToken cancellationToken) => RunAsync(
        $"UPDATE {column.Table} SET {column.Index!.Column} = @nothing WHERE {column.Id} = @id AND {column.Column} IS NOT NULL AND ({column.Index.Column} IS NULL OR {column.Index.Column} <> @nothing)",
        cancellationToken, ("@id", record), ("@nothing", BlindIndex.Nothing));

    /// <summary>The envelope of a row now; null when the row or its value is gone.</summary>
    public async Task<byte[]?> ReadAsync(SealedColumn column, object id, CancellationToken cancellationToken)
    {
        await using var command = await CommandAsync($"SELECT {column.Column} FROM {column.Table} WHERE {column.Id} = @id", cancellationToken, ("@id", id));
        return await command.ExecuteScalarAsync(cancellationToken) as byte[];
    }

    /// <summary>Puts another envelope in the place of exactly this one; false when somebody saved another meanwhile. Every envelope has its own nonce, so none comes back.</summary>
    public async Task<bool> ReplaceAsync(SealedColumn column, object id, byte[] old, byte[] next, CancellationToken cancellationToken)
    {
        await using var command = await CommandAsync(
            $"UPDATE {column.Table} SET {column.Column} = @next WHERE {column.Id} = @id AND {column.Column} = @old", cancellationToken, ("@id", id), ("@old", old), ("@next", next));
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    /// <summary>As <see cref="ReplaceAsync"/>, by the record's id instead of the database's form of it.</summary>
    public async Task<bool> ReplaceByRecordAsync(SealedColumn column, Guid record, byte[] old, byte[] next, CancellationToken cancellationToken)
    {
        var id = (await IdsAsync(column, cancellationToken)).FirstOrDefault(i => RecordId(i) == record);
        return id is not null && await ReplaceAsync(column, id, old, next, cancellationToken);
    }

    /// <summary>The id of a row as the additional data has it.</summary>
    public static Guid RecordId(object id) => id as Guid? ?? Guid.Parse((string)id);

    private async Task<IReadOnlyList<object>> ListAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = await CommandAsync(sql, cancellationToken);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<object>();
        while (await reader.ReadAsync(cancellationToken)) found.Add(reader.GetValue(0));
        return found;
    }

    private async Task RunAsync(string sql, CancellationToken cancellationToken, params (string Name, object Value)[] values)
    {
        await using var command = await CommandAsync(sql, cancellationToken, values);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<DbCommand> CommandAsync(string sql, CancellationToken cancellationToken, params (string Name, object Value)[] values)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        var command = context.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names come from the model, quoted by the provider; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
