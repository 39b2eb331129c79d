using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Grants.Funding.Domain.Contributions;
using Grants.Funding.Domain.Ledger;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Payments.Domain.Cards;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Cards;

/// <summary>A pledge that a donor pays by card, over HTTP, with Stripe on loopback.</summary>
internal sealed class CardDesk(HostFixture host, StripeServer stripe) : IAsyncDisposable
{
    private readonly HttpClient plain = new() { BaseAddress = new Uri(host.Address) };
    private TestClient? donor;

    public HostFixture Host => host;

    public StripeServer Stripe => stripe;

    public static async Task<CardDesk> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var stripe = await StripeServer.StartAsync();
        return new CardDesk(await HostFixture.StartAsync("full", provider, stripe.Settings), stripe);
    }

    public async Task<TestClient> DonorAsync() => donor ??= await host.CreateClient().SignInAsync(DemoUserNames.DonorApprover);

    /// <summary>A new pledge to the donor's first fund in dollars, recorded by the grants manager.</summary>
    public async Task<(Guid Fund, Guid Pledge)> PledgeAsync(string amount = "1,000")
    {
        var terms = new { donorId = (string?)null, state = (string?)null };
        var fund = (await (await DonorAsync()).PostAsync("/api/funds/search", terms))["items"]!.AsArray().First(f => (string)f!["currency"]! == "USD")!["id"]!.GetValue<Guid>();
        using var manager = await host.CreateClient().SignInAsync(DemoUserNames.Manager1);
        var made = await manager.PostAsync($"/api/funds/{fund}/contributions", new { amount, pledgedOn = $"{Kernel.Time.Baghdad.Today(host.Clock):yyyy-MM-dd}", receivedOn = (string?)null, bankReference = (string?)null });
        return (fund, made["id"]!.GetValue<Guid>());
    }

    public async Task<Guid> BeginAsync(Guid pledge) => (await (await DonorAsync()).PostAsync($"/api/contributions/{pledge}/cards"))["id"]!.GetValue<Guid>();

    /// <summary>Begun, and Stripe's page is there.</summary>
    public async Task<StripeServer.Session> CheckoutAsync(Guid pledge)
    {
        var id = await BeginAsync(pledge);
        await (await DonorAsync()).PostAsync($"/api/cards/{id}/checkout");
        return stripe.Sessions.Single(s => s.Reference == id.ToString());
    }

    /// <summary>Status of what a message is answered with.</summary>
    public async Task<HttpStatusCode> TellAsync(string kind, StripeServer.Session about, string? id = null, string secret = StripeServer.Secret, bool isLive = false)
    {
        var (body, signature) = StripeServer.Event(kind, about, host.Clock.GetUtcNow(), id, secret, isLive);
        return await SendAsync(body, signature);
    }

    public async Task<HttpStatusCode> SendAsync(string body, string? signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/stripe") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } } };
        if (signature is not null) request.Headers.TryAddWithoutValidation("Stripe-Signature", signature);
        using var answer = await plain.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>State of the payment and of the pledge, and how much the ledger says came and was kept of it.</summary>
    public async Task<(CardPaymentState Payment, ContributionState Pledge, long Arrived, long Kept)> BookedAsync(Guid pledge)
    {
        await using var scope = host.App.Services.BeginSystemScope("test");
        var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
        var payment = await db.Set<CardPayment>().Where(p => p.ContributionId == pledge).OrderByDescending(p => p.StartedAt).FirstAsync();
        var entries = await db.Set<LedgerEntry>().Where(e => e.SourceId == pledge || e.SourceId == payment.Id).ToListAsync();
        return (payment.State, (await db.Set<Contribution>().SingleAsync(c => c.Id == pledge)).State,
            entries.Where(e => e.Kind == PostingKind.Contribution && e.Account == LedgerAccount.Bank).Sum(e => e.DebitMinor),
            entries.Where(e => e.Kind == PostingKind.CardFee && e.Account == LedgerAccount.Bank).Sum(e => e.CreditMinor));
    }

    /// <summary>The fund's cards as the donor's page asks for them.</summary>
    public async Task<JsonNode> CardsAsync(Guid fund) => await (await DonorAsync()).GetJsonAsync($"/api/funds/{fund}/cards");

    public async ValueTask DisposeAsync()
    {
        donor?.Dispose();
        plain.Dispose();
        await host.DisposeAsync();
        await stripe.DisposeAsync();
    }
}
