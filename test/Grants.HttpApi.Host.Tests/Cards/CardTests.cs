using System.Net;
using System.Text.Json.Nodes;
using Grants.Funding.Domain.Contributions;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Payments.Domain.Cards;
using Grants.Tests.Support;
using Microsoft.AspNetCore.Http;
using TestDatabases = Grants.Tests.Support.Databases;

namespace Grants.HttpApi.Host.Tests.Cards;

/// <summary>A donor pays a pledge by card or bank debit (issue: Donors pay), on SQLite and PostgreSQL, against the documented shapes.</summary>
public sealed class CardTests
{
    private const string Completed = "checkout.session.completed";
    private const string Succeeded = "checkout.session.async_payment_succeeded";
    private const string Failed = "checkout.session.async_payment_failed";
    private const string Expired = "checkout.session.expired";

    [Theory]
    [MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_pledge_is_paid_by_card_and_booked_once_with_what_the_service_kept(string database)
    {
        await using var desk = await CardDesk.StartAsync(TestDatabases.Parse(database));
        var (fund, pledge) = await desk.PledgeAsync();
        var session = await desk.CheckoutAsync(pledge);
        (await desk.BookedAsync(pledge)).ShouldBe((CardPaymentState.Started, ContributionState.Pledged, 0, 0));

        session.Pay();
        (await desk.TellAsync(Completed, session)).ShouldBe(HttpStatusCode.OK);
        (await desk.BookedAsync(pledge)).ShouldBe((CardPaymentState.Paid, ContributionState.Received, 100_000, 290));
        var row = (await desk.CardsAsync(fund))["items"]!.AsArray().Single(i => i!["contributionId"]!.GetValue<Guid>() == pledge)!;
        ((string)row["state"]!, (long)row["feeMinor"]!).ShouldBe(("paid", 290));
        (await RefusedAsync(desk, pledge)).ShouldBe("card.not-pledged");
    }

    [Fact]
    public async Task A_bank_debit_takes_days_and_may_fail_after_which_it_can_be_paid_again()
    {
        await using var desk = await CardDesk.StartAsync();
        var (_, pledge) = await desk.PledgeAsync();
        var first = await desk.CheckoutAsync(pledge);
        first.Debit();
        await desk.TellAsync(Completed, first);
        (await desk.BookedAsync(pledge)).Payment.ShouldBe(CardPaymentState.UnderWay);
        (await RefusedAsync(desk, pledge)).ShouldBe("card.under-way", "the same pledge is not debited twice");

        first.Fail();
        await desk.TellAsync(Failed, first);
        (await desk.BookedAsync(pledge)).ShouldBe((CardPaymentState.Failed, ContributionState.Pledged, 0, 0));
        var second = await desk.CheckoutAsync(pledge);
        second.Id.ShouldNotBe(first.Id);
        second.Pay();
        await desk.TellAsync(Succeeded, second);
        (await desk.BookedAsync(pledge)).ShouldBe((CardPaymentState.Paid, ContributionState.Received, 100_000, 290));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task The_same_message_a_hundred_times_at_once_has_one_effect(string database)
    {
        await using var desk = await CardDesk.StartAsync(TestDatabases.Parse(database));
        var (_, pledge) = await desk.PledgeAsync();
        var session = await desk.CheckoutAsync(pledge);
        session.Pay();
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => desk.TellAsync(Completed, session, "evt_same")));
        answers.ShouldAllBe(a => a == HttpStatusCode.OK || a == HttpStatusCode.ServiceUnavailable);
        (await desk.TellAsync(Completed, session, "evt_same")).ShouldBe(HttpStatusCode.OK);
        (await desk.BookedAsync(pledge)).ShouldBe((CardPaymentState.Paid, ContributionState.Received, 100_000, 290));
    }

    [Fact]
    public async Task Messages_in_any_order_end_where_Stripe_says_it_is()
    {
        await using var desk = await CardDesk.StartAsync();
        foreach (var order in new[] { new[] { Failed, Completed, Succeeded }, [Succeeded, Completed, Failed], [Expired, Succeeded, Completed] })
        {
            var (_, pledge) = await desk.PledgeAsync();
            var session = await desk.CheckoutAsync(pledge);
            session.Pay();
            foreach (var kind in order) (await desk.TellAsync(kind, session)).ShouldBe(HttpStatusCode.OK, kind);
            (await desk.BookedAsync(pledge)).ShouldBe((CardPaymentState.Paid, ContributionState.Received, 100_000, 290));
        }
    }

    [Fact]
    public async Task Money_for_a_pledge_that_the_bank_brought_too_is_booked_as_money_without_one()
    {
        await using var desk = await CardDesk.StartAsync();
        var (fund, pledge) = await desk.PledgeAsync();
        var session = await desk.CheckoutAsync(pledge);
        using var manager = await desk.Host.CreateClient().SignInAsync(DemoUserNames.Manager1);
        var before = await manager.GetJsonAsync($"/api/funds/{fund}");
        var row = before["contributions"]!.AsArray().Single(c => c!["id"]!.GetValue<Guid>() == pledge)!;
        await manager.PostAsync($"/api/contributions/{pledge}/receive", new { amount = "1,000", receivedOn = $"{Kernel.Time.Baghdad.Today(desk.Host.Clock):yyyy-MM-dd}", bankReference = (string?)null }, (long)row["version"]!);
        session.Pay();
        (await desk.TellAsync(Completed, session)).ShouldBe(HttpStatusCode.OK);
        var after = await manager.GetJsonAsync($"/api/funds/{fund}");
        after["contributions"]!.AsArray().Count.ShouldBe(before["contributions"]!.AsArray().Count + 1);
        ((long)after["balance"]!["receivedMinor"]! - (long)before["balance"]!["receivedMinor"]!).ShouldBe((2 * 100_000) - 290);
    }

    [Fact]
    public async Task When_Stripe_does_not_answer_nothing_is_lost_and_the_second_try_is_the_same_payment()
    {
        await using var desk = await CardDesk.StartAsync();
        var (_, pledge) = await desk.PledgeAsync();
        var id = await desk.BeginAsync(pledge);
        foreach (var status in new int?[] { 429, 500, 409 })
        {
            desk.Stripe.Before = _ => Task.FromResult(status);
            (await CheckoutFaultAsync(desk, id)).ShouldBe("card.unavailable", $"{status}");
        }

        desk.Stripe.Before = http =>
        {
            http.Abort();
            return Task.FromResult<int?>(null);
        };
        (await CheckoutFaultAsync(desk, id)).ShouldBe("card.unavailable", "the line was cut");
        desk.Stripe.Before = _ => Task.FromResult<int?>(402);
        (await CheckoutFaultAsync(desk, id)).ShouldBe("card.refused");

        // Made there, and the answer did not come back: asked again, it is the same page.
        var isFirst = true;
        desk.Stripe.Before = http =>
        {
            if (isFirst) http.Response.OnStarting(() => Task.FromException(new IOException("cut")));
            isFirst = false;
            return Task.FromResult<int?>(null);
        };
        (await CheckoutFaultAsync(desk, id)).ShouldBe("card.unavailable");
        desk.Stripe.Before = _ => Task.FromResult<int?>(null);
        (await desk.BeginAsync(pledge)).ShouldBe(id);
        await (await desk.DonorAsync()).PostAsync($"/api/cards/{id}/checkout");
        desk.Stripe.Sessions.ShouldHaveSingleItem().Reference.ShouldBe(id.ToString());
    }

    [Fact]
    public async Task Nothing_that_says_who_or_what_for_goes_to_Stripe()
    {
        await using var desk = await CardDesk.StartAsync();
        var (_, pledge) = await desk.PledgeAsync();
        var session = await desk.CheckoutAsync(pledge);
        session.Pay();
        await desk.TellAsync(Completed, session);
        var said = desk.Stripe.Said;
        said.ShouldContain(s => s.Contains(session.Reference, StringComparison.Ordinal), "the search finds what is there");
        string[] silent = ["F-01", "D-01", "P-0", "G-20", "da-1", "Sample Donor", pledge.ToString(), "grant", "partner", "@"];
        silent.ShouldAllBe(word => !said.Any(s => s.Contains(word, StringComparison.OrdinalIgnoreCase)), string.Join('\n', said));
    }

    [Fact]
    public async Task Another_amount_than_promised_is_not_taken_for_it()
    {
        await using var desk = await CardDesk.StartAsync();
        var (_, pledge) = await desk.PledgeAsync();
        var session = await desk.CheckoutAsync(pledge);
        session.Amount = 99;
        session.Pay();
        ((int)await desk.TellAsync(Completed, session)).ShouldBeGreaterThanOrEqualTo(StatusCodes.Status400BadRequest);
        (await desk.BookedAsync(pledge)).ShouldBe((CardPaymentState.Started, ContributionState.Pledged, 0, 0));
    }

    [Fact]
    public async Task Without_a_key_nobody_pays_by_card_and_there_is_no_such_address()
    {
        await using var host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        using var donor = await host.CreateClient().SignInAsync(DemoUserNames.DonorApprover);
        using var plain = new HttpClient { BaseAddress = new Uri(host.Address) };
        using var body = new StringContent("{}");
        using var answer = await plain.PostAsync(new Uri("/api/stripe", UriKind.Relative), body);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var begun = await donor.SendAsync(HttpMethod.Post, $"/api/contributions/{Guid.CreateVersion7()}/cards", new { }, key: Guid.CreateVersion7());
        (await begun.Content.ReadAsStringAsync()).ShouldContain("card.off");
    }

    private static async Task<string> RefusedAsync(CardDesk desk, Guid pledge)
    {
        using var answer = await (await desk.DonorAsync()).SendAsync(HttpMethod.Post, $"/api/contributions/{pledge}/cards", new { }, key: Guid.CreateVersion7());
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]!;
    }

    private static async Task<string> CheckoutFaultAsync(CardDesk desk, Guid id)
    {
        using var answer = await (await desk.DonorAsync()).SendAsync(HttpMethod.Post, $"/api/cards/{id}/checkout");
        ((int)answer.StatusCode).ShouldBeInRange(400, 499);
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]!;
    }
}
