using Grants.Kernel.Errors;

namespace Grants.Protection.Domain.Cases;

// A quiet question after money arrived, 7, 30 and 90 days later (product.md, Protection).
internal sealed partial class EmergencyCase
{
    private readonly List<CaseCheckIn> checkIns = [];

    /// <summary>None before money arrived.</summary>
    public IReadOnlyList<CaseCheckIn> CheckIns => checkIns;

    /// <summary>Somebody of the team asked. What was found is not written over. Errors: <c>wrong-state</c>, <c>not-found</c>.</summary>
    public void CheckIn(int days, CheckInOutcome outcome, Guid by, DateTime at)
    {
        var following = CaseTransitions.Table.Next(State, CaseAction.CheckIn);
        var asked = checkIns.SingleOrDefault(c => c.Days == days) ?? throw new NotFoundException();
        if (asked.DoneAt is not null) throw new BusinessException(CommonErrors.WrongState);
        asked.Do(outcome, by, at);
        State = following;
    }

    /// <summary>True when the team is to be told now: once for each day, and after an outage once for all that were missed.</summary>
    public bool TellOfCheckIn(DateTime now)
    {
        if (!CaseTransitions.Table.Allows(State, CaseAction.CheckIn)) return false;
        var due = checkIns.Where(c => c.DoneAt is null && c.ToldAt is null && c.DueAt <= now).ToList();
        due.ForEach(c => c.Tell(now));
        return due.Count > 0;
    }

    private void PlanCheckIns(DateTime receivedAt) => checkIns.AddRange(ProtectionConsts.CheckInDays.Select(days => CaseCheckIn.Of(days, receivedAt)));
}
