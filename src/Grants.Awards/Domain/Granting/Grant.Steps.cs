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

    /// <summary>Ends early; what was not paid will not be. Errors: <c>grant.money-on-its-way</c>.</summary>
    public void Terminate(string? note, Guid by, DateTime at)
    {
        RefuseWhenBlocked(GrantAction.Terminate);
        Change(GrantAction.Terminate, "grant.terminated", note, by, at);
        Raise(new GrantTerminated(Id, Currency, DropUnpaid(), at));
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

    /// <summary>Why an act is not possible now although the state allows it; null when it is. The page says it beside the button.</summary>
    public string? BlockOf(GrantAction action) => action switch
    {
        GrantAction.Close or GrantAction.Terminate when tranches.Any(t => t.IsOnItsWay) => AwardsErrors.MoneyOnItsWay,
        _ => null,
    };

    private void RefuseWhenBlocked(GrantAction action)
    {
        if (BlockOf(action) is { } code) throw new BusinessException(code);
    }
}
