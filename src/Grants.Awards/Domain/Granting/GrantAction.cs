namespace Grants.Awards.Domain.Granting;

/// <summary>What can be done with a grant.</summary>
internal enum GrantAction
{
    /// <summary>The plan of flexible money is made: the agreement goes to the partner.</summary>
    Offer,

    /// <summary>Partner lead accepts the agreement.</summary>
    AcceptAgreement,

    /// <summary>Stops instalments while the partner is in danger.</summary>
    PauseForSafety,

    /// <summary>Stops instalments because an authority says so.</summary>
    SuspendByAuthority,

    /// <summary>Goes on.</summary>
    Resume,

    /// <summary>Ends in the ordinary way.</summary>
    Close,

    /// <summary>Ends early.</summary>
    Terminate,
}
