namespace Grants.Identity.Domain.Users;

/// <summary>Where an account stands.</summary>
internal enum UserState
{
    /// <summary>Has a code, no password yet.</summary>
    Invited,

    /// <summary>May sign in.</summary>
    Active,

    /// <summary>May not sign in; all sessions ended.</summary>
    Disabled,
}

/// <summary>What can happen to an account.</summary>
internal enum UserAction
{
    /// <summary>A new one-time code is given out.</summary>
    Invite,

    /// <summary>The code was used and a password set.</summary>
    Accept,

    /// <summary>Access is taken away.</summary>
    Disable,

    /// <summary>Access is given back.</summary>
    Enable,

    /// <summary>Access is given back to somebody who never set a password.</summary>
    Reopen,

    /// <summary>Roles are replaced.</summary>
    SetRoles,

    /// <summary>The person chooses another password.</summary>
    ChangePassword,
}
