using Grants.Identity.Domain.Users;
using Grants.Kernel.Errors;

namespace Grants.Identity.Domain.RoleRequests;

/// <summary>
/// An administrator wants an account to hold other roles. It has no effect until another person confirms it, and only while the account is
/// as it was when asked: what was confirmed is what was read (issue 3: roles with a second person's confirmation).
/// </summary>
internal sealed class RoleRequest : TwoPersonRequest
{
    private RoleRequest()
    {
    }

    private RoleRequest(User user, Guid by, DateTime at)
        : base(user, by, at)
    {
    }

    public RoleRequestState State { get; private set; }

    /// <summary>The account's roles when it was asked, as <see cref="RoleText"/>; empty for a new account.</summary>
    public string Present { get; private set; } = string.Empty;

    /// <summary>The roles it shall hold instead, as <see cref="RoleText"/>.</summary>
    public string Wanted { get; private set; } = string.Empty;

    /// <summary>Asks. Errors: <c>same-person</c>, <c>wrong-state</c> for a disabled account, <c>role-request.nothing-new</c>, those of <see cref="Affiliation.Accept"/>.</summary>
    public static RoleRequest Ask(User user, IReadOnlyList<string> wanted, Guid by, DateTime at)
    {
        var request = new RoleRequest(user, by, at) { Present = RoleText.Of(user.RoleNames), Wanted = RoleText.Of(user.Affiliation.Accept(wanted)) };
        if (user.State == UserState.Disabled) throw new BusinessException(CommonErrors.WrongState);
        if (request.Present == request.Wanted) throw new BusinessException(IdentityErrors.RoleRequestNothingNew).ForField("roles");
        return request;
    }

    /// <summary>
    /// The second person's yes: the account holds the roles and its sessions are over. Errors: <c>same-person</c> for the asker and for whom it
    /// is about; <c>role-request.too-old</c>; <c>role-request.outdated</c>; <c>wrong-state</c>.
    /// </summary>
    public void Confirm(User user, Guid by, DateTime at)
    {
        if (user.Id != UserId) throw new ArgumentException("Another account.", nameof(user));
        DemandSecond(by);
        var next = After(RoleRequestAction.Confirm);
        if (IsTooOld(at)) throw new BusinessException(IdentityErrors.RoleRequestTooOld);
        if (user.State == UserState.Disabled || RoleText.Of(user.RoleNames) != Present) throw new BusinessException(IdentityErrors.RoleRequestOutdated);
        End(next, by, at);
        user.Receive(this);
    }

    /// <summary>The second person's no. Errors: <c>same-person</c>, <c>wrong-state</c>.</summary>
    public void Refuse(Guid by, DateTime at)
    {
        DemandSecond(by);
        End(After(RoleRequestAction.Refuse), by, at);
    }

    /// <summary>Takes it back. Errors: <c>role-request.not-yours</c> for everybody but the asker; <c>wrong-state</c>.</summary>
    public void Withdraw(Guid by, DateTime at)
    {
        if (by != AskedBy) throw new BusinessException(IdentityErrors.RoleRequestNotYours);
        End(After(RoleRequestAction.Withdraw), by, at);
    }

    /// <summary>Somebody disabled the account or took roles from it: what was asked before is not what would be confirmed now.</summary>
    public void Overtake(Guid by, DateTime at) => End(After(RoleRequestAction.Overtake), by, at);

    private RoleRequestState After(RoleRequestAction action) => RoleRequestTransitions.Table.Next(State, action);

    private void End(RoleRequestState state, Guid by, DateTime at)
    {
        State = state;
        Decided(by, at);
    }
}
