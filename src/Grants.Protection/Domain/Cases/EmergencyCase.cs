using Grants.Kernel.Entities;
using Grants.Kernel.Errors;
using Grants.Protection.Domain.Verification;

namespace Grants.Protection.Domain.Cases;

/// <summary>Somebody is in danger. Only what must be seen to act in time: code, kinds, risk, clocks. Who and where lies in <see cref="CaseDocument"/>.</summary>
internal sealed partial class EmergencyCase : AggregateRoot
{
    private readonly List<CaseNeed> needs = [];
    private readonly List<CaseMember> members = [];

    private EmergencyCase()
    {
    }

    /// <summary>Random; says nothing, not even how many there are.</summary>
    public string Code { get; private set; } = "";

    public CaseState State { get; private set; }

    public CaseSource Source { get; private set; }

    public RiskBand Risk { get; private set; }

    public IReadOnlyList<CaseNeed> Needs => needs;

    /// <summary>Everybody who works or worked on it.</summary>
    public IReadOnlyList<CaseMember> Members => members;

    /// <summary>Who opened it: staff, or the person of a partner who asked and may see that it was received.</summary>
    public Guid OpenedBy { get; private set; }

    public DateTime OpenedAt { get; private set; }

    public Guid? AcknowledgedBy { get; private set; }

    public DateTime? AcknowledgedAt { get; private set; }

    public Guid? TriagedBy { get; private set; }

    public DateTime? TriagedAt { get; private set; }

    public Guid? VerifiedBy { get; private set; }

    public DateTime? VerifiedAt { get; private set; }

    /// <summary>Those who work on it now.</summary>
    public IEnumerable<CaseMember> Team() => members.Where(m => m.EndedAt is null);

    /// <summary>A word has come. Errors: <c>desk.no-need</c>.</summary>
    public static EmergencyCase Open(string code, CaseSource source, RiskBand risk, IReadOnlyCollection<NeedKind> kinds, Guid by, DateTime at)
    {
        var opened = new EmergencyCase { Code = code, Source = source, Risk = risk, OpenedBy = by, OpenedAt = at };
        opened.Need(kinds);
        return opened;
    }

    /// <summary>Somebody of the team has it in hand, and works on it from then on. Doing it again changes nothing. Errors: <c>wrong-state</c>.</summary>
    public void Acknowledge(Guid by, DateTime at)
    {
        Do(CaseAction.Acknowledge);
        if (AcknowledgedAt is null) (AcknowledgedBy, AcknowledgedAt) = (by, at);
        if (Team().All(m => m.UserId != by)) members.Add(CaseMember.Of(by, by, at));
    }

    /// <summary>Needs and risk as somebody of the team sees them now. Errors: <c>wrong-state</c>, <c>desk.no-need</c>.</summary>
    public void Triage(RiskBand risk, IReadOnlyCollection<NeedKind> kinds, Guid by, DateTime at)
    {
        Do(CaseAction.Triage);
        Risk = risk;
        Need(kinds);
        TriagedBy ??= by;
        TriagedAt ??= at;
    }

    /// <summary>Puts somebody on it. Errors: <c>wrong-state</c>, <c>desk.member-already</c>.</summary>
    public void Assign(Guid userId, Guid by, DateTime at)
    {
        Do(CaseAction.Assign);
        if (Team().Any(m => m.UserId == userId)) throw new BusinessException(ProtectionErrors.MemberAlready).ForField("userId");
        members.Add(CaseMember.Of(userId, by, at));
        if (AcknowledgedAt is null) (AcknowledgedBy, AcknowledgedAt) = (by, at);
    }

    /// <summary>Takes somebody off it; what they can see of it ends with it. Errors: <c>wrong-state</c>, <c>not-found</c>, <c>desk.last-member</c>.</summary>
    public void Unassign(Guid userId, DateTime at)
    {
        Do(CaseAction.Assign);
        var member = Team().SingleOrDefault(m => m.UserId == userId) ?? throw new NotFoundException();
        if (Team().Count() == 1) throw new BusinessException(ProtectionErrors.LastMember);
        member.End(at);
    }

    /// <summary>A referee is about to be asked. Errors: <c>wrong-state</c>.</summary>
    public void DemandAskable() => Do(CaseAction.Ask);

    /// <summary>It is as it was told, as far as anybody can know. Errors: <c>wrong-state</c>, those of <see cref="VerificationRule.Demand"/>.</summary>
    public void Verify(int positive, bool isLead, bool hasReason, Guid by, DateTime at)
    {
        var verified = CaseTransitions.Table.Next(State, CaseAction.Verify);
        VerificationRule.Demand(positive, isLead, hasReason);
        State = verified;
        (VerifiedBy, VerifiedAt) = (by, at);
    }

    /// <summary>The sealed part is about to change. Errors: <c>wrong-state</c>.</summary>
    public void DemandWritable() => Do(CaseAction.Write);

    private void Need(IReadOnlyCollection<NeedKind> kinds)
    {
        if (kinds.Count == 0) throw new BusinessException(ProtectionErrors.NoNeed).ForField("needs");
        needs.RemoveAll(n => !kinds.Contains(n.Kind));
        foreach (var kind in kinds.Distinct().Where(k => needs.All(n => n.Kind != k))) needs.Add(CaseNeed.Of(kind));
    }

    private void Do(CaseAction action) => State = CaseTransitions.Table.Next(State, action);
}
