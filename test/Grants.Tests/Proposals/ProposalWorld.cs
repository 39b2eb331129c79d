using Grants.Awards.Seeding;
using Grants.Funding.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Modularity;
using Grants.Infrastructure.Seeding;
using Grants.Kernel.Errors;
using Grants.Kernel.Permissions;
using Grants.Kernel.Time;
using Grants.Partners.Contracts;
using Grants.Proposals;
using Grants.Proposals.Application.Decisions;
using Grants.Proposals.Application.Proposals;
using Grants.Proposals.Application.Reviews;
using Grants.Proposals.Domain.Proposals;
using Grants.Proposals.Seeding;
using Grants.Reporting.Seeding;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Proposals;

/// <summary>The modules below Proposals on SQLite with the demo's partners and funds, and people to act.</summary>
internal sealed class ProposalWorld : IAsyncDisposable
{
    private ProposalWorld(TestApp app) => App = app;

    public TestApp App { get; }

    public TestPerson Lead { get; private set; } = null!;

    public TestPerson OtherLead { get; private set; } = null!;

    public TestPerson Approver { get; private set; } = null!;

    public TestPerson SecondApprover { get; private set; } = null!;

    public TestPerson OtherDonor { get; private set; } = null!;

    public TestPerson Officer { get; } = TestPerson.Staff(Roles.ProgrammeOfficer, "po-1");

    public TestPerson Manager { get; } = TestPerson.Staff(Roles.GrantsManager, "gm-1");

    public Guid FundId { get; private set; }

    /// <summary>Funds by code; <see cref="FundId"/> is F-01.</summary>
    public IReadOnlyDictionary<string, Guid> FundIds { get; private set; } = null!;

    public static Task<ProposalWorld> StartAsync() => StartAsync<ProposalsModule>();

    /// <summary>With the modules up to this one.</summary>
    public static async Task<ProposalWorld> StartAsync<TModule>()
        where TModule : GrantsModule
    {
        var world = new ProposalWorld(await TestApp.StartAsync<TModule>(settings: new Dictionary<string, string?> { ["Jobs:Enabled"] = "false" }));
        await world.App.AsSystemAsync(async s =>
        {
            // The lower modules' part of the demo; proposals are made by each scenario itself.
            foreach (var seed in s.GetServices<IDataSeedContributor>().Where(x => x is not (ProposalsSeed or AwardsSeed or ReportingSeed))) await seed.SeedAsync(default);
        });
        await world.App.AsSystemAsync(async s =>
        {
            var partners = await s.GetRequiredService<IPartners>().Rows.ToDictionaryAsync(p => p.Code, p => p.Id);
            var funds = await s.GetRequiredService<IFunds>().Rows.ToListAsync();
            var fund = funds.Single(f => f.Code == "F-01");
            world.FundId = fund.Id;
            world.FundIds = funds.ToDictionary(f => f.Code, f => f.Id);
            world.Lead = TestPerson.Partner(partners["P-017"]);
            world.OtherLead = TestPerson.Partner(partners["P-018"]);
            world.Approver = TestPerson.Donor(fund.DonorId);
            world.SecondApprover = TestPerson.Donor(fund.DonorId);
            world.OtherDonor = TestPerson.Donor(funds.First(f => f.DonorId != fund.DonorId).DonorId);
        });
        return world;
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    public Task<T> ProposalsAsync<T>(TestPerson person, Func<ProposalAppService, Task<T>> act) =>
        App.AsAsync(person, s => act(s.GetRequiredService<ProposalAppService>()));

    public Task<T> ReviewsAsync<T>(TestPerson person, Func<ReviewAppService, Task<T>> act) =>
        App.AsAsync(person, s => act(s.GetRequiredService<ReviewAppService>()));

    public Task<T> RecommendationsAsync<T>(TestPerson person, Func<RecommendationAppService, Task<T>> act) =>
        App.AsAsync(person, s => act(s.GetRequiredService<RecommendationAppService>()));

    public Task<T> DecisionsAsync<T>(TestPerson person, Func<DecisionAppService, Task<T>> act) =>
        App.AsAsync(person, s => act(s.GetRequiredService<DecisionAppService>()));

    public ProposalContent Content => ProposalBuilder.ValidContent() with { StartsOn = Baghdad.Today(App.Clock).AddMonths(1) };

    public async Task<Guid> DraftAsync() => (await ProposalsAsync(Lead, s => s.CreateAsync(new CreateProposalInput(null), default))).Id;

    public async Task<Guid> SubmittedAsync(ProposalContent? content = null)
    {
        var written = content ?? Content;
        var id = (await ProposalsAsync(Lead, s => s.CreateAsync(new CreateProposalInput(null, written.IsFlexible() ? "flexible" : null), default))).Id;
        var saved = await ProposalsAsync(Lead, s => s.WriteAsync(id, 1, written, default));
        await ProposalsAsync(Lead, s => s.SubmitAsync(id, saved.Version, default));
        return id;
    }

    public async Task<Guid> ScoredAsync(ProposalContent? content = null)
    {
        var id = await SubmittedAsync(content);
        await ReviewsAsync(Officer, s => s.DeclareAsync(id, new DeclarationInput(false), default));
        await ScoreAsync(id, Officer);
        await ReviewsAsync(Manager, s => s.DeclareAsync(id, new DeclarationInput(false), default));
        return id;
    }

    public Task<SavedDto> ScoreAsync(Guid id, TestPerson person) => ReviewsAsync(person, s => s.ScoreAsync(
        id, 1, new ScorecardInput(ProposalConsts.Criteria.ToDictionary(c => c, _ => 4), "private words of the team"), default));

    public async Task<Guid> WithDonorAsync()
    {
        var id = await ScoredAsync();
        var version = await VersionAsync(id);
        var saved = await RecommendationsAsync(Manager, s => s.RecommendAsync(id, version, Recommendation("58000", "60000", "62000"), default));
        await RecommendationsAsync(Manager, s => s.SendToDonorAsync(id, saved.Version, default));
        return id;
    }

    public RecommendationInput Recommendation(params string[] amounts) =>
        new([new FundInput(FundId)], [.. amounts.Select(a => new AmountInput(a))], "Steady work.", [new OpenRisk("bank", "possible", "agent tested")]);

    public async Task<long> VersionAsync(Guid id) => (await ReviewsAsync(Officer, s => s.GetAsync(id, default))).Version;

    public static async Task<string> CodeOfAsync<T>(Func<Task<T>> act) => (await Should.ThrowAsync<BusinessException>(act)).Code;
}
