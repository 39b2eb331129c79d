using Grants.Awards.Contracts;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;

namespace Grants.Awards.Domain.Granting;

/// <summary>Pauses and ends.</summary>
internal sealed partial class Grant
{
    /// <summary>Why it is paused, suspended or ended; only staff and the partner read it.</summary>
    public Sealed<string>? StateNote { get; private set; }

    /// <summary>Day of the present state's beginning.</summary>
    public DateTime? StateSince { get; private set; }

    public void PauseForSafety(string? note, Guid by, DateTime at) => Change(GrantAction.PauseForSafety, "grant.paused", note, by, at);

    public void SuspendByAuthority(string? note, Guid by, DateTime at) =>
        Change(GrantAction.SuspendByAuthority, "grant.suspended", note, by, at);

    /// <summary>Goes on, and opens at once what fell due meanwhile.</summary>
    public void Resume(Guid by, DateTime at, DateOnly today)
    {
        Change(GrantAction.Resume, "grant.resumed", null, by, at);
        OpenDueTranches(today, at);
    }

    /// <summary>Ends in the ordinary way. Errors: <c>grant.money-on-its-way</c>, <c>grant.instalments-to-come</c>.</summary>
    public void Close(Guid by, DateTime at)
    {
        RefuseWhileMoneyIsOnItsWay();
        if (tranches.Any(t => t.IsToCome)) throw new BusinessException(AwardsErrors.InstalmentsToCome);
        Change(GrantAction.Close, "grant.closed", null, by, at);
    }

    /// <summary>Ends early; what was not paid will not be. Errors: <c>grant.money-on-its-way</c>.</summary>
    public void Terminate(string? note, Guid by, DateTime at)
    {
        RefuseWhileMoneyIsOnItsWay();
        Change(GrantAction.Terminate, "grant.terminated", note, by, at);
        foreach (var tranche in tranches.Where(t => t.IsToCome)) tranche.Drop();
    }

    private void Change(GrantAction action, string act, string? note, Guid by, DateTime at)
    {
        if (note?.Length > AwardsConsts.NoteLength)
            throw new BusinessException(AwardsErrors.NoteTooLong).WithData("max", AwardsConsts.NoteLength).ForField("note");
        Do(action);
        StateNote = Sealed.Text(note);
        StateSince = at;
        Log(act, by, at);
    }

    private void RefuseWhileMoneyIsOnItsWay()
    {
        if (tranches.Any(t => t.IsOnItsWay)) throw new BusinessException(AwardsErrors.MoneyOnItsWay);
    }
}
