using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Grants.HttpApi.Host.Tests.Cards;

/// <summary>Stripe on loopback: the documented shapes of the few endpoints that are used, its idempotency, its errors.</summary>
internal sealed class StripeServer : IAsyncDisposable
{
    public const string Key = "sk_test_51Sample";
    public const string Secret = "whsec_sample_new";
    public const string OldSecret = "whsec_sample_old";

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, Session> byKey = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> said = new();

    private StripeServer(WebApplication app) => this.app = app;

    /// <summary>All that ever came, line by line.</summary>
    public IReadOnlyList<string> Said => [.. said];

    public IReadOnlyList<Session> Sessions => [.. byKey.Values];

    /// <summary>What is done before it answers; a status ends the request there.</summary>
    public Func<HttpContext, Task<int?>> Before { get; set; } = _ => Task.FromResult<int?>(null);

    /// <summary>Told of what people do on its page; with the time that is there.</summary>
    public (Uri Address, Func<DateTimeOffset> Now)? Webhook { get; set; }

    public string Address => app.Urls.Single() + "/";

    public (string Key, string Value)[] Settings =>
    [
        ("Payments:Stripe:Address", Address), ("Payments:Stripe:Key", Key), ("Payments:Stripe:WebhookSecret", Secret), ("Payments:Stripe:PreviousWebhookSecret", OldSecret),
        ("Jobs:Enabled", "false"),
    ];

    public static async Task<StripeServer> StartAsync()
    {
        var builder = WebApplication.CreateBuilder(["--Urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var made = new StripeServer(builder.Build());
        made.app.Use(made.CheckAsync);
        made.app.MapPost("/v1/checkout/sessions", made.CreateAsync);
        made.app.MapGet("/v1/checkout/sessions/{id}", (string id) => made.Of(id) is { } s ? Results.Text(s.Json(made.Address), "application/json") : Missing());
        made.app.MapGet("/pay/{id}", (string id) => Results.Text($"""<!doctype html><title>Checkout</title><main><h1>Checkout</h1><p>{made.Of(id)!.Amount}</p><form method="post"><button>Pay</button></form></main>""", "text/html"));
        made.app.MapPost("/pay/{id}", made.PayAsync);
        await made.app.StartAsync();
        return made;
    }

    /// <summary>A message as Stripe signs it.</summary>
    public static (string Body, string Signature) Event(string kind, Session about, DateTimeOffset at, string? id = null, string secret = Secret, bool isLive = false)
    {
        var body = new JsonObject
        {
            ["id"] = id ?? $"evt_{Guid.CreateVersion7():N}",
            ["object"] = "event",
            ["api_version"] = "2024-06-20",
            ["created"] = at.ToUnixTimeSeconds(),
            ["livemode"] = isLive,
            ["type"] = kind,
            // An event shows how it was when it was made; what is true now is asked for again.
            ["data"] = new JsonObject { ["object"] = new JsonObject { ["id"] = about.Id, ["object"] = "checkout.session", ["payment_status"] = "paid", ["amount_total"] = 1 } },
        }.ToJsonString();
        return (body, Sign(body, at, secret));
    }

    public static string Sign(string body, DateTimeOffset at, string secret = Secret)
    {
        var time = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"t={time},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{time}.{body}")))}";
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Session? Of(string id) => byKey.Values.SingleOrDefault(s => s.Id == id);

    private async Task CheckAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path.StartsWithSegments("/pay", StringComparison.Ordinal))
        {
            await next(http);
            return;
        }

        http.Request.EnableBuffering();
        using (var reader = new StreamReader(http.Request.Body, leaveOpen: true)) said.Enqueue($"{http.Request.Method} {http.Request.Path}{http.Request.QueryString} {string.Join(' ', http.Request.Headers.Select(h => $"{h.Key}={h.Value}"))} {await reader.ReadToEndAsync()}");
        http.Request.Body.Position = 0;
        if (await Before(http) is { } status)
        {
            http.Response.StatusCode = status;
            await http.Response.WriteAsync("""{"error":{"type":"api_error","code":"sample"}}""");
            return;
        }

        if (http.Request.Headers.Authorization != $"Bearer {Key}" || http.Request.Headers["Stripe-Version"] != "2024-06-20")
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await http.Response.WriteAsync("""{"error":{"type":"invalid_request_error","code":"api_key"}}""");
            return;
        }

        await next(http);
    }

    private async Task<IResult> CreateAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var text = string.Join('&', form.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value}"));
        var session = byKey.GetOrAdd(request.Headers["Idempotency-Key"].Single()!, _ => new Session(text, form["client_reference_id"]!, form["line_items[0][price_data][currency]"]!, long.Parse(form["line_items[0][price_data][unit_amount]"]!, CultureInfo.InvariantCulture)));
        return session.Asked == text
            ? Results.Text(session.Json(Address), "application/json")
            : Results.Text("""{"error":{"type":"idempotency_error","code":"idempotency_key_in_use"}}""", "application/json", statusCode: StatusCodes.Status400BadRequest);
    }

    /// <summary>Somebody pays on Stripe's page: Stripe tells, and leads back.</summary>
    private async Task<IResult> PayAsync(string id)
    {
        var session = Of(id)!;
        session.Pay();
        if (Webhook is { } to)
        {
            using var http = new HttpClient();
            var (body, signature) = Event("checkout.session.completed", session, to.Now());
            using var request = new HttpRequestMessage(HttpMethod.Post, to.Address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            request.Headers.TryAddWithoutValidation("Stripe-Signature", signature);
            using var answer = await http.SendAsync(request);
            answer.EnsureSuccessStatusCode();
        }

        return Results.Redirect(session.ReturnTo);
    }

    private static IResult Missing() => Results.Text("""{"error":{"type":"invalid_request_error","code":"resource_missing"}}""", "application/json", statusCode: StatusCodes.Status404NotFound);

    /// <summary>A Checkout.</summary>
    internal sealed class Session(string asked, string reference, string currency, long amount)
    {
        public string Id { get; } = $"cs_test_{Guid.CreateVersion7():N}";

        public string Asked => asked;

        public string Reference => reference;

        /// <summary>Where the person comes back to.</summary>
        public string ReturnTo => asked.Split('&').Single(p => p.StartsWith("success_url=", StringComparison.Ordinal))["success_url=".Length..];

        public string Status { get; set; } = "open";

        public string PaymentStatus { get; set; } = "unpaid";

        public string IntentStatus { get; set; } = "requires_payment_method";

        public long Amount { get; set; } = amount;

        public long Fee { get; set; } = 290;

        public string FeeCurrency { get; set; } = "usd";

        /// <summary>Somebody paid.</summary>
        public void Pay() => (Status, PaymentStatus, IntentStatus) = ("complete", "paid", "succeeded");

        /// <summary>Somebody allowed a debit that takes days.</summary>
        public void Debit() => (Status, PaymentStatus, IntentStatus) = ("complete", "unpaid", "processing");

        public void Fail() => (Status, PaymentStatus, IntentStatus) = ("complete", "unpaid", "requires_payment_method");

        public void Expire() => Status = "expired";

        /// <summary>Of something else the account does: shapes that are not ours.</summary>
        public bool IsForeign { get; set; }

        public string Json(string address) => IsForeign
            ? new JsonObject { ["id"] = Id, ["object"] = "checkout.session", ["mode"] = "setup", ["client_reference_id"] = "shop-7", ["amount_total"] = null, ["currency"] = null, ["status"] = "complete", ["payment_status"] = "no_payment_required", ["payment_intent"] = null }.ToJsonString()
            : OwnJson(address);

        private string OwnJson(string address) => new JsonObject
        {
            ["id"] = Id,
            ["object"] = "checkout.session",
            ["client_reference_id"] = reference,
            ["amount_total"] = Amount,
            ["currency"] = currency,
            ["status"] = Status,
            ["payment_status"] = PaymentStatus,
            ["url"] = Status == "open" ? $"{address}pay/{Id}" : null,
            ["something_new"] = new JsonArray(1, 2),
            ["payment_intent"] = Status == "open" ? null : new JsonObject
            {
                ["id"] = $"pi_{Id[8..]}",
                ["status"] = IntentStatus,
                ["latest_charge"] = PaymentStatus != "paid" ? null : new JsonObject
                {
                    ["id"] = "ch_sample",
                    ["balance_transaction"] = new JsonObject { ["id"] = "txn_sample", ["amount"] = Amount, ["fee"] = Fee, ["net"] = Amount - Fee, ["currency"] = FeeCurrency },
                },
            },
        }.ToJsonString();
    }
}
