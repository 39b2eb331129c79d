using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Time;
using Grants.Notifications.Application.Reminders;
using Grants.Reporting.Domain.Reports;
using Grants.Tests.Notifications.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Notifications;

/// <summary>The whole way: the real host, its clock moved over HTTP, the real trigger, a real SMTP server whose bytes are looked at.</summary>
public sealed class ReminderMailTests
{
    private static readonly TimeOnly Morning = new(10, 0);

    [SmtpFact]
    public async Task A_report_that_falls_due_is_reminded_of_by_mail_in_the_working_week_and_at_last_by_a_call()
    {
        using var smtp = SmtpServer.Start();
        await using var host = await HostFixture.StartAsync("full", settings:
        [
            .. smtp.Settings.Select(s => (s.Key, s.Value!)),
            ("Jobs:Every:reminders", "00:00:01"), ("Jobs:Every:outbox", "00:00:01"),
        ]);
        var sunday = NextQuietSunday(host);
        await GivenReportDueOnAsync(host, sunday.AddDays(7));
        using var lead = await host.CreateClient().SignInAsync(DemoUserNames.PartnerLead);
        var before = Unread(await lead.GetJsonAsync("/api/inbox"));

        await MoveToAsync(host, sunday);
        var first = await MailsAsync(smtp, DemoUserNames.PartnerLead, 1);
        await MailsAsync(smtp, DemoUserNames.PartnerMember, 1);
        using (var later = await host.CreateClient().SignInAsync(DemoUserNames.PartnerLead)) // days passed: the first session has ended
            // At least this one: other dates of the demo partner may pass as well while the clock moves.
            Unread(await later.GetJsonAsync("/api/inbox")).ShouldBeGreaterThan(before);
        AssertSaysNothing(first[0]);

        await MoveToAsync(host, sunday.AddDays(6)); // the day before is a Saturday: nothing leaves
        await Task.Delay(TimeSpan.FromSeconds(4));
        (await MailsAsync(smtp, DemoUserNames.PartnerLead, 1)).Count.ShouldBe(1);
        await MoveToAsync(host, sunday.AddDays(7));
        var both = await MailsAsync(smtp, DemoUserNames.PartnerLead, 2);
        both[1].Header("Message-ID").ShouldNotBe(both[0].Header("Message-ID"));
        both[1].Text().ShouldBe(both[0].Text());

        await MoveToAsync(host, sunday.AddDays(7 + 14));
        using var officer = await host.CreateClient().SignInAsync(DemoUserNames.Officer1);
        var call = await WaitAsync(async () => (await officer.GetJsonAsync("/api/work"))["items"]!.AsArray()
            .FirstOrDefault(i => i!["kind"]!.GetValue<string>() == "call-partner" && i["subject"]!.GetValue<string>() == "P-017"));
        var path = $"/api/calls/{call["recordId"]!.GetValue<string>()}";
        var version = (await officer.GetJsonAsync(path))["version"]!.GetValue<long>();
        (await officer.PostAsync($"{path}/made", version: version))["state"]!.GetValue<string>().ShouldBe("made");
        smtp.Mails.Count(m => m.Recipient.StartsWith(DemoUserNames.PartnerLead, StringComparison.Ordinal)).ShouldBe(2);
    }

    private static void AssertSaysNothing(ReceivedMail mail)
    {
        mail.Headers.Select(h => h.Name).Order(StringComparer.OrdinalIgnoreCase).ShouldBe(
            ["Content-Transfer-Encoding", "Content-Type", "Date", "From", "Message-ID", "MIME-Version", "Subject", "To"]);
        mail.Header("Subject").ShouldBe("A note for you");
        mail.Text().ShouldBe(
            "There is something new for you in the workspace.\r\n\r\nWhen it suits you, sign in the way you usually do. Please do not answer this message.\r\n",
            StringCompareShould.IgnoreLineEndings);
        foreach (var word in new[] { "report", "grant", "P-017", "http", "localhost", "women", "donor" }) mail.Raw.ShouldNotContain(word, Case.Insensitive);
    }

    private static async Task GivenReportDueOnAsync(HostFixture host, DateOnly due)
    {
        await using var scope = host.App.Services.BeginSystemScope("test");
        var organisation = await scope.ServiceProvider.GetRequiredService<IOrganisationLookup>().IdOfAsync("P-017", CancellationToken.None);
        var grant = new ReportedGrant(Guid.CreateVersion7(), "G-2026-900", organisation!.Value, "P-017", []);
        var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
        var report = Report.Ask(grant, new PlannedReport(1, due.AddMonths(-6), due.AddDays(-1), due), host.Clock.GetUtcNow().UtcDateTime);
        db.Add(report);
        scope.ServiceProvider.GetRequiredService<IAudit>().Record("report.asked", report.Id);
        await db.SaveChangesAsync();
    }

    /// <summary>A Sunday at least ten days ahead, so that thirty days before is history, with no holiday around.</summary>
    private static DateOnly NextQuietSunday(HostFixture host)
    {
        var holidays = host.App.Services.GetRequiredService<Holidays>();
        var day = Baghdad.Today(host.Clock).AddDays(10);
        while (day.DayOfWeek != DayOfWeek.Sunday || holidays.Has(day) || holidays.Has(day.AddDays(7))) day = day.AddDays(1);
        return day;
    }

    private static async Task MoveToAsync(HostFixture host, DateOnly day)
    {
        using var anyone = host.CreateClient();
        await anyone.GetAsync("/api/session");
        var by = Baghdad.ToUtc(day, Morning) - host.Clock.GetUtcNow().UtcDateTime;
        var answer = await anyone.SendAsync(HttpMethod.Post, "/api/demo/clock", new { days = 0, hours = (int)Math.Ceiling(by.TotalHours) });
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
    }

    private static Task<IReadOnlyList<ReceivedMail>> MailsAsync(SmtpServer smtp, string userName, int count) => WaitAsync(() =>
    {
        IReadOnlyList<ReceivedMail> mails = [.. smtp.Mails.Where(m => m.Recipient.StartsWith(userName, StringComparison.Ordinal))];
        return Task.FromResult(mails.Count >= count ? mails : null);
    });

    private static async Task<T> WaitAsync<T>(Func<Task<T?>> look)
        where T : class
    {
        for (var i = 0; i < 200; i++)
        {
            if (await look() is { } found) return found;
            await Task.Delay(100);
        }

        throw new TimeoutException("It did not come.");
    }

    private static int Unread(JsonNode inbox) => inbox["unread"]!.GetValue<int>();
}
