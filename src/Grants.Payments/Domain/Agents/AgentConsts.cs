namespace Grants.Payments.Domain.Agents;

/// <summary>Lengths and limits of cash agents, once.</summary>
internal static class AgentConsts
{
    /// <summary>Code such as A-01.</summary>
    public const int CodeLength = 12;

    public const int NameLength = 140;
    public const int LicenceLength = 80;
    public const int ContactLength = 200;

    /// <summary>Space-parted currency codes.</summary>
    public const int CurrenciesLength = 80;

    /// <summary>Space-parted codes of governorates: 19 of 5 letters.</summary>
    public const int GovernoratesLength = 120;
}
