using System.Reflection;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Grants.HttpApi.Host.Tests.Sealing;

/// <summary>A sealed column with its rows, read and written as somebody who holds the database does, and opened as the program does.</summary>
internal sealed class SealedTable(GrantsDbContext db, SealedRows rows, SealedColumn column)
{
    private readonly IEntityType entity = db.Model.GetEntityTypes().Single(e => e.GetProperties().Any(p => Equals(LogicalName(p), column.LogicalName)));

    public string Name => column.LogicalName;

    /// <summary>Every envelope by the database's own id of its row.</summary>
    public async Task<IReadOnlyList<(object Id, byte[] Envelope)>> ReadAsync()
    {
        var found = new List<(object, byte[])>();
        foreach (var id in await rows.IdsAsync(column, CancellationToken.None)) found.Add((id, (await rows.ReadAsync(column, id, CancellationToken.None))!));
        return found;
    }

    public async Task ReplaceAsync(object id, byte[] old, byte[] next) => (await rows.ReplaceAsync(column, id, old, next, CancellationToken.None)).ShouldBeTrue(Name);

    /// <summary>Loads the record through the context and opens the value through the vault.</summary>
    public async Task OpenAsync(IVault vault, object id)
    {
        db.ChangeTracker.Clear();
        var root = entity;
        while (root.FindOwnership() is { } ownership) root = ownership.PrincipalEntityType;
        await LoadAsync(root.ClrType);
        var record = (ISealedRecord)db.ChangeTracker.Entries()
            .Single(e => e.Metadata == entity && ((ISealedRecord)e.Entity).Id == SealedRows.RecordId(id)).Entity;
        var property = entity.GetProperties().Single(p => Equals(LogicalName(p), column.LogicalName)).PropertyInfo!;
        await (Task)Method(nameof(OpenOneAsync)).MakeGenericMethod(property.PropertyType.GetGenericArguments()[0]).Invoke(null, [vault, record, property.GetValue(record)])!;
    }

    private Task LoadAsync(Type root) => (Task)Method(nameof(LoadSetAsync)).MakeGenericMethod(root).Invoke(null, [db])!;

    private static Task LoadSetAsync<T>(GrantsDbContext db)
        where T : class => db.Set<T>().LoadAsync();

    private static Task<T?> OpenOneAsync<T>(IVault vault, ISealedRecord record, Sealed<T> value) => vault.OpenAsync(record, value, "test.read", CancellationToken.None);

    private static MethodInfo Method(string name) => typeof(SealedTable).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;

    private static object? LogicalName(IProperty property) => property.FindAnnotation(SealedPropertyExtensions.LogicalNameAnnotation)?.Value;
}
