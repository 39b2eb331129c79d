using Grants.Kernel.Errors;
using Grants.Protection.Domain;
using Grants.Protection.Domain.Cases;

namespace Grants.Tests.Protection;

/// <summary>The rules of a case (product.md, Protection), without a database.</summary>
public sealed class CaseTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 19, 0, 0, DateTimeKind.Utc);
    private readonly Guid asking = Guid.CreateVersion7();
    private readonly Guid officer = Guid.CreateVersion7();
    private readonly Guid other = Guid.CreateVersion7();

    [Fact]
    public void Whoever_takes_it_in_hand_works_on_it_and_the_first_one_stays_the_first()
    {
        var opened = Opened();
        opened.Acknowledge(officer, Now.AddMinutes(3));
        opened.Acknowledge(other, Now.AddMinutes(5));
        opened.Acknowledge(other, Now.AddMinutes(6));
        (opened.AcknowledgedBy, opened.AcknowledgedAt).ShouldBe((officer, Now.AddMinutes(3)));
        opened.Team().Select(m => m.UserId).ShouldBe([officer, other]);
    }

    [Fact]
    public void Assigning_answers_it_too_and_nobody_is_on_it_twice()
    {
        var opened = Opened();
        opened.Assign(officer, other, Now.AddMinutes(10));
        opened.AcknowledgedAt.ShouldBe(Now.AddMinutes(10));
        Should.Throw<BusinessException>(() => opened.Assign(officer, other, Now)).Code.ShouldBe(ProtectionErrors.MemberAlready);
    }

    [Fact]
    public void The_last_one_is_not_taken_off_and_whoever_is_stays_in_its_story()
    {
        var opened = Opened();
        opened.Assign(officer, other, Now);
        Should.Throw<BusinessException>(() => opened.Unassign(officer, Now)).Code.ShouldBe(ProtectionErrors.LastMember);
        Should.Throw<NotFoundException>(() => opened.Unassign(other, Now));
        opened.Assign(other, other, Now);
        opened.Unassign(officer, Now.AddHours(1));
        opened.Team().Select(m => m.UserId).ShouldBe([other]);
        opened.Members.Single(m => m.UserId == officer).EndedAt.ShouldBe(Now.AddHours(1));
        opened.Assign(officer, other, Now.AddHours(2));
        opened.Members.Count(m => m.UserId == officer).ShouldBe(2);
    }

    [Fact]
    public void Triage_replaces_the_needs_and_a_case_without_a_need_is_none()
    {
        var opened = Opened(NeedKind.Relocation, NeedKind.Medical, NeedKind.Medical);
        opened.Needs.Select(n => n.Kind).ShouldBe([NeedKind.Relocation, NeedKind.Medical]);
        opened.Triage(RiskBand.Low, [NeedKind.Medical, NeedKind.WellBeing], officer, Now.AddHours(2));
        opened.Triage(RiskBand.High, [NeedKind.Medical], other, Now.AddHours(4));
        (opened.Risk, opened.TriagedBy, opened.TriagedAt).ShouldBe((RiskBand.High, officer, Now.AddHours(2)));
        opened.Needs.Single().Kind.ShouldBe(NeedKind.Medical);
        Should.Throw<BusinessException>(() => opened.Triage(RiskBand.High, [], other, Now)).Code.ShouldBe(ProtectionErrors.NoNeed);
        Should.Throw<BusinessException>(() => Opened([])).Code.ShouldBe(ProtectionErrors.NoNeed);
    }

    [Fact]
    public void What_is_closed_takes_nothing_more()
    {
        var opened = Opened();
        opened.Acknowledge(officer, Now);
        opened.Close(officer, Now.AddDays(3));
        (opened.State, opened.ClosedBy, opened.ClosedAt).ShouldBe((CaseState.Closed, officer, Now.AddDays(3)));
        foreach (var act in new Action[] { () => opened.Acknowledge(other, Now), () => opened.Assign(other, officer, Now), () => opened.Triage(RiskBand.Low, [NeedKind.Medical], officer, Now), () => opened.Close(officer, Now), opened.DemandWritable })
            Should.Throw<BusinessException>(act).Code.ShouldBe(CommonErrors.WrongState);
    }

    [Fact]
    public void The_promises_are_an_hour_a_day_and_three_days_and_late_is_only_what_is_not_kept()
    {
        var opened = Opened();
        CaseClocks.Of(opened).Select(k => k.DueAt).ShouldBe([Now.AddHours(1), Now.AddHours(24), Now.AddHours(72)]);
        CaseClocks.Of(opened).Select(k => k.IsLate(Now.AddHours(1))).ShouldBe([false, false, false]);
        CaseClocks.Of(opened).Select(k => k.IsLate(Now.AddHours(1).AddSeconds(1))).ShouldBe([true, false, false]);
        opened.Acknowledge(officer, Now.AddHours(2));
        CaseClocks.Of(opened).Select(k => k.IsLate(Now.AddHours(30))).ShouldBe([false, true, false]);
        CaseClocks.Of(opened).Select(k => k.IsLate(Now.AddHours(73))).ShouldBe([false, true, true]);
    }

    [Fact]
    public void A_sealed_part_has_a_limit_and_the_key_of_its_case()
    {
        var opened = Opened();
        var document = CaseDocument.Of(opened, new byte[ProtectionConsts.MaxDocumentBytes], officer, Now);
        (document.KeyOwnerId, document.ErasedWith).ShouldBe((opened.Id, opened.Id));
        document.Content!.ToString().ShouldBe("[sealed]");
        Should.Throw<BusinessException>(() => document.Write(new byte[ProtectionConsts.MaxDocumentBytes + 1], officer, Now)).Code.ShouldBe(ProtectionErrors.Document);
    }

    private EmergencyCase Opened(params NeedKind[] needs) =>
        EmergencyCase.Open("H7K-4TWX", CaseSource.Partner, RiskBand.Immediate, needs, asking, Now);

    private EmergencyCase Opened() => Opened(NeedKind.Relocation);
}
