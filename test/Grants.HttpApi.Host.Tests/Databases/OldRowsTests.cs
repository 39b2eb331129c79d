using Grants.HttpApi.Host.EntityFrameworkCore;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Grants.HttpApi.Host.Tests.Databases;

/// <summary>What a programme has written before is still there, and right, after each migration that moves rows.</summary>
public sealed class OldRowsTests
{
    private const string Proposal = "0198AAAA-0000-7000-8000-000000000001";
    private const string Draft = "0198AAAA-0000-7000-8000-000000000002";
    private const string Waiting = "0198AAAA-0000-7000-8000-000000000003";
    private const string Fund = "0198AAAA-0000-7000-8000-00000000000F";
    private const string Order = "0198AAAA-0000-7000-8000-000000000010";
    private const string OrderWithoutFile = "0198AAAA-0000-7000-8000-000000000011";
    private const string File = "0198AAAA-0000-7000-8000-000000000012";
    private const string Posting = "0198AAAA-0000-7000-8000-000000000020";

    [Theory]
    [MemberData(nameof(Grants.Tests.Support.Databases.All), MemberType = typeof(Grants.Tests.Support.Databases))]
    public async Task Rows_of_an_old_database_arrive(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(Grants.Tests.Support.Databases.Parse(provider));
        await using var context = Context(provider);
        context.Database.SetConnectionString(database.Settings["Database:ConnectionString"]);
        var migrator = context.GetService<IMigrator>();
        await migrator.MigrateAsync(context.Database.GetMigrations().Single(m => m.EndsWith("_FundTerms", StringComparison.Ordinal)));
        await WriteAsync(new OldRows(context.Database));
        await migrator.MigrateAsync();

        var rows = new OldRows(context.Database);
        (await rows.ReadAsync("payment_orders", "Id", "FileId")).ShouldBe([$"{Order} {File}", $"{OrderWithoutFile} -"], "an order names its file");
        (await rows.ReadAsync("payment_orders", "Id", "Route")).ShouldBe([$"{Order} BankFile", $"{OrderWithoutFile} BankFile"]);
        (await rows.ReadAsync("ledger_postings", "Id", "PostedOn")).ShouldBe([$"{Posting} 2026-01-01"], "the day in Baghdad");
        (await rows.ReadAsync("ledger_entries", "Account", "PostedOn", "Year")).ShouldBe(["Bank 2026-01-01 2026", "Bank 2026-01-01 2026", "Fund 2026-01-01 2026"]);
        (await rows.ReadAsync("ledger_sums", "Account", "FundId", "Year", "Currency", "DebitMinor", "CreditMinor"))
            .ShouldBe([$"Bank {Fund} 2026 USD 900 0", $"Fund {Fund} 2026 USD 0 900"], "the sums of the entries");
        (await rows.ReadAsync("proposal_parts", "ProposalId", "Number", "FundId", "RecommendedMinor", "ApprovedMinor"))
            .ShouldBe([$"{Proposal} 1 {Fund} 11800000 11000000", $"{Waiting} 1 {Fund} 300 -"], "one fund paid everything");
        (await rows.ReadAsync("proposals", "Id", "Code")).ShouldBe([$"{Proposal} PR-1", $"{Draft} PR-2", $"{Waiting} PR-3"]);
        (await rows.ReadAsync("proposal_years", "ProposalId", "Year")).ShouldBe([$"{Proposal} 1", $"{Proposal} 2", $"{Draft} 1", $"{Waiting} 1"], "the table was built anew and lost no child");
    }

    private static async Task WriteAsync(OldRows rows)
    {
        await rows.AddAsync("proposals", ("Id", Proposal), ("Code", "PR-1"), ("FundId", Fund));
        await rows.AddAsync("proposals", ("Id", Draft), ("Code", "PR-2"));
        await rows.AddAsync("proposals", ("Id", Waiting), ("Code", "PR-3"), ("FundId", Fund));
        await rows.AddAsync("proposal_years", ("ProposalId", Proposal), ("Year", 1), ("RecommendedMinor", 5_800_000), ("ApprovedMinor", 5_000_000));
        await rows.AddAsync("proposal_years", ("ProposalId", Proposal), ("Year", 2), ("RecommendedMinor", 6_000_000), ("ApprovedMinor", 6_000_000));
        await rows.AddAsync("proposal_years", ("ProposalId", Draft), ("Year", 1));
        await rows.AddAsync("proposal_years", ("ProposalId", Waiting), ("Year", 1), ("RecommendedMinor", 300));
        await rows.AddAsync("payment_orders", ("Id", Order), ("Code", "PO-1"));
        await rows.AddAsync("payment_orders", ("Id", OrderWithoutFile), ("Code", "PO-2"));
        await rows.AddAsync("payment_files", ("Id", File), ("OrderId", Order));

        // Half past ten at night in London is the next year in Baghdad.
        await rows.AddAsync("ledger_postings", ("Id", Posting), ("Key", "k"), ("FundId", Fund), ("PostedAt", OldRows.Late));
        await rows.AddAsync("ledger_entries", ("PostingId", Posting), ("FundId", Fund), ("Account", "Bank"), ("Currency", "USD"), ("DebitMinor", 500), ("Line", 1), ("PostedAt", OldRows.Late));
        await rows.AddAsync("ledger_entries", ("PostingId", Posting), ("FundId", Fund), ("Account", "Bank"), ("Currency", "USD"), ("DebitMinor", 400), ("Line", 2), ("PostedAt", OldRows.Late));
        await rows.AddAsync("ledger_entries", ("PostingId", Posting), ("FundId", Fund), ("Account", "Fund"), ("Currency", "USD"), ("CreditMinor", 900), ("Line", 3), ("PostedAt", OldRows.Late));
        await rows.AddAsync("ledger_books", ("Id", Fund));
    }

    private static GrantsDbContext Context(string provider) => provider == nameof(DatabaseProvider.PostgreSql)
        ? new PostgreSqlDesignTime().CreateDbContext([])
        : new SqliteDesignTime().CreateDbContext([]);
}
