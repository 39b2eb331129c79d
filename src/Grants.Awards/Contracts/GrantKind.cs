namespace Grants.Awards.Contracts;

/// <summary>What kind of money it is (product.md, Proposals).</summary>
public enum GrantKind
{
    /// <summary>No lines that bind; instalments open by date alone.</summary>
    Core,

    /// <summary>A purpose and lines; instalments may have conditions.</summary>
    Flexible,
}

/// <summary>What an instalment of flexible money may wait for (product.md, Grants).</summary>
public enum ConditionKind
{
    /// <summary>A report was accepted.</summary>
    Report,

    /// <summary>A paper was handed in.</summary>
    Document,

    /// <summary>An authority has allowed the work.</summary>
    Permit,

    /// <summary>The due diligence is valid.</summary>
    DueDiligence,
}

/// <summary>Whether a condition still stops an instalment.</summary>
public enum ConditionState
{
    /// <summary>It does.</summary>
    Open,

    /// <summary>It is fulfilled.</summary>
    Met,

    /// <summary>The team let it go, with a reason.</summary>
    Waived,
}
