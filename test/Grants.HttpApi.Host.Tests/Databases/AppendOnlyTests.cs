using System.Data.Common;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.Auditing.Tree;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Databases;

/// <summary>The log in the real host: placed and signed by its own clock, and the database itself refuses to change or delete it.</summary>
public sealed class AppendOnlyTests
{
    [Theory]
    [MemberData(nameof(Grants.Tests.Support.Databases.All), MemberType = typeof(Grants.Tests.Support.Databases))]
    public async Task The_host_signs_its_log_and_the_database_keeps_it(string database)
    {
        await using var host = await HostFixture.StartAsync(provider: Grants.Tests.Support.Databases.Parse(database), settings: ("Audit:CheckpointEvery", "5"));
        using var client = await host.CreateClient().SignInAsync("po-1");
        await using var scope = host.App.Services.BeginSystemScope("test");
        var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
        var signer = scope.ServiceProvider.GetRequiredService<AuditSigner>();
        await UntilAsync(async () => File.Exists(signer.FilePath) && !await db.Set<AuditWaiting>().AnyAsync() && new FileInfo(signer.FilePath).Length > 0);

        await db.Database.OpenConnectionAsync();
        foreach (var table in AuditModel.AppendOnly)
        {
            (await RunAsync(db, $"SELECT count(*) FROM {table}")).ShouldNotBe(0L, table);
            var column = ColumnOf(db, table);
            (await Should.ThrowAsync<DbException>(() => RunAsync(db, $"UPDATE {table} SET \"{column}\" = \"{column}\""), table)).Message.ShouldContain("append-only");
            (await Should.ThrowAsync<DbException>(() => RunAsync(db, $"DELETE FROM {table}"), table)).Message.ShouldContain("append-only");
        }

        using var export = new MemoryStream();
        (await scope.ServiceProvider.GetRequiredService<AuditExport>().WriteAsync(export, CancellationToken.None)).Strangers.ShouldBe(0);
        export.Position = 0;
        using var checkpoints = new StringReader(await File.ReadAllTextAsync(signer.FilePath));
        var report = await AuditVerifier.VerifyAsync(export, checkpoints, signer.PublicKey, CancellationToken.None);
        report.Faults.ShouldBeEmpty();
        report.Entries.ShouldBeGreaterThan(4);
    }

    private static string ColumnOf(GrantsDbContext db, string table) =>
        db.Model.GetEntityTypes().First(e => e.GetTableName() == table).GetProperties().First().GetColumnName();

    private static async Task<object?> RunAsync(GrantsDbContext db, string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var tries = 0; !await isSo(); tries++)
        {
            tries.ShouldBeLessThan(100, "the sequencer does not run");
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }
}
