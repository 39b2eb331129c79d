using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;

namespace Grants.Payments.Domain.Banks;

/// <summary>Where a bank stands.</summary>
internal enum BankStanding
{
    /// <summary>Takes all currencies.</summary>
    Open,

    /// <summary>Does not take some.</summary>
    Restricted,

    /// <summary>Takes nothing, or nothing comes out.</summary>
    Frozen,
}

/// <summary>What somebody found out.</summary>
/// <param name="Standing">Where it stands.</param>
/// <param name="RestrictedCurrencies">Codes that it does not take; only for a restricted bank.</param>
/// <param name="CheckedOn">The day of the finding.</param>
/// <param name="Source">Where it is known from.</param>
internal sealed record BankFinding(BankStanding Standing, IReadOnlyList<string> RestrictedCurrencies, DateOnly CheckedOn, string Source);

/// <summary>One finding. Never changed, only followed by another.</summary>
internal sealed class BankCheck : Entity, ISealedRecord
{
    private BankCheck()
    {
    }

    internal BankCheck(int number, BankFinding finding, Guid by, DateTime at)
    {
        Number = number;
        Standing = finding.Standing;
        RestrictedCurrencies = finding.Standing == BankStanding.Restricted ? string.Join(' ', finding.RestrictedCurrencies.Distinct().Order(StringComparer.Ordinal)) : "";
        CheckedOn = finding.CheckedOn;
        Source = Sealed.Text(finding.Source);
        RecordedBy = by;
        RecordedAt = at;
    }

    public int Number { get; private set; }

    /// <summary>The programme's own record: no partner's key.</summary>
    public Guid KeyOwnerId => Guid.Empty;

    public BankStanding Standing { get; private set; }

    /// <summary>Codes parted by one space.</summary>
    public string RestrictedCurrencies { get; private set; } = "";

    /// <summary>The codes.</summary>
    public IReadOnlyList<string> Currencies => RestrictedCurrencies.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public DateOnly CheckedOn { get; private set; }

    /// <summary>Where it is known from: a circular, a call, a person.</summary>
    public Sealed<string>? Source { get; private set; }

    public Guid RecordedBy { get; private set; }

    public DateTime RecordedAt { get; private set; }

    /// <summary>True when it is so long ago that somebody should look again.</summary>
    public bool IsOld(DateOnly today) => CheckedOn.AddDays(BankConsts.OldAfterDays) < today;
}
