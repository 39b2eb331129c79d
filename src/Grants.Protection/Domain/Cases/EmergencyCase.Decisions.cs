using Grants.Kernel.Errors;
using Grants.Protection.Domain.Decisions;

namespace Grants.Protection.Domain.Cases;

// What is given: by two people, or in the night by one up to a ceiling, and the second within a day (product.md, Protection).
internal sealed partial class EmergencyCase
{
    private readonly List<CaseDecision> decisions = [];

    /// <summary>All of them, also those that hold no more.</summary>
    public IReadOnlyList<CaseDecision> Decisions => decisions;

    /// <summary>The one that holds or waits for its second person.</summary>
    public CaseDecision? Decision => decisions.SingleOrDefault(d => d.EndedAt is null);

    public DateTime? DecidedAt { get; private set; }

    /// <summary>When bank or agent had the money.</summary>
    public DateTime? PaidAt { get; private set; }

    public DateTime? ReceivedAt { get; private set; }

    /// <summary>The first person decides. True when that is enough for now. Errors: <c>wrong-state</c>, <c>desk.decided-already</c>, <c>desk.need-unknown</c>, <c>money.*</c>.</summary>
    public bool Decide(Proposal proposal, Guid by, DateTime at, long nightCeilingMinor)
    {
        Do(CaseAction.Propose);
        if (Decision is not null) throw new BusinessException(ProtectionErrors.DecidedAlready);
        if (proposal.Needs.Count == 0 || proposal.Needs.Keys.Any(k => needs.All(n => n.Kind != k))) throw new BusinessException(ProtectionErrors.NeedUnknown).ForField("amounts");
        var decision = CaseDecision.Of(proposal, by, at);
        decisions.Add(decision);
        if (!NightRule.Allows(at, decision.TotalMinor, nightCeilingMinor)) return false;
        decision.Alone();
        Hold(at);
        return true;
    }

    /// <summary>The second person agrees. True when the decision holds from now on, false when it held since the night. Errors: <c>wrong-state</c>, <c>desk.same-person</c>.</summary>
    public bool Second(Guid by, DateTime at)
    {
        var decision = Decision is { SecondBy: null } waiting ? waiting : throw new BusinessException(CommonErrors.WrongState);
        if (decision.FirstBy == by) throw new BusinessException(ProtectionErrors.SamePerson);
        Do(CaseAction.Second);
        decision.Second(by, at);
        if (decision.IsAlone) return false;
        Hold(at);
        return true;
    }

    /// <summary>What was decided or proposed holds no more, before it is paid. Errors: <c>wrong-state</c>.</summary>
    public void TakeBack(DateTime at, string? because)
    {
        var decision = Decision ?? throw new BusinessException(CommonErrors.WrongState);
        if (DecidedAt is not null) Do(CaseAction.Return);
        decision.End(at, because);
        DecidedAt = null;
    }

    /// <summary>Bank or agent has the money.</summary>
    public void Pay(DateTime at)
    {
        Do(CaseAction.Pay);
        PaidAt = at;
    }

    /// <summary>It did not leave or came back; the decision holds and another way is looked for.</summary>
    public void ComeBack()
    {
        Do(CaseAction.ComeBack);
        PaidAt = null;
    }

    /// <summary>It arrived. Errors: <c>wrong-state</c>.</summary>
    public void Receive(DateTime at)
    {
        Do(CaseAction.Receive);
        ReceivedAt = at;
        PlanCheckIns(at);
    }

    private void Hold(DateTime at)
    {
        Do(CaseAction.Decide);
        DecidedAt = at;
    }
}
