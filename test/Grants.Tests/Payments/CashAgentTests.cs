using Grants.Kernel.Errors;
using Grants.Kernel.Time;
using Grants.Payments.Domain.Agents;

namespace Grants.Tests.Payments;

public sealed class CashAgentTests
{
    private static readonly DateTime Start = PaymentCast.Start;
    private readonly Guid recorder = Guid.CreateVersion7();
    private readonly Guid checker = Guid.CreateVersion7();
    private readonly Guid third = Guid.CreateVersion7();

    [Fact]
    public void Is_usable_72_hours_after_another_person_checked_it_and_not_before()
    {
        var agent = Recorded();
        agent.WhyNotUsable(Start.AddYears(1)).ShouldBe(AgentErrors.NotVerified);
        Code(() => agent.Verify(recorder, Start, "x")).ShouldBe(AgentErrors.RecorderVerifies);
        agent.Verify(checker, Start.AddHours(1), "Looked the licence up");
        agent.WhyNotUsable(Start.AddHours(73).AddSeconds(-1)).ShouldBe(AgentErrors.Waiting);
        agent.WhyNotUsable(Start.AddHours(73)).ShouldBeNull();
    }

    [Fact]
    public void A_change_of_details_begins_anew_and_whoever_wrote_any_of_it_does_not_check()
    {
        var agent = Verified();
        agent.Change(Profile(), third, Start.AddDays(10));
        (agent.DetailsVersion, agent.CheckedBy, agent.RecordedBy).ShouldBe((2, null, third));
        agent.WhyNotUsable(Start.AddYears(1)).ShouldBe(AgentErrors.NotVerified);
        agent.Change(Profile(), checker, Start.AddDays(11));
        foreach (var writer in new[] { third, checker }) agent.WhyNotCheck(writer).ShouldBe(AgentErrors.RecorderVerifies);
        agent.Verify(recorder, Start.AddDays(12), "x");
        agent.WhyNotUsable(Start.AddDays(15)).ShouldBeNull();
    }

    [Fact]
    public void A_licence_counts_through_its_last_day_in_Baghdad()
    {
        var until = Baghdad.DayOf(Start.AddDays(30));
        var agent = CashAgent.Record("A-01", Profile() with { LicenceValidUntil = until }, recorder, Start);
        agent.Verify(checker, Start, "x");
        var midnight = Baghdad.ToUtc(until.AddDays(1), TimeOnly.MinValue);
        agent.WhyNotUsable(midnight.AddSeconds(-1)).ShouldBeNull();
        agent.WhyNotUsable(midnight).ShouldBe(AgentErrors.LicenceExpired);
        agent.Change(Profile() with { LicenceValidUntil = until }, recorder, midnight);
        Code(() => agent.Verify(checker, midnight, "x")).ShouldBe(AgentErrors.LicenceExpired);
    }

    [Fact]
    public void An_agent_that_was_rejected_or_ended_is_not_used()
    {
        var rejected = Recorded();
        rejected.Reject(checker, Start, "No such licence");
        rejected.WhyNotUsable(Start.AddYears(1)).ShouldBe(AgentErrors.NotVerified);
        var ended = Verified();
        ended.End(third, Start.AddDays(9), "Closed its counter");
        ended.WhyNotUsable(Start.AddDays(9)).ShouldBe(AgentErrors.Ended);
        Code(() => ended.Change(Profile(), recorder, Start.AddDays(10))).ShouldBe("wrong-state");
        ended.Acts.Select(a => a.Kind).ShouldBe([CashAgentActKind.Recorded, CashAgentActKind.Verified, CashAgentActKind.Ended]);
    }

    [Fact]
    public void Nobody_unknown_writes_or_checks()
    {
        Code(() => CashAgent.Record("A-01", Profile(), Guid.Empty, Start)).ShouldBe("payment.person-unknown");
        Code(() => Recorded().Verify(Guid.Empty, Start, "x")).ShouldBe("payment.person-unknown");
    }

    private CashAgent Recorded() => CashAgent.Record("A-01", Profile(), recorder, Start);

    private CashAgent Verified()
    {
        var agent = Recorded();
        agent.Verify(checker, Start, "x");
        return agent;
    }

    private static CashAgentProfile Profile() => new(new CashAgentDetails("Agent", "L-1", "Counter 1"), Baghdad.DayOf(Start.AddDays(900)), ["USD", "IQD"], ["IQ-BG"]);

    private static string Code(Action act) => Should.Throw<BusinessException>(act).Code;
}
