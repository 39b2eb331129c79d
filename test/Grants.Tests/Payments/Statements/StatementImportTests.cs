using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Errors;
using Grants.Payments.Application.Statements;
using Grants.Payments.Domain.Statements;
using Grants.Payments.Seeding;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Payments.Statements;

/// <summary>A bank's file is looked at first; taking it stores what is new once and for all.</summary>
public sealed class StatementImportTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_same_lines_are_taken_once(string database)
    {
        await using var its = await StatementScenario.StartAsync(database);
        var first = its.File(its.Out(2_900_00, "PY-2026-900", "BK-1"), its.Out(10_00, "Charge"), its.Out(10_00, "Charge"));
        var report = await its.CheckAsync(first);
        report.CanTake.ShouldBeTrue(string.Join(' ', report.Problems.Select(p => p.Message)));
        report.Statements.Single().ShouldSatisfyAllConditions(s => s.New.ShouldBe(3), s => s.Duplicates.ShouldBe(0), s => s.AccountTail.ShouldBe("5432"));
        (await its.StoredAsync()).ShouldBe((0, 0, 0), "the dry run stores nothing");

        var id = await its.TakeAsync(first);
        // Again, and in a longer statement: two equal charges of one day are two lines, and the same two the next time.
        (await its.CheckAsync(first)).ShouldSatisfyAllConditions(r => r.CanTake.ShouldBeFalse(), r => r.Statements.Single().Duplicates.ShouldBe(3));
        (await Should.ThrowAsync<BusinessException>(its.TakeAsync(first))).Code.ShouldBe(StatementErrors.NothingNew);
        var longer = its.File(its.Out(10_00, "Charge"), its.Out(10_00, "Charge"), its.Out(10_00, "Charge"), its.Out(2_900_00, "PY-2026-900", "BK-1"));
        (await its.CheckAsync(longer)).Statements.Single().ShouldSatisfyAllConditions(s => s.New.ShouldBe(1), s => s.Duplicates.ShouldBe(3));
        await its.TakeAsync(longer);
        (await its.StoredAsync()).ShouldBe((2, 2, 4));
        await DatabaseRefusesAsync(its);

        var (name, content) = await its.As<StatementPages, (string, byte[])>(its.Reconciler, s => s.FileAsync(id, default));
        content.ShouldBe(first);
        name.ShouldEndWith(".xml");
    }

    [Fact]
    public async Task What_lies_between_two_statements_is_said()
    {
        await using var its = await StatementScenario.StartAsync();
        await its.TakeAsync(SampleStatement.Write("A", StatementScenario.OwnIban, "USD", 100_00, its.Today.AddDays(-9), its.Today.AddDays(-5), [new(its.Today.AddDays(-6), -40_00, "A1")]));
        var fits = SampleStatement.Write("B", StatementScenario.OwnIban, "USD", 60_00, its.Today.AddDays(-4), its.Today, [new(its.Today, 5_00, "B1")]);
        (await its.CheckAsync(fits)).Statements.Single().GapMinor.ShouldBeNull();
        var gaps = SampleStatement.Write("B", StatementScenario.OwnIban, "USD", 50_00, its.Today.AddDays(-4), its.Today, [new(its.Today, 5_00, "B1")]);
        (await its.CheckAsync(gaps)).Statements.Single().ShouldSatisfyAllConditions(s => s.GapMinor.ShouldBe(-10_00), s => s.GapSince.ShouldBe(its.Today.AddDays(-5)));
    }

    [Fact]
    public async Task Reversals_and_other_currencies_have_a_mark_of_their_own_and_announced_lines_stay_out()
    {
        await using var its = await StatementScenario.StartAsync();
        var file = its.File(its.Out(70_00, "A", "A1"), its.In(70_00, "A", "A2") with { IsReversal = true }, its.Out(9_000, "In dinars", "A3") with { Currency = "IQD" });
        var report = (await its.CheckAsync(file)).Statements.Single();
        report.ShouldSatisfyAllConditions(s => s.Reversals.ShouldBe(1), s => s.OtherCurrency.ShouldBe(1), s => s.New.ShouldBe(3));
        var lines = await its.LinesAsync(await its.TakeAsync(file));
        lines.Select(l => l.Mark).ShouldBe(["None", "Reversal", "OtherCurrency"]);
        lines[2].Actions.ShouldBe(["aside"]);
    }

    [Fact]
    public async Task Nothing_the_bank_says_of_people_lies_open_and_every_reading_is_on_record()
    {
        await using var its = await StatementScenario.StartAsync();
        var id = await its.TakeAsync(its.File(its.Out(70_00, "Sentinel remittance", "SENTINEL-REF") with { Counterparty = "Sentinel Holder" }));
        foreach (var path in Directory.EnumerateFiles(its.App.Folder, "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(path);
            foreach (var word in new[] { "Sentinel", "SENTINEL", StatementScenario.OwnIban }) bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(word)).ShouldBe(-1, $"{word} in {path}");
        }

        (await its.LinesAsync(id)).Single().Counterparty.ShouldBe("Sentinel Holder");
        var readings = await its.App.AsSystemAsync(s => s.GetRequiredService<GrantsDbContext>().Set<AuditEntry>().Where(e => e.Act == AuditEntry.ReadAct).ToListAsync());
        readings.ShouldContain(e => e.Purpose == "bank-line.list");
    }

    private static Task DatabaseRefusesAsync(StatementScenario its) => its.App.AsSystemAsync(async s =>
    {
        var db = s.GetRequiredService<GrantsDbContext>();
        var (a, b) = (await db.Set<BankLine>().OrderBy(l => l.Id).FirstAsync(), await db.Set<BankLine>().OrderBy(l => l.Id).LastAsync());
        db.Entry(a).Property(l => l.Fingerprint).CurrentValue = b.Fingerprint;
        s.GetRequiredService<IAudit>().Record("test.forged", a.Id);
        await Should.ThrowAsync<DbUpdateException>(db.SaveChangesAsync());
    });
}
