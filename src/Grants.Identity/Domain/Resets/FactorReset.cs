using Grants.Identity.Domain.Users;
using Grants.Kernel.Entities;
using Grants.Kernel.Errors;
using Grants.Kernel.Transitions;

namespace Grants.Identity.Domain.Resets;

/// <summary>Where a reset stands.</summary>
internal enum FactorResetState
{
    /// <summary>An administrator asked; nothing has changed yet.</summary>
    Asked,

    /// <summary>A second person confirmed: everything the account had is gone, a new code is out.</summary>
    Confirmed,

    /// <summary>A second person said no.</summary>
    Refused,
}

/// <summary>What the second person may do.</summary>
internal enum FactorResetAction
{
    /// <summary>Yes.</summary>
    Confirm,

    /// <summary>No.</summary>
    Refuse,
}

/// <summary>
/// Somebody lost phone and paper. One person asks, another who has spoken with them confirms, and only then may they begin anew: neither of
/// the two alone can take an account over (security.md, lost device).
/// </summary>
internal sealed class FactorReset : AggregateRoot
{
    /// <summary>What may follow what.</summary>
    public static readonly Transitions<FactorResetState, FactorResetAction> Table = new Transitions<FactorResetState, FactorResetAction>()
        .Allow(FactorResetState.Asked, FactorResetAction.Confirm, FactorResetState.Confirmed)
        .Allow(FactorResetState.Asked, FactorResetAction.Refuse, FactorResetState.Refused);

    private FactorReset()
    {
    }

    public Guid UserId { get; private set; }

    public FactorResetState State { get; private set; }

    public Guid AskedBy { get; private set; }

    public DateTime AskedAt { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    /// <summary>Asks for one. Errors: <c>same-person</c>; <c>wrong-state</c> for an account that cannot sign in anyway.</summary>
    public static FactorReset Ask(User user, Guid by, DateTime at)
    {
        if (user.Id == by) throw new BusinessException(CommonErrors.SamePerson);
        if (!user.CanSignIn) throw new BusinessException(CommonErrors.WrongState);
        return new FactorReset { UserId = user.Id, AskedBy = by, AskedAt = at };
    }

    /// <summary>The second person's yes. Errors: <c>same-person</c> for the asker and for whom it is about; <c>reset.too-old</c>; <c>wrong-state</c>.</summary>
    public void Confirm(Guid by, DateTime at)
    {
        if (at - AskedAt > IdentityConsts.ResetAge) throw new BusinessException(IdentityErrors.ResetTooOld);
        Decide(FactorResetAction.Confirm, by, at);
    }

    /// <summary>The second person's no. Errors: as <see cref="Confirm"/>, except that age does not matter.</summary>
    public void Refuse(Guid by, DateTime at) => Decide(FactorResetAction.Refuse, by, at);

    private void Decide(FactorResetAction action, Guid by, DateTime at)
    {
        if (by == AskedBy || by == UserId) throw new BusinessException(CommonErrors.SamePerson);
        State = Table.Next(State, action);
        (DecidedBy, DecidedAt) = (by, at);
    }
}
