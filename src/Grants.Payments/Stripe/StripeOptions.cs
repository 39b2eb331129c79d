namespace Grants.Payments.Stripe;

/// <summary>Payment by card, section <c>Payments:Stripe</c>. Without key and webhook secret nobody can pay by card, and the system says so.</summary>
internal sealed class StripeOptions
{
    /// <summary>Version of the interface whose shapes are read here. It changes with the code, never with an account's settings.</summary>
    public const string Version = "2024-06-20";

    /// <summary>Where Stripe is; another place in tests only.</summary>
    public Uri Address { get; init; } = new("https://api.stripe.com/");

    /// <summary>Secret or restricted key: <c>sk_…</c>, <c>rk_…</c>.</summary>
    public string Key { get; init; } = "";

    /// <summary>Signs what Stripe sends: <c>whsec_…</c>.</summary>
    public string WebhookSecret { get; init; } = "";

    /// <summary>The one before, while both are in use.</summary>
    public string PreviousWebhookSecret { get; init; } = "";

    public bool IsOn => Key.Length > 0 && WebhookSecret.Length > 0;

    /// <summary>True for a key that moves real money: then what was only a test is refused.</summary>
    public bool IsLive => Key.Contains("_live_", StringComparison.Ordinal);

    public IReadOnlyList<string> Secrets() => [.. new[] { WebhookSecret, PreviousWebhookSecret }.Where(s => s.Length > 0)];
}
