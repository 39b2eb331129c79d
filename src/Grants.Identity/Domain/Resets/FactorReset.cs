using Grants.Identity.Domain.Users;
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
internal sealed class FactorReset : TwoPersonRequest
{
    /// <summary>What may follow what.</summary>
    public static readonly Transitions<FactorResetState, FactorResetAction> Table = new Transitions<FactorResetState, FactorResetAction>()
        .Allow(FactorResetState.Asked, FactorResetAction.Confirm, FactorResetState.Confirmed)
        .Allow(FactorResetState.Asked, FactorResetAction.Refuse, FactorResetState.Refused);

    private FactorReset()
    {
    }

    private FactorReset(User user, Guid by, DateTime at)
        : base(user, by, at)
    {
    }

    public FactorResetState State { get; private set; }

    /// <summary>Asks for one. Errors: <c>same-person</c>; <c>wrong-state</c> for an account that cannot sign in anyway.</summary>
    public static FactorReset Ask(User user, Guid by, DateTime at)
    {
        var reset = new FactorReset(user, by, at);
        if (!user.CanSignIn) throw new BusinessException(CommonErrors.WrongState);
        return reset;
    }

    /// <summary>The second person's yes. Errors: <c>same-person</c> for the asker and for whom it is about; <c>reset.too-old</c>; <c>wrong-state</c>.</summary>
    public void Confirm(Guid by, DateTime at)
    {
        if (IsTooOld(at)) throw new BusinessException(IdentityErrors.ResetTooOld);
        Decide(FactorResetAction.Confirm, by, at);
    }

    /// <summary>The second person's no. Errors: as <see cref="Confirm"/>, except that age does not matter.</summary>
    public void Refuse(Guid by, DateTime at) => Decide(FactorResetAction.Refuse, by, at);

    private void Decide(FactorResetAction action, Guid by, DateTime at)
    {
        DemandSecond(by);
        State = Table.Next(State, action);
        Decided(by, at);
    }
}
