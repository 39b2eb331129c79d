using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Grants.Infrastructure.EntityFrameworkCore;

/// <summary>Many rows in one statement, untracked: for the tables of the log, which grow with everything anybody does and slow nobody down.</summary>
/// <remarks>For plain columns only: nothing is converted, sealed, versioned or put into the log.</remarks>
internal static class AppendRows
{
    /// <summary>SQL Server takes 2,100.</summary>
    private const int MostParameters = 2000;

    /// <exception cref="DbUpdateException">A row is there already, as saving would say it.</exception>
    public static async Task AppendAsync<T>(this GrantsDbContext context, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var type = context.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T)} has no table.");
        var columns = type.GetProperties().ToList();
        var head = Head(context, type, columns);
        foreach (var some in rows.Chunk(MostParameters / columns.Count))
        {
            var values = some.SelectMany(row => columns.Select(c => c.GetGetter().GetClrValue(row))).ToArray();
            var places = some.Select((_, r) => $"({string.Join(',', columns.Select((_, c) => $"{{{(r * columns.Count) + c}}}"))})");
            try
            {
                await context.Database.ExecuteSqlAsync(FormattableStringFactory.Create(head + string.Join(',', places), values), cancellationToken);
            }
            catch (DbException e)
            {
                throw new DbUpdateException("Rows cannot be appended.", e);
            }
        }
    }

    private static string Head(GrantsDbContext context, IEntityType type, List<IProperty> columns)
    {
        var sql = context.GetService<ISqlGenerationHelper>();
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        return $"INSERT INTO {sql.DelimitIdentifier(table.Name, table.Schema)} ({string.Join(',', columns.Select(c => sql.DelimitIdentifier(c.GetColumnName(table)!)))}) VALUES ";
    }
}
