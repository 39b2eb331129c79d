using System.Text.Json;
using Grants.Kernel.Money;

namespace Grants.Payments.Stripe;

/// <summary>How a Checkout stands at Stripe.</summary>
internal enum StripeStanding
{
    /// <summary>The page can be opened.</summary>
    Open,

    /// <summary>The person is done; the bank debit takes days.</summary>
    UnderWay,

    /// <summary>The money is there.</summary>
    Paid,

    /// <summary>The bank refused.</summary>
    Failed,

    /// <summary>Nobody paid in time.</summary>
    Expired,
}

/// <summary>A Checkout as Stripe says it. Read leniently: members that are not named here may come and go.</summary>
/// <param name="Id"><c>cs_…</c>.</param>
/// <param name="Reference">Our own id.</param>
/// <param name="Url">Where the person pays; only while it is open.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Total">What is paid; null in money that is not known here.</param>
/// <param name="Fee">What Stripe kept, in the money it settles in; null before that is known.</param>
/// <param name="IntentId"><c>pi_…</c>.</param>
internal sealed record StripeSession(string Id, string? Reference, string? Url, StripeStanding Standing, Amount? Total, Amount? Fee, string? IntentId)
{
    public static StripeSession Read(JsonElement json)
    {
        var intent = json.TryGetProperty("payment_intent", out var found) ? found : default;
        return new StripeSession(
            json.GetProperty("id").GetString()!, TextOf(json, "client_reference_id"), TextOf(json, "url"), StandingOf(json, intent),
            AmountOf(json, "amount_total"), FeeOf(intent),
            intent.ValueKind switch { JsonValueKind.String => intent.GetString(), JsonValueKind.Object => TextOf(intent, "id"), _ => null });
    }

    private static StripeStanding StandingOf(JsonElement json, JsonElement intent) => (TextOf(json, "status"), TextOf(json, "payment_status")) switch
    {
        (_, "paid") => StripeStanding.Paid,
        ("expired", _) => StripeStanding.Expired,
        ("complete", _) when intent.ValueKind == JsonValueKind.Object && TextOf(intent, "status") is "requires_payment_method" or "canceled" => StripeStanding.Failed,
        ("complete", _) => StripeStanding.UnderWay,
        _ => StripeStanding.Open,
    };

    private static Amount? FeeOf(JsonElement intent)
    {
        if (intent.ValueKind != JsonValueKind.Object || !intent.TryGetProperty("latest_charge", out var charge) || charge.ValueKind != JsonValueKind.Object) return null;
        if (!charge.TryGetProperty("balance_transaction", out var settled) || settled.ValueKind != JsonValueKind.Object) return null;
        return AmountOf(settled, "fee");
    }

    // The account may sell other things too: of those nothing is expected.
    private static Amount? AmountOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var minor) && minor.ValueKind == JsonValueKind.Number && minor.TryGetInt64(out var value) && TextOf(json, "currency") is { } code && Currency.IsKnown(code.ToUpperInvariant())
            ? StripeMoney.FromStripe(value, code)
            : null;

    private static string? TextOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
