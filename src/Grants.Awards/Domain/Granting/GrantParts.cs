namespace Grants.Awards.Domain.Granting;

/// <summary>One year's money. Core money has no lines that bind, so a year is one sum.</summary>
internal sealed class GrantYear
{
    private GrantYear()
    {
    }

    public int Number { get; private set; }

    /// <summary>Minor units of the grant's currency.</summary>
    public long AmountMinor { get; private set; }

    internal void Add(long minor) => AmountMinor = checked(AmountMinor + minor);

    public static GrantYear Of(int number, long amountMinor) => new() { Number = number, AmountMinor = amountMinor };
}

/// <summary>One fund's part of a grant: grant and fund are many-to-many.</summary>
internal sealed class GrantFund
{
    private GrantFund()
    {
    }

    public Guid FundId { get; private set; }

    public Guid DonorId { get; private set; }

    /// <summary>Minor units of the grant's currency.</summary>
    public long AmountMinor { get; private set; }

    internal void Add(long minor) => AmountMinor = checked(AmountMinor + minor);

    public static GrantFund Of(Guid fundId, Guid donorId, long amountMinor) =>
        new() { FundId = fundId, DonorId = donorId, AmountMinor = amountMinor };
}
