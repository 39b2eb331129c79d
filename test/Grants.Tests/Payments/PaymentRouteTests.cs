using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Kernel.Errors;
using Grants.Notifications.Domain.Inbox;
using Grants.Payments.Application;
using Grants.Payments.Application.Agents;
using Grants.Payments.Application.Orders;
using Grants.Payments.Application.Payees;
using Grants.Payments.Application.Receipts;
using Grants.Payments.Domain.Agents;
using Grants.Payments.Domain.BankFiles;
using Grants.Payments.Domain.Orders;
using Grants.Payments.Domain;
using Grants.Payments.Jobs;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Payments;

/// <summary>Money that goes by hand or through an agent, and what happens when it does not arrive.</summary>
public sealed class PaymentRouteTests
{
    [Fact]
    public async Task A_payment_by_hand_has_no_file()
    {
        await using var scenario = await PaymentScenario.StartAsync();
        await scenario.GivenVerifiedPayeeAsync();
        var order = await scenario.PrepareAsync(scenario.GivenPayable(), nameof(PaymentRoute.ManualTransfer));
        await scenario.ReleaseAsync(order);
        (await scenario.App.AsSystemAsync(s => s.GetRequiredService<GrantsDbContext>().Set<BankFile>().CountAsync())).ShouldBe(0);
        (await scenario.ReadAsync(order)).Actions.ShouldContain("send");
        await Should.ThrowAsync<NotFoundException>(() => scenario.DownloadAsync(order));
    }

    [Fact]
    public async Task The_code_for_an_agent_is_shown_once_to_each_side_never_to_who_released_and_lies_sealed()
    {
        await using var scenario = await PaymentScenario.StartAsync();
        var agent = await GivenAgentAsync(scenario);
        var payable = scenario.GivenPayable();
        (await WaysAsync(scenario, payable.Id)).Select(w => w.WhyNot).ShouldBe([PaymentsErrors.PayeeMissing, PaymentsErrors.PayeeMissing, null]);
        var order = await scenario.PrepareAsync(payable, nameof(PaymentRoute.Agent), agent);
        await scenario.ReleaseAsync(order);
        (await CodeAsync(() => GiveAsync(scenario, scenario.Releaser, order, 3))).ShouldBe(PaymentsErrors.YouReleased);
        var given = await GiveAsync(scenario, scenario.Preparer, order, 3);
        given.Length.ShouldBe(PayoutCode.Length);
        (await CodeAsync(() => GiveAsync(scenario, scenario.Preparer, order, 4))).ShouldBe(PaymentsErrors.CodeShown);
        (await SeeAsync(scenario, order, 4)).ShouldBe(given);
        (await CodeAsync(() => SeeAsync(scenario, order, 5))).ShouldBe(PaymentsErrors.CodeShown);
        LeakSearch.FilesWith(scenario.App.Folder, given).ShouldBeEmpty();

        await scenario.AsAsync<OrderAppService>(scenario.Preparer, s => s.RenewCodeAsync(order, 5, default));
        (await SeeAsync(scenario, order, 6)).ShouldNotBe(given);
        var people = (await scenario.ReadAsync(order)).People.Select(p => p.Part).ToList();
        people.ShouldBe(["agent-recorded", "agent-checked", "prepared", "approved", "released", "code-given", "code-seen", "code-renewed", "code-seen"]);
    }

    [Fact]
    public async Task Another_agents_details_than_those_approved_stop_the_release()
    {
        await using var scenario = await PaymentScenario.StartAsync();
        var agent = await GivenAgentAsync(scenario);
        var order = await scenario.PrepareAsync(scenario.GivenPayable(), nameof(PaymentRoute.Agent), agent);
        await scenario.AsAsync<OrderAppService>(scenario.Approver, s => s.ApproveAsync(order, 1, default));
        await scenario.AsAsync<AgentAppService>(scenario.Recorder, s => s.ChangeAsync(agent, Agent with { Contact = "another" }, 2, default));
        (await CodeAsync(() => scenario.AsAsync<OrderAppService>(scenario.Releaser, s => s.ReleaseAsync(order, 2, default)))).ShouldBe(AgentErrors.NotVerified);
        await scenario.AsAsync<AgentAppService>(scenario.Caller, s => s.VerifyAsync(agent, new NoteInput("x"), 3, default));
        scenario.App.Clock.Advance(TimeSpan.FromHours(72));
        (await CodeAsync(() => scenario.AsAsync<OrderAppService>(scenario.Releaser, s => s.ReleaseAsync(order, 2, default)))).ShouldBe(PaymentsErrors.PayeeChanged);
        (await scenario.ReadAsync(order, scenario.Releaser)).Blocked.ShouldContain(new BlockedDto("release", PaymentsErrors.PayeeChanged));
        await scenario.AsAsync<OrderAppService>(scenario.Preparer, s => s.UsePayeeAsync(order, 2, default));
        (await scenario.ReadAsync(order)).Approvals.ShouldBe(0);
    }

    [Fact]
    public async Task A_fund_that_allows_no_cash_is_not_paid_through_an_agent()
    {
        await using var scenario = await PaymentScenario.StartAsync();
        var agent = await GivenAgentAsync(scenario);
        var before = await scenario.PrepareAsync(scenario.GivenPayable(), nameof(PaymentRoute.Agent), agent);
        await scenario.AsAsync<OrderAppService>(scenario.Approver, s => s.ApproveAsync(before, 1, default));
        scenario.Around.Restrictions = [Grants.Funding.Contracts.FundRestrictions.NoCash];
        var payable = scenario.GivenPayable();
        (await WaysAsync(scenario, payable.Id))[^1].WhyNot.ShouldBe(PaymentsErrors.FundNoCash);
        (await CodeAsync(() => scenario.PrepareAsync(payable, nameof(PaymentRoute.Agent), agent))).ShouldBe(PaymentsErrors.FundNoCash);
        (await CodeAsync(() => scenario.AsAsync<OrderAppService>(scenario.Releaser, s => s.ReleaseAsync(before, 2, default)))).ShouldBe(PaymentsErrors.FundNoCash);

        (scenario.Around.Restrictions, scenario.Around.FundsAreUnknown) = ([], true);
        (await WaysAsync(scenario, payable.Id))[^1].WhyNot.ShouldBe(PaymentsErrors.FundNoCash, "what is unknown is closed");
        (await CodeAsync(() => scenario.PrepareAsync(payable, nameof(PaymentRoute.Agent), agent))).ShouldBe(PaymentsErrors.FundNoCash);
        scenario.Around.FundsAreUnknown = false;
        (await WaysAsync(scenario, payable.Id))[^1].WhyNot.ShouldBeNull();
    }

    [Fact]
    public async Task What_is_offered_is_what_this_reader_may_prepare()
    {
        await using var scenario = await PaymentScenario.StartAsync();
        await scenario.GivenVerifiedPayeeAsync();
        var payable = scenario.GivenPayable();
        (await OfferedAsync(scenario.Approver)).ShouldBe((Needs.Officer, Needs.Officer), "a manager sees what waits and who is needed");
        (await OfferedAsync(scenario.Recorder)).ShouldBe((PaymentsErrors.YouRecorded, PaymentsErrors.YouRecorded));
        (await CodeAsync(() => scenario.AsAsync<OrderAppService>(scenario.Recorder, s => s.PrepareAsync(new PrepareOrderInput(payable.Id), default)))).ShouldBe(PaymentsErrors.YouRecorded);
        (await OfferedAsync(scenario.Preparer)).ShouldBe((null, null));

        async Task<(string? Listed, string? Way)> OfferedAsync(TestPerson person)
        {
            var listed = (await scenario.AsAsync<PayableList, IReadOnlyList<PayableDto>>(person, s => s.GetAsync(default))).ShouldHaveSingleItem();
            listed.Actions.Count.ShouldBe(1 - listed.Blocked.Count);
            var ways = (await scenario.AsAsync<PaymentWays, PaymentWaysDto>(person, s => s.OfAsync(payable.Id, default))).Ways;
            return (listed.Blocked.SingleOrDefault()?.Code, ways[0].WhyNot);
        }
    }

    [Fact]
    public async Task When_one_way_fails_the_others_are_offered()
    {
        await using var scenario = await PaymentScenario.StartAsync();
        var agent = await GivenAgentAsync(scenario);
        await scenario.GivenVerifiedPayeeAsync();
        var payable = scenario.GivenPayable();
        var first = await scenario.PrepareAsync(payable);
        await scenario.ReleaseAsync(first);
        await scenario.AsAsync<OrderAppService>(scenario.Preparer, s => s.FailAsync(first, new NoteInput("The bank refused"), 3, default));
        var ways = await scenario.AsAsync<PaymentWays, PaymentWaysDto>(scenario.Preparer, s => s.OfAsync(payable.Id, default));
        ways.Failed.ShouldBe([nameof(PaymentRoute.BankFile)]);
        ways.Ways.ShouldAllBe(w => w.WhyNot == null);
        var second = await scenario.PrepareAsync(payable, nameof(PaymentRoute.Agent), agent);
        (await scenario.ReadAsync(second)).AgentCode.ShouldBe("A-01");
    }

    [Fact]
    public async Task Finance_is_told_once_that_nobody_confirmed_in_time()
    {
        await using var scenario = await PaymentScenario.StartAsync();
        var officer = await scenario.App.AsSystemAsync(s => s.GetRequiredService<IDemoUsers>().AddAsync("fo-9", [Grants.Kernel.Permissions.Roles.FinanceOfficer], null, null, default));
        var order = await scenario.GivenSentAsync();
        await WatchAsync(scenario);
        scenario.App.Clock.AdvanceDays(40);
        await WatchAsync(scenario);
        await WatchAsync(scenario);
        var told = await scenario.App.AsAsync(scenario.Preparer with { Id = officer }, s => s.GetRequiredService<GrantsDbContext>().Set<InboxItem>().ToListAsync());
        told.Select(i => (i.Kind, i.RecordId)).ShouldBe([(WatchReceipts.Notice, order)]);
        (await scenario.AsAsync<OrderDesk, IReadOnlyList<DeskRowDto>>(scenario.Preparer, s => s.GetAsync(default))).ShouldHaveSingleItem().IsLate.ShouldBeTrue();
    }

    private static AgentInput Agent { get; } = new("Agent", "L-1", new DateOnly(2029, 1, 1), "0770", ["USD"], ["IQ-BG"]);

    private static async Task<Guid> GivenAgentAsync(PaymentScenario scenario)
    {
        var agent = (await scenario.AsAsync<AgentAppService, CreatedDto>(scenario.Recorder, s => s.RecordAsync(Agent, default))).Id;
        await scenario.AsAsync<AgentAppService>(scenario.Caller, s => s.VerifyAsync(agent, new NoteInput("Saw the licence"), 1, default));
        scenario.App.Clock.Advance(TimeSpan.FromHours(72));
        return agent;
    }

    private static async Task<IReadOnlyList<PaymentWayDto>> WaysAsync(PaymentScenario scenario, Guid payable) =>
        (await scenario.AsAsync<PaymentWays, PaymentWaysDto>(scenario.Preparer, s => s.OfAsync(payable, default))).Ways;

    private static async Task<string> GiveAsync(PaymentScenario scenario, TestPerson person, Guid order, long version) =>
        (await scenario.AsAsync<OrderAppService, PayoutCodeDto>(person, s => s.GiveCodeAsync(order, version, default))).Code;

    private static async Task<string> SeeAsync(PaymentScenario scenario, Guid order, long version) =>
        (await scenario.AsAsync<ReceiptAppService, PayoutCodeDto>(scenario.Lead(), s => s.SeeCodeAsync(order, version, default))).Code;

    private static Task WatchAsync(PaymentScenario scenario) => scenario.App.AsSystemAsync(s => ActivatorUtilities.CreateInstance<WatchReceipts>(s).RunAsync(default));

    private static async Task<string> CodeAsync(Func<Task> act) => (await Should.ThrowAsync<BusinessException>(act)).Code;
}
