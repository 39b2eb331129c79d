using Grants.Awards.Application;
using Grants.Awards.Application.Agreements;
using Grants.Awards.Application.Amendments;
using Grants.Awards.Application.Budgets;
using Grants.Awards.Application.Planning;
using Grants.Awards.Domain.Granting;
using Grants.Awards.Seeding;
using Grants.Funding.Contracts;
using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Seeding;
using Grants.Kernel.Permissions;
using Grants.Kernel.Time;
using Grants.Notifications.Contracts;
using Grants.Partners.Contracts;
using Grants.Proposals.Contracts;
using Grants.Proposals.Seeding;
using Grants.Reporting;
using Grants.Reporting.Seeding;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Awards;

/// <summary>The whole programme's modules on SQLite with the demo's partners and funds; flexible money made by each scenario itself.</summary>
internal sealed class FlexWorld : IAsyncDisposable
{
    private readonly ToldList told;

    private FlexWorld(TestApp app, ToldList told) => (App, this.told) = (app, told);

    public TestApp App { get; }

    public TestPerson Lead { get; private set; } = null!;

    public TestPerson OtherLead { get; private set; } = null!;

    public TestPerson Approver { get; private set; } = null!;

    public TestPerson OtherDonor { get; private set; } = null!;

    public TestPerson Manager { get; } = TestPerson.Staff(Roles.GrantsManager);

    public TestPerson SecondManager { get; } = TestPerson.Staff(Roles.GrantsManager);

    public TestPerson Finance { get; } = TestPerson.Staff(Roles.FinanceOfficer);

    public Guid FundId { get; private set; }

    public DateOnly Today => Baghdad.Today(App.Clock);

    public static async Task<FlexWorld> StartAsync(string database = "Sqlite")
    {
        var told = new ToldList();
        var world = new FlexWorld(
            await TestApp.StartAsync<ReportingModule>(s => s.AddSingleton<IInbox>(told), settings: new Dictionary<string, string?> { ["Jobs:Enabled"] = "false" }, provider: Databases.Parse(database)), told);
        await world.App.AsSystemAsync(async s =>
        {
            foreach (var seed in s.GetServices<IDataSeedContributor>().Where(x => x is not (ProposalsSeed or AwardsSeed or ReportingSeed))) await seed.SeedAsync(default);
        });
        await world.App.AsSystemAsync(async s =>
        {
            var partners = await s.GetRequiredService<IPartners>().Rows.ToDictionaryAsync(p => p.Code, p => p.Id);
            var funds = await s.GetRequiredService<IFunds>().Rows.ToListAsync();
            var fund = funds.Single(f => f.Code == "F-01");
            world.FundId = fund.Id;
            world.Lead = TestPerson.Partner(partners["P-017"]);
            world.OtherLead = TestPerson.Partner(partners["P-018"]);
            world.Approver = TestPerson.Donor(fund.DonorId);
            world.OtherDonor = TestPerson.Donor(funds.First(f => f.DonorId != fund.DonorId).DonorId);
        });
        return world;
    }

    /// <summary>Approved: 40,000 USD in four lines over twelve months.</summary>
    public Task<Guid> GivenPlannedAsync(DateOnly? startsOn = null) => App.AsSystemAsync(async s =>
    {
        var proposal = await s.GetRequiredService<IDemoProposals>().ApprovedAsync(
            new DemoProposal(Lead.OrganisationId!.Value, FundId, [4_000_000], startsOn ?? Today.AddDays(10)) { Months = 12 }, default);
        return await s.GetRequiredService<GrantsDbContext>().Set<Grant>().Where(g => g.ProposalId == proposal).Select(g => g.Id).SingleAsync();
    });

    public async Task<Guid> GivenActiveAsync()
    {
        var id = await GivenPlannedAsync();
        await AsAsync<PlanAppService, object>(Manager, async s => await s.OfferAsync(id, (await GrantAsync(id)).Version, default));
        await AcceptAsync(id);
        return id;
    }

    public Task<object> AcceptAsync(Guid id) => AsAsync<AgreementAppService, object>(Lead, async s =>
    {
        var text = await s.GetAsync(id, default);
        return await s.AcceptAsync(id, new AcceptAgreementInput(text.Hash), text.Version, default);
    });

    public Task<T> AsAsync<TService, T>(TestPerson person, Func<TService, Task<T>> act)
        where TService : notnull => App.AsAsync(person, s => act(s.GetRequiredService<TService>()));

    public Task<BudgetDto> BudgetAsync(Guid id, TestPerson? person = null) => AsAsync<BudgetAppService, BudgetDto>(person ?? Lead, s => s.GetAsync(id, default));

    /// <summary>Moves so many whole units from one line to another.</summary>
    public async Task<MovedDto> MoveAsync(Guid id, int from, int to, int units, string? reason = null)
    {
        var budget = await BudgetAsync(id);
        var lines = budget.Lines.Select((l, i) => new LineInput(l.Id, Text((l.BudgetMinor / 100) + (i == to ? units : 0) - (i == from ? units : 0)))).ToList();
        return await AsAsync<BudgetAppService, MovedDto>(Lead, s => s.MoveAsync(id, new MoveInput(lines, reason), budget.Version, default));
    }

    public async Task<Guid> SentAsync(Guid grant, string kind, WriteAmendmentInput input)
    {
        var begun = await AsAsync<AmendmentAppService, AmendmentChangedDto>(Lead, s => s.BeginAsync(new BeginAmendmentInput(grant, kind), default));
        var written = await AsAsync<AmendmentAppService, AmendmentChangedDto>(Lead, s => s.WriteAsync(begun.Id, input, begun.Version, default));
        await AsAsync<AmendmentAppService, AmendmentChangedDto>(Lead, s => s.SubmitAsync(begun.Id, written.Version, default));
        return begun.Id;
    }

    public Task<AmendmentDto> AmendmentAsync(Guid id, TestPerson person) => AsAsync<AmendmentPage, AmendmentDto>(person, s => s.GetAsync(id, default));

    public async Task<AmendmentChangedDto> ApproveAsync(Guid id)
    {
        var version = (await AmendmentAsync(id, Manager)).Version;
        return await AsAsync<AmendmentDesk, AmendmentChangedDto>(Manager, s => s.ApproveAsync(id, version, default));
    }

    public Task<Grant> GrantAsync(Guid id) => App.AsSystemAsync(s => s.GetRequiredService<GrantsDbContext>().Set<Grant>().AsNoTracking().SingleAsync(g => g.Id == id));

    public Task<long> FreeAsync() => App.AsSystemAsync(async s => (await s.GetRequiredService<ILedger>().BalanceAsync(FundId, default)).FreeMinor);

    /// <summary>Kinds of what was told about a record, each once.</summary>
    public IReadOnlyList<string> Told(Guid record) => [.. told.Items.Where(i => i.RecordId == record).Select(i => i.Kind).Distinct()];

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private static string Text(long units) => units.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Remembers who was told what.</summary>
    private sealed class ToldList : IInbox
    {
        public List<(Guid RecordId, string Kind)> Items { get; } = [];

        public void Add(Guid userId, string kind, Guid recordId, IReadOnlyDictionary<string, string> parameters) => Items.Add((recordId, kind));
    }
}
