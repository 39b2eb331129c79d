using System.Diagnostics;
using System.Net;
using Xunit.Abstractions;

namespace Grants.HttpApi.Host.Tests.Cards;

/// <summary>What is not from Stripe, not lately, or of a test, changes nothing and is refused quickly.</summary>
public sealed class WebhookTests(ITestOutputHelper output)
{
    private const string Completed = "checkout.session.completed";
    private static readonly TimeSpan Quickly = TimeSpan.FromMilliseconds(50);

    [Fact]
    public async Task A_thousand_forged_messages_are_refused_each_within_fifty_milliseconds()
    {
        await using var desk = await CardDesk.StartAsync();
        var (_, pledge) = await desk.PledgeAsync();
        var session = await desk.CheckoutAsync(pledge);
        session.Pay();
        var now = desk.Host.Clock.GetUtcNow();
        var (body, right) = StripeServer.Event(Completed, session, now);
        var (time, mac) = (right.Split(',')[0], right.Split("v1=")[1]);
        string?[] forged =
        [
            null, "", "t=,v1=", right.Replace("v1=", "v0=", StringComparison.Ordinal), $"{time},v1={mac[..^1]}{(mac[^1] == '0' ? '1' : '0')}", $"{time},v1={mac.ToUpperInvariant()}", $"v1={mac}", time,
            $"{time},{time},v1={mac}", $"t={now.ToUnixTimeSeconds() + 1},v1={mac}", $"t=+{now.ToUnixTimeSeconds()},v1={mac}", $"t=99999999999999999999,v1={mac}",
            StripeServer.Sign(body, now, "whsec_other"), StripeServer.Sign(body, now, ""), StripeServer.Sign(body + " ", now), StripeServer.Sign(body, now.AddSeconds(-301)),
            StripeServer.Sign(body, now.AddSeconds(120)), new string('x', 5000), $"{time},{string.Join(',', Enumerable.Repeat("v1=00", 200))}", StripeServer.Sign(body, now.AddYears(-1)),
        ];
        await desk.SendAsync(body, forged[4]);
        var took = new List<double>();
        for (var i = 0; i < 1000; i++)
        {
            var watch = Stopwatch.StartNew();
            (await desk.SendAsync(body, forged[i % forged.Length])).ShouldBe(HttpStatusCode.BadRequest, forged[i % forged.Length] ?? "no signature");
            took.Add(watch.Elapsed.TotalMilliseconds);
        }

        var slow = took.Order().ElementAt(989);
        output.WriteLine($"p99 {slow:0.0} ms");
        slow.ShouldBeLessThan(Quickly.TotalMilliseconds);
        (await desk.BookedAsync(pledge)).Arrived.ShouldBe(0);
        (await desk.SendAsync(body, right)).ShouldBe(HttpStatusCode.OK, "the true one is taken");
        (await desk.BookedAsync(pledge)).Arrived.ShouldBe(100_000);
    }

    [Fact]
    public async Task Both_secrets_of_a_rotation_are_taken_and_any_of_several_signatures_and_the_edges_of_time()
    {
        await using var desk = await CardDesk.StartAsync();
        var (_, pledge) = await desk.PledgeAsync();
        var session = await desk.CheckoutAsync(pledge);
        var now = desk.Host.Clock.GetUtcNow();
        (await desk.TellAsync(Completed, session, secret: StripeServer.OldSecret)).ShouldBe(HttpStatusCode.OK);
        var (body, right) = StripeServer.Event(Completed, session, now);
        (await desk.SendAsync(body, right.Replace("v1=", "v1=00,v1=", StringComparison.Ordinal))).ShouldBe(HttpStatusCode.OK);
        (await desk.SendAsync(body, StripeServer.Sign(body, now.AddSeconds(-290)))).ShouldBe(HttpStatusCode.OK);
        (await desk.SendAsync(body, StripeServer.Sign(body, now.AddSeconds(50)))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_signed_and_no_message_or_of_real_money_or_too_large_is_refused()
    {
        await using var desk = await CardDesk.StartAsync();
        var (_, pledge) = await desk.PledgeAsync();
        var session = await desk.CheckoutAsync(pledge);
        var now = desk.Host.Clock.GetUtcNow();
        (await desk.TellAsync(Completed, session, isLive: true)).ShouldBe(HttpStatusCode.BadRequest, "a test installation takes no real money for its own");
        foreach (var body in new[] { "", "null", "[]", "{}", "{", """{"id":"evt_1","type":1,"livemode":false,"data":{"object":{"id":"cs_1"}}}""", """{"id":"evt_1","type":"checkout.session.completed","livemode":false,"data":null}""" })
            (await desk.SendAsync(body, StripeServer.Sign(body, now))).ShouldBe(HttpStatusCode.BadRequest, body);
        var large = new string(' ', 256 * 1024) + "{}";
        (await desk.SendAsync(large, StripeServer.Sign(large, now))).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        const string Stranger = """{"id":"evt_2","type":"invoice.paid","livemode":false,"data":{"object":{"id":"in_1"}}}""";
        (await desk.SendAsync(Stranger, StripeServer.Sign(Stranger, now))).ShouldBe(HttpStatusCode.OK, "what is nothing to us is not sent again");
    }

    [Fact]
    public async Task What_the_account_does_otherwise_is_taken_and_changes_nothing()
    {
        await using var desk = await CardDesk.StartAsync();
        var (_, pledge) = await desk.PledgeAsync();
        var session = await desk.CheckoutAsync(pledge);
        session.IsForeign = true;
        (await desk.TellAsync(Completed, session)).ShouldBe(HttpStatusCode.OK);
        (await desk.BookedAsync(pledge)).Arrived.ShouldBe(0);
    }

    [Fact]
    public async Task When_Stripe_cannot_be_asked_the_message_is_wanted_again()
    {
        await using var desk = await CardDesk.StartAsync();
        var (_, pledge) = await desk.PledgeAsync();
        var session = await desk.CheckoutAsync(pledge);
        session.Pay();
        desk.Stripe.Before = _ => Task.FromResult<int?>(500);
        (await desk.TellAsync(Completed, session, "evt_again")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await desk.BookedAsync(pledge)).Arrived.ShouldBe(0);
        desk.Stripe.Before = _ => Task.FromResult<int?>(null);
        (await desk.TellAsync(Completed, session, "evt_again")).ShouldBe(HttpStatusCode.OK);
        (await desk.BookedAsync(pledge)).Arrived.ShouldBe(100_000);
    }
}
