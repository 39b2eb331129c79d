using Grants.Awards.Domain.Amendments;
using Grants.Awards.Domain.Granting;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Money;

namespace Grants.Tests.Awards;

/// <summary>Flexible money with valid defaults: 100,000 USD in four lines over twelve months from 15 April 2026.</summary>
internal static class FlexBuilder
{
    public static readonly FlexRule Rule = new(10, 20);
    public static readonly DateOnly Today = new(2026, 5, 1);
    public static readonly DateTime At = new(2026, 5, 1, 9, 0, 0, DateTimeKind.Utc);

    public static GrantTerms Terms(IReadOnlyList<GrantFund>? funds = null, int months = 12, params long[] lines)
    {
        long[] amounts = lines.Length == 0 ? [5_000_000, 2_000_000, 2_000_000, 1_000_000] : lines;
        return GrantBuilder.Terms([amounts.Sum()], funds) with
        {
            Months = months,
            Lines = [.. amounts.Select((a, i) => new LineOfTerms(Sealed.Text($"line {i}"), "activities", a))],
        };
    }

    public static Grant Planned(GrantTerms? terms = null) => Grant.Draft(terms ?? Terms());

    /// <param name="parts">The plan; two halves when left out.</param>
    /// <param name="terms">What was decided.</param>
    public static Grant Active(IReadOnlyList<PlannedPart>? parts = null, GrantTerms? terms = null)
    {
        var grant = Planned(terms);
        if (parts is not null) grant.Plan(parts);
        grant.OfferAgreement(GrantBuilder.Text(grant));
        grant.AcceptAgreement(grant.AgreementHash, GrantBuilder.Lead, At.AddDays(-30), Today.AddDays(-30));
        grant.OpenDueTranches(Today, At);
        grant.TakeEvents();
        return grant;
    }

    /// <summary>Money of an instalment arrives in full.</summary>
    public static void Pay(Grant grant, Tranche tranche)
    {
        grant.PaymentPrepared(tranche.Id, Guid.CreateVersion7());
        grant.PaymentSent(tranche.Id, Today, null, At);
        grant.PaymentReceived(tranche.Id, new Amount(tranche.AmountMinor, grant.Currency), Today, null, At);
    }

    /// <summary>The lines as they are, with so much moved from one to another.</summary>
    public static Dictionary<Guid, long> Moved(Grant grant, int from, int to, long minor)
    {
        var lines = grant.Lines.OrderBy(l => l.Number).ToList();
        var amounts = lines.ToDictionary(l => l.Id, l => l.BudgetMinor);
        amounts[lines[from].Id] -= minor;
        amounts[lines[to].Id] += minor;
        return amounts;
    }

    public static Amendment Sent(Grant grant, AmendmentKind kind, TermsChange change)
    {
        var amendment = Amendment.Begin(grant, kind, GrantBuilder.Lead, At);
        amendment.Write(change, "because", false, At);
        amendment.Submit(grant, GrantBuilder.Lead, At, Today);
        return amendment;
    }

    public static TermsChange Lines(Dictionary<Guid, long> amounts) => new() { Lines = [.. amounts.Select(a => new LineAmount(a.Key, a.Value))] };

    public static AddendumText Paper() => new("en", "Addendum", "G", "P", "USD", 1, 2, [], []);
}
