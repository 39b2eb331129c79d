using Grants.Identity.Domain.Users;
using Grants.Kernel.Entities;
using Grants.Kernel.Errors;

namespace Grants.Identity.Domain;

/// <summary>
/// What one person asks for about an account and another must decide: neither of the two alone, nor the one it is about, can do it
/// (security.md, lost device; product.md, roles).
/// </summary>
internal abstract class TwoPersonRequest : AggregateRoot
{
    protected TwoPersonRequest()
    {
    }

    /// <summary>Asks. Errors: <c>same-person</c>.</summary>
    protected TwoPersonRequest(User about, Guid by, DateTime at)
    {
        if (about.Id == by) throw new BusinessException(CommonErrors.SamePerson);
        (UserId, AskedBy, AskedAt) = (about.Id, by, at);
    }

    /// <summary>Whom it is about.</summary>
    public Guid UserId { get; private set; }

    public Guid AskedBy { get; private set; }

    public DateTime AskedAt { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    /// <summary>What was asked before this moment can no longer be confirmed.</summary>
    public static DateTime Oldest(DateTime now) => now - IdentityConsts.TwoPersonRequestAge;

    /// <summary>True when it was asked too long ago to be confirmed.</summary>
    protected bool IsTooOld(DateTime at) => AskedAt < Oldest(at);

    /// <summary>Errors: <c>same-person</c> for the asker and for whom it is about.</summary>
    protected void DemandSecond(Guid by)
    {
        if (by == AskedBy || by == UserId) throw new BusinessException(CommonErrors.SamePerson);
    }

    /// <summary>Puts on record who ended it.</summary>
    protected void Decided(Guid by, DateTime at) => (DecidedBy, DecidedAt) = (by, at);
}
