using Grants.Awards.Domain.Granting;

namespace Grants.Tests.Awards;

/// <summary>A grant with valid defaults: three years, one fund, from 15 April 2026.</summary>
internal static class GrantBuilder
{
    public static readonly DateTime At = new(2026, 3, 1, 8, 0, 0, DateTimeKind.Utc);
    public static readonly DateOnly StartsOn = new(2026, 4, 15);
    /// <summary>Last day of twelve months.</summary>
    public static DateOnly EndsOn() => StartsOn.AddMonths(12).AddDays(-1);

    public static readonly Guid Lead = Guid.CreateVersion7();
    public static readonly Guid Manager = Guid.CreateVersion7();

    public static GrantTerms Terms(
        IReadOnlyList<long>? yearsMinor = null, IReadOnlyList<GrantFund>? funds = null, string currency = "USD", DateOnly? startsOn = null)
    {
        IReadOnlyList<long> years = yearsMinor ?? [5_800_000, 6_000_000, 6_200_000];
        return new GrantTerms(
            "G-2026-014",
            Guid.CreateVersion7(),
            "P-017",
            Guid.CreateVersion7(),
            currency,
            [.. years.Select((minor, i) => GrantYear.Of(i + 1, minor))],
            funds ?? [GrantFund.Of(Guid.CreateVersion7(), Guid.CreateVersion7(), years.Sum())],
            startsOn ?? StartsOn,
            Guid.CreateVersion7(),
            Guid.CreateVersion7(),
            At);
    }

    public static Grant Offered(GrantTerms? terms = null)
    {
        var grant = Grant.Draft(terms ?? Terms());
        grant.OfferAgreement(Text(grant));
        return grant;
    }

    public static Grant Active(DateOnly? today = null)
    {
        var grant = Offered();
        grant.AcceptAgreement(grant.AgreementHash, Lead, At.AddDays(3), today ?? new DateOnly(2026, 3, 4));
        grant.TakeEvents();
        return grant;
    }

    public static AgreementText Text(Grant grant, string title = "Agreement") => new(
        "en", title, grant.Code, grant.PartnerCode, grant.Currency, grant.TotalMinor, grant.StartsOn, grant.EndsOn,
        [new AgreementSection("Money", ["Each instalment opens on its date."])],
        [.. grant.Tranches.Select(t => new AgreementInstalment(t.Number, t.Year, t.DueOn, t.AmountMinor))]);
}
