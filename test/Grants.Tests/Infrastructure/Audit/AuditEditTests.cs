using System.Globalization;
using System.Text;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.Auditing.Tree;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Infrastructure.Audit;

/// <summary>A log of 1,000 entries whose last checkpoint was exported: whoever edits it is found, and the first bad entry is named.</summary>
public sealed class AuditEditTests
{
    private const int Entries = 1000;

    [Fact]
    public async Task Five_hundred_random_edits_of_the_export_are_all_found_at_their_entry()
    {
        await using var app = await StartAsync();
        var (export, checkpoints, key) = await AuditLog.TakeOutAsync(app);
        var whole = await AuditLog.VerifyAsync(export, checkpoints, key);
        (whole.Entries, whole.Newer, whole.Faults.Count).ShouldBe((Entries, 0, 0));
        var lines = Encoding.UTF8.GetString(export).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var random = new Random(20261122);
        for (var i = 0; i < 500; i++)
        {
            var (edited, first) = Edit([.. lines], random);
            var report = await AuditLog.VerifyAsync(Encoding.UTF8.GetBytes(string.Concat(edited.Select(l => l + "\n"))), checkpoints, key);
            report.Faults.ShouldHaveSingleItem($"edit {i}").ShouldStartWith(string.Create(CultureInfo.InvariantCulture, $"Entry {first} "));
        }
    }

    [Fact]
    public async Task Edits_of_the_checkpoint_file_are_found()
    {
        await using var app = await StartAsync();
        var (export, checkpoints, key) = await AuditLog.TakeOutAsync(app);
        var random = new Random(7);
        for (var i = 0; i < 100; i++)
        {
            var at = random.Next(checkpoints.Length - 1);
            var changed = checkpoints[at] == 'A' ? 'B' : 'A';
            if (checkpoints[at] == '\n') continue;
            var edited = checkpoints[..at] + changed + checkpoints[(at + 1)..];
            (await AuditLog.VerifyAsync(export, edited, key)).Faults.ShouldNotBeEmpty($"at {at}");
        }

        using var other = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        (await AuditLog.VerifyAsync(export, checkpoints, other.ExportSubjectPublicKeyInfoPem())).Faults.ShouldHaveSingleItem().ShouldContain("Line 1 ");
    }

    /// <summary>Whoever owns the database, triggers gone, and even computes hashes anew.</summary>
    [Theory]
    [InlineData("UPDATE audit_entries SET \"Act\" = 'sample.other' WHERE \"Id\" = @id")]
    [InlineData("UPDATE audit_entries SET \"ActorId\" = NULL WHERE \"Id\" = @id")]
    [InlineData("UPDATE audit_entries SET \"At\" = '2026-10-01 00:00:00' WHERE \"Id\" = @id")]
    [InlineData("UPDATE audit_entries SET \"Purpose\" = 'other' WHERE \"Id\" = @id")]
    [InlineData("UPDATE audit_records SET \"OwnerId\" = \"RecordId\" WHERE \"EntryId\" = @id")]
    [InlineData("DELETE FROM audit_records WHERE \"EntryId\" = @id")]
    [InlineData("DELETE FROM audit_entries WHERE \"Id\" = @id")]
    [InlineData("DELETE FROM audit_places WHERE \"EntryId\" = @id")]
    [InlineData("UPDATE audit_places SET \"Hash\" = zeroblob(32) WHERE \"EntryId\" = @id")]
    public async Task An_edit_of_the_database_is_found_in_its_next_export(string sql)
    {
        await using var app = await StartAsync(200);
        await app.AsSystemAsync(async s =>
        {
            var db = s.GetRequiredService<GrantsDbContext>();
            var entry = await db.Set<AuditPlace>().Where(p => p.Index == 123).Select(p => p.EntryId).SingleAsync();
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA foreign_keys=OFF;" + sql;
            var id = command.CreateParameter();
            (id.ParameterName, id.Value) = ("@id", entry.ToString().ToUpperInvariant());
            command.Parameters.Add(id);
            (await command.ExecuteNonQueryAsync()).ShouldBeGreaterThan(0);
        });
        var (export, checkpoints, key) = await AuditLog.TakeOutAsync(app);
        var fault = (await AuditLog.VerifyAsync(export, checkpoints, key)).Faults.ShouldHaveSingleItem();
        fault.ShouldMatch("^Entry 12[34] ");
    }

    [Fact]
    public async Task An_entry_that_nobody_wrote_through_the_system_is_counted()
    {
        await using var app = await StartAsync(100);
        await app.AsSystemAsync(async s =>
        {
            var db = s.GetRequiredService<GrantsDbContext>();
            db.Add(new AuditEntry { At = app.Clock.UtcNow, Act = "sample.forged", ActorRoles = "system" });
            await db.SaveChangesAsync();
            (await s.GetRequiredService<AuditExport>().WriteAsync(Stream.Null, default)).ShouldBe((100, 1));
        });
    }

    private static async Task<TestApp> StartAsync(int entries = Entries)
    {
        var app = await TestApp.StartAsync<SampleModule>();
        await AuditLog.ActAsync(app, entries);
        await AuditLog.PlaceAsync(app);
        return app;
    }

    /// <summary>One edit, and the first entry that it makes bad.</summary>
    private static (List<string> Lines, int First) Edit(List<string> lines, Random random)
    {
        var at = random.Next(lines.Count - 1);
        var line = lines[at];
        switch (random.Next(8))
        {
            case 0:
                lines.RemoveAt(at);
                return (lines, at);
            case 1:
                (lines[at], lines[at + 1]) = (lines[at + 1], line);
                return (lines, at);
            case 2:
                lines.Insert(at, line);
                return (lines, at + 1);
            case 3:
                lines.RemoveRange(at, lines.Count - at);
                return (lines, at);
            case 4:
                lines[at] = line.Replace("sample.act-", "sample.art-", StringComparison.Ordinal);
                return (lines, at);
            case 5:
                lines[at] = line + " ";
                return (lines, at);
            case 6:
                return (ComputeAnew(lines, at), at);
            default:
                var where = random.Next(line.Length);
                lines[at] = line[..where] + (line[where] == '0' ? '1' : '0') + line[(where + 1)..];
                return (lines, at);
        }
    }

    /// <summary>A careful forger: takes an entry out and writes all that follow anew, numbers and hashes included.</summary>
    private static List<string> ComputeAnew(List<string> lines, int at)
    {
        lines.RemoveAt(at);
        var before = at == 0 ? null : MerkleTree.Leaf(Encoding.UTF8.GetBytes(lines[at - 1]));
        for (var i = at; i < lines.Count; i++)
        {
            var rest = lines[i][lines[i].IndexOf("\"id\"", StringComparison.Ordinal)..];
            var prev = before is null ? "" : $"\"prev\":\"{Convert.ToBase64String(before)}\",";
            lines[i] = string.Create(CultureInfo.InvariantCulture, $"{{\"index\":{i},{prev}{rest}");
            before = MerkleTree.Leaf(Encoding.UTF8.GetBytes(lines[i]));
        }

        return lines;
    }
}
