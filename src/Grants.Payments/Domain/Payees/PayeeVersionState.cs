using Grants.Kernel.Transitions;

namespace Grants.Payments.Domain.Payees;

/// <summary>State of one version of bank details.</summary>
internal enum PayeeVersionState
{
    /// <summary>Recorded, nobody has called back.</summary>
    Pending,

    /// <summary>A second person has called back; usable 72 h later.</summary>
    Verified,

    /// <summary>The call-back did not confirm it.</summary>
    Rejected,

    /// <summary>A later version was verified.</summary>
    Replaced,
}

/// <summary>Acts on one version.</summary>
internal enum PayeeVersionAction
{
    /// <summary>Called back, confirmed.</summary>
    Verify,

    /// <summary>Called back, not confirmed.</summary>
    Reject,

    /// <summary>The system: a later version was verified.</summary>
    Replace,
}

/// <summary>What may follow what.</summary>
internal static class PayeeVersionTransitions
{
    public static Transitions<PayeeVersionState, PayeeVersionAction> Table { get; } = new Transitions<PayeeVersionState, PayeeVersionAction>()
        .Allow(PayeeVersionState.Pending, PayeeVersionAction.Verify, PayeeVersionState.Verified)
        .Allow(PayeeVersionState.Pending, PayeeVersionAction.Reject, PayeeVersionState.Rejected)
        .Allow(PayeeVersionState.Verified, PayeeVersionAction.Replace, PayeeVersionState.Replaced);
}
