using Grants.Awards.Application.Agreements;
using Grants.Awards.Application.Granting;
using Grants.Awards.Application.Payables;
using Grants.Awards.Contracts;
using Grants.Awards.Domain;
using Grants.Awards.Domain.Granting;
using Grants.Awards.Jobs;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Grants.Notifications.Contracts;
using Grants.Payments.Contracts;
using Grants.Proposals.Contracts;
using Grants.Reporting.Domain.Reports;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Awards;

/// <summary>Grants on a real database.</summary>
public sealed class GrantScenarios
{
    private static readonly DateOnly Today = new(2026, 11, 1);

    [Fact]
    public async Task Approval_drafts_the_grant_commits_the_money_and_tells_the_lead()
    {
        await using var scenario = await AwardsScenario.StartAsync();
        var id = await scenario.GivenApprovedAsync(Today);

        scenario.Fakes.Commitments.ShouldHaveSingleItem().Amount.ShouldBe(new Amount(18_000_000, "USD"));
        scenario.Fakes.Inbox.ShouldHaveSingleItem().Kind.ShouldBe(HomeKinds.AgreementAccept);
        var agreement = await scenario.AgreementAsync(id);
        agreement.Language.ShouldBe("ckb");
        agreement.GrantCode.ShouldBe("G-2026-001");
        agreement.Sections.SelectMany(x => x.Paragraphs.Prepend(x.Heading)).ShouldAllBe(t => !t.Contains("agreement."));
        agreement.Instalments.Sum(i => i.AmountMinor).ShouldBe(18_000_000);
        (await scenario.App.AsAsync(AwardsScenario.Lead, s => ItemsAsync(s))).ShouldHaveSingleItem().RecordId.ShouldBe(id);
    }

    [Fact]
    public async Task Accept_is_refused_for_another_text_and_for_another_version()
    {
        await using var scenario = await AwardsScenario.StartAsync();
        var id = await scenario.GivenApprovedAsync(Today);
        var agreement = await scenario.AgreementAsync(id);

        (await Should.ThrowAsync<BusinessException>(() => AcceptAsync(scenario, id, new string('0', 64), agreement.Version)))
            .Code.ShouldBe(AwardsErrors.OtherText);
        await Should.ThrowAsync<StaleException>(() => AcceptAsync(scenario, id, agreement.Hash, agreement.Version + 1));
        await AcceptAsync(scenario, id, agreement.Hash, agreement.Version);
        (await scenario.AgreementAsync(id)).State.ShouldBe("Active");
    }

    [Fact]
    public async Task Another_partner_and_another_donor_find_nothing_side_by_side()
    {
        await using var scenario = await AwardsScenario.StartAsync();
        var id = await scenario.GivenApprovedAsync(Today);

        await Task.WhenAll(Enumerable.Range(0, 10).SelectMany(_ => new[]
        {
            FoundAsync(scenario, AwardsScenario.Lead, 1),
            FoundAsync(scenario, AwardsScenario.OtherLead, 0),
            FoundAsync(scenario, AwardsScenario.Approver, 1),
            FoundAsync(scenario, AwardsScenario.OtherDonor, 0),
        }));
        await Should.ThrowAsync<NotFoundException>(() => scenario.App.AsAsync(
            AwardsScenario.OtherLead, s => s.GetRequiredService<AgreementAppService>().GetAsync(id, CancellationToken.None)));
    }

    [Fact]
    public async Task Instalments_open_on_their_day_and_catch_up_after_an_outage()
    {
        await using var scenario = await AwardsScenario.StartAsync();
        var id = await scenario.GivenActiveAsync(Today.AddDays(10));
        (await PayablesAsync(scenario)).ShouldBeEmpty();

        scenario.App.Clock.AdvanceDays(9);
        await OpenAsync(scenario);
        (await PayablesAsync(scenario)).ShouldBeEmpty();

        scenario.App.Clock.AdvanceDays(190);
        await OpenAsync(scenario);
        await OpenAsync(scenario);

        var open = await PayablesAsync(scenario);
        open.Select(p => p.Amount).ShouldBe([new Amount(2_900_000, "USD"), new Amount(2_900_000, "USD")]);
        open.ShouldAllBe(p => p.GrantId == id && p.PartnerCode == "P-017" && p.AskedBy == null);
        (await scenario.App.AsAsync(AwardsScenario.Lead, s => s.GetRequiredService<IInstalmentSource>()
            .OfOrganisationAsync(AwardsFakes.P017, CancellationToken.None))).Select(i => (i.Number, i.Of))
            .ShouldBe(Enumerable.Range(1, 6).Select(n => (n, 6)));
    }

    [Fact]
    public async Task An_instalment_follows_its_payment_and_a_paused_grant_pays_nothing()
    {
        await using var scenario = await AwardsScenario.StartAsync();
        var id = await scenario.GivenActiveAsync(Today);
        var payable = (await PayablesAsync(scenario)).ShouldHaveSingleItem();
        var order = Guid.CreateVersion7();

        await HappensAsync(scenario, new PaymentPrepared(order, payable.Id));
        (await PayablesAsync(scenario)).ShouldBeEmpty();
        (await FindAsync(scenario, payable.Id)).ShouldNotBeNull().Hold.ShouldBeNull();

        await PauseAsync(scenario, id);
        (await FindAsync(scenario, payable.Id)).ShouldNotBeNull().Hold.ShouldBe(PayableHolds.GrantPaused);
        (await Should.ThrowAsync<BusinessException>(() => HappensAsync(scenario, new PaymentReleased(order, payable.Id))))
            .Code.ShouldBe(PayableHolds.GrantPaused);

        await HappensAsync(scenario, new PaymentSent(order, payable.Id, Today));
        await HappensAsync(scenario, new PaymentReceived(order, payable.Id, new Amount(38_280_000_000, "IQD"), Today.AddDays(2)));
        var grant = await scenario.App.AsAsync(AwardsScenario.Manager, s => LoadAsync(s, id));
        grant.Tranches.Single(t => t.Id == payable.Id).State.ShouldBe(TrancheState.Received);
        grant.Steps.OrderBy(s => s.Number).Select(s => s.Act).ShouldBe(
            ["grant.drafted", "agreement.accepted", "tranche.opened", "grant.paused", "payment.sent", "payment.received"]);
    }

    [Fact]
    public async Task A_pause_in_the_moment_of_a_release_stops_it()
    {
        await using var scenario = await AwardsScenario.StartAsync();
        var id = await scenario.GivenActiveAsync(Today);
        var payable = (await PayablesAsync(scenario)).ShouldHaveSingleItem();
        var order = Guid.CreateVersion7();
        await HappensAsync(scenario, new PaymentPrepared(order, payable.Id));

        await Should.ThrowAsync<StaleException>(() => HappensAsync(scenario, new PaymentReleased(order, payable.Id), () => PauseAsync(scenario, id)));

        await ResumeAsync(scenario, id);
        await HappensAsync(scenario, new PaymentReleased(order, payable.Id));
    }

    [Fact]
    public async Task A_grant_that_ends_early_gives_the_rest_back_and_asks_for_no_more_reports()
    {
        await using var scenario = await AwardsScenario.StartAsync();
        var id = await scenario.GivenActiveAsync(Today);
        var payable = (await PayablesAsync(scenario)).ShouldHaveSingleItem();
        var order = Guid.CreateVersion7();
        await HappensAsync(scenario, new PaymentPrepared(order, payable.Id));
        await HappensAsync(scenario, new PaymentSent(order, payable.Id, Today));
        await HappensAsync(scenario, new PaymentReceived(order, payable.Id, payable.Amount, Today));

        await scenario.App.AsAsync(AwardsScenario.Manager, async s => await s.GetRequiredService<GrantAppService>()
            .TerminateAsync(id, new GrantNoteInput(null), (await LoadAsync(s, id)).Version, CancellationToken.None));

        scenario.Fakes.Releases.ShouldBe([(AwardsFakes.Fund1, id, new Amount(18_000_000 - payable.Amount.Minor, "USD"))]);
        (await scenario.App.AsAsync(AwardsScenario.Officer, async s =>
            await s.GetRequiredService<GrantsDbContext>().Set<Report>().Select(r => r.Number).ToListAsync())).ShouldBe([1]);
    }

    [Fact]
    public async Task A_donor_learns_of_other_funding_without_seeing_the_grant()
    {
        await using var scenario = await AwardsScenario.StartAsync();
        await scenario.GivenApprovedAsync(Today);

        var other = await scenario.App.AsAsync(AwardsScenario.OtherDonor, s =>
            s.GetRequiredService<IGrantHistory>().OfPartnerAsync(AwardsFakes.P017, CancellationToken.None));

        other.ShouldHaveSingleItem().Amount.ShouldBe(new Amount(18_000_000, "USD"));
    }

    [Fact]
    public async Task A_list_shows_what_was_received_and_what_comes_next_in_one_query_each()
    {
        await using var scenario = await AwardsScenario.StartAsync();
        for (var i = 0; i < 52; i++) await scenario.GivenApprovedAsync(Today.AddDays(i), i % 2 == 0 ? AwardsFakes.P017 : AwardsFakes.P018);

        var first = await SearchAsync(scenario, new GrantSearchInput(null, null, null, null));
        first.Items.Count.ShouldBe(50);
        first.Total.ShouldBe(52);
        var rest = await SearchAsync(scenario, new GrantSearchInput(null, null, null, first.Next));
        rest.Items.Select(r => r.Code).ShouldBe(["G-2026-002", "G-2026-001"]);
        rest.Items[1].NextOn.ShouldBe(Today);
        (await SearchAsync(scenario, new GrantSearchInput("g-٢٠٢٦-٠٠٧", null, "AgreementOffered", null))).Items.ShouldHaveSingleItem();
        (await SearchAsync(scenario, new GrantSearchInput(null, "p-018", null, null))).Total.ShouldBe(26);
    }

    private static Task<Kernel.Paging.Page<GrantListRow>> SearchAsync(AwardsScenario scenario, GrantSearchInput input) => scenario.App.AsAsync(
        AwardsScenario.Manager, s => s.GetRequiredService<GrantAppService>().SearchAsync(input, CancellationToken.None));

    private static async Task<IReadOnlyList<HomeItem>> ItemsAsync(IServiceProvider s)
    {
        var items = new List<HomeItem>();
        foreach (var source in s.GetServices<IHomeSource>().Where(AwardsScenario.IsOurs)) items.AddRange(await source.ItemsAsync(CancellationToken.None));
        return items;
    }

    private static Task FoundAsync(AwardsScenario scenario, TestPerson person, int count) => scenario.App.AsAsync(person, async s =>
        (await s.GetRequiredService<GrantAppService>().SearchAsync(new GrantSearchInput(null, null, null, null), CancellationToken.None))
            .Items.Count.ShouldBe(count));

    private static Task<GrantChangedDto> AcceptAsync(AwardsScenario scenario, Guid id, string hash, long version) => scenario.App.AsAsync(
        AwardsScenario.Lead,
        s => s.GetRequiredService<AgreementAppService>().AcceptAsync(id, new AcceptAgreementInput(hash), version, CancellationToken.None));

    private static Task<IReadOnlyList<Payable>> PayablesAsync(AwardsScenario scenario) => scenario.App.AsAsync(
        AwardsScenario.Manager, s => s.GetRequiredService<IPayableSource>().OpenAsync(CancellationToken.None));

    private static Task<Payable?> FindAsync(AwardsScenario scenario, Guid id) => scenario.App.AsAsync(
        AwardsScenario.Manager,
        async s => (await s.GetRequiredService<IPayableSource>().FindAsync([id], CancellationToken.None)).SingleOrDefault());

    private static Task OpenAsync(AwardsScenario scenario) => scenario.App.AsSystemAsync(s =>
        s.GetRequiredService<OpenTranches>().RunAsync(CancellationToken.None));

    private static Task<GrantChangedDto> PauseAsync(AwardsScenario scenario, Guid id) => scenario.App.AsAsync(AwardsScenario.Officer, async s =>
        await s.GetRequiredService<GrantAppService>()
            .PauseAsync(id, new GrantNoteInput("office watched"), (await LoadAsync(s, id)).Version, CancellationToken.None));

    private static Task<GrantChangedDto> ResumeAsync(AwardsScenario scenario, Guid id) => scenario.App.AsAsync(AwardsScenario.Manager, async s =>
        await s.GetRequiredService<GrantAppService>().ResumeAsync(id, (await LoadAsync(s, id)).Version, CancellationToken.None));

    private static Task HappensAsync<TEvent>(AwardsScenario scenario, TEvent happened, Func<Task>? meanwhile = null)
        where TEvent : Kernel.Entities.IDomainEvent => scenario.App.AsAsync(AwardsScenario.Lead, async s =>
    {
        object handler = s.GetRequiredService<PaymentEvents>();
        await ((IBatchEventHandler<TEvent>)handler).HandleAsync([happened], CancellationToken.None);
        if (meanwhile is not null) await meanwhile();
        await s.GetRequiredService<GrantsDbContext>().SaveChangesAsync();
    });

    private static Task<Grant> LoadAsync(IServiceProvider s, Guid id) => s.GetRequiredService<GrantsDbContext>().Set<Grant>().SingleAsync(g => g.Id == id);
}
