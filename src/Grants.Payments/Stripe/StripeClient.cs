using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Grants.Payments.Application;
using Grants.Payments.Contracts;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Grants.Payments.Stripe;

/// <summary>The few endpoints of Stripe that are used. Nothing that says who or what for goes there: an id, an amount, a constant word.</summary>
internal sealed partial class StripeClient(HttpClient http, IOptions<PaymentsOptions> options, ILogger<StripeClient> log)
{
    private const string Sessions = "v1/checkout/sessions";
    private const string Fees = "?expand[]=payment_intent.latest_charge.balance_transaction";
    private const string Item = "Contribution";

    /// <summary>A Checkout of one amount. Asked again with the same id it is the same one, for ever. Errors: codes of <see cref="CardErrors"/>.</summary>
    /// <param name="id">Ours; the key that makes repeating harmless.</param>
    /// <param name="amount">What is to be paid.</param>
    /// <param name="returnTo">Our own page, without anything that names somebody.</param>
    /// <param name="cancellationToken">Cancels the wait, not the Checkout.</param>
    public Task<StripeSession> OpenAsync(Guid id, Amount amount, Uri returnTo, CancellationToken cancellationToken) => SendAsync(new HttpRequestMessage(HttpMethod.Post, Sessions)
    {
        Headers = { { "Idempotency-Key", id.ToString() } },
        Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["mode"] = "payment",
            ["client_reference_id"] = id.ToString(),
            // Else what Stripe keeps is not known yet when it tells that somebody paid.
            ["payment_intent_data[capture_method]"] = "automatic",
            ["line_items[0][quantity]"] = "1",
            ["line_items[0][price_data][currency]"] = StripeMoney.Code(amount.Currency),
            ["line_items[0][price_data][unit_amount]"] = StripeMoney.ToStripe(amount).ToString(CultureInfo.InvariantCulture),
            ["line_items[0][price_data][product_data][name]"] = Item,
            ["success_url"] = returnTo.AbsoluteUri,
            ["cancel_url"] = returnTo.AbsoluteUri,
        }),
    }, cancellationToken);

    /// <summary>How a Checkout stands now, with what it cost. Errors: codes of <see cref="CardErrors"/>.</summary>
    public Task<StripeSession> FindAsync(string sessionId, CancellationToken cancellationToken) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, $"{Sessions}/{Uri.EscapeDataString(sessionId)}{Fees}"), cancellationToken);

    private async Task<StripeSession> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!options.Value.Stripe.IsOn) throw new BusinessException(CardErrors.Off);
        using (request)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.Stripe.Key);
            request.Headers.Add("Stripe-Version", StripeOptions.Version);
            try
            {
                using var answer = await http.SendAsync(request, cancellationToken);
                using var json = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(cancellationToken), cancellationToken: cancellationToken);
                return answer.IsSuccessStatusCode ? StripeSession.Read(json.RootElement) : throw Refused(answer.StatusCode, json.RootElement);
            }
            catch (Exception e) when (e is HttpRequestException or JsonException or IOException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                Failed(e.GetType().Name);
                throw new BusinessException(CardErrors.Unavailable, e);
            }
        }
    }

    private BusinessException Refused(HttpStatusCode status, JsonElement json)
    {
        var error = json.TryGetProperty("error", out var found) && found.ValueKind == JsonValueKind.Object ? found : default;
        var reason = error.ValueKind == JsonValueKind.Object && error.TryGetProperty("code", out var code) ? code.GetString() : null;
        Said((int)status, reason ?? "-");
        return (int)status is >= 500 or 409 or 429 ? new BusinessException(CardErrors.Unavailable) : new BusinessException(CardErrors.Refused).WithData("reason", reason ?? ((int)status).ToString(CultureInfo.InvariantCulture));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stripe answered {Status}: {Reason}")]
    private partial void Said(int status, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stripe did not answer: {Reason}")]
    private partial void Failed(string reason);
}
