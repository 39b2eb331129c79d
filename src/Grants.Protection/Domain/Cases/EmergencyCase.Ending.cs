using Grants.Kernel.Errors;

namespace Grants.Protection.Domain.Cases;

// Closing shortens what is kept; erasing keeps what answers for the money (product.md, Protection).
internal sealed partial class EmergencyCase
{
    public Guid? ClosedBy { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    public Guid? ErasedBy { get; private set; }

    public DateTime? ErasedAt { get; private set; }

    /// <summary>Nothing more is needed. Errors: <c>wrong-state</c>, <c>desk.second-missing</c>.</summary>
    public void Close(Guid by, DateTime at)
    {
        var closed = CaseTransitions.Table.Next(State, CaseAction.Close);
        if (Decision is { SecondBy: null }) throw new BusinessException(ProtectionErrors.SecondMissing);
        State = closed;
        (ClosedBy, ClosedAt) = (by, at);
    }

    /// <summary>Who asked, who worked on it, what was needed and what was found are gone; code, dates, amounts and who decided them stay. Errors: <c>wrong-state</c>.</summary>
    public void Erase(Guid by, DateTime at)
    {
        Do(CaseAction.Erase);
        (ErasedBy, ErasedAt) = (by, at);
        Forget();
    }

    /// <summary>It was erased before and an older backup brought it back, in whatever state it was then.</summary>
    public void EraseAgain(DateTime at)
    {
        State = CaseState.Erased;
        ErasedAt = at;
        Forget();
    }

    private void Forget()
    {
        (OpenedBy, AcknowledgedBy, TriagedBy, VerifiedBy) = (Guid.Empty, null, null, null);
        needs.Clear();
        members.Clear();
        checkIns.Clear();
        foreach (var decision in decisions) decision.Forget();
    }
}
