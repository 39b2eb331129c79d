using Grants.Infrastructure.Outbox;
using Grants.Kernel.Permissions;
using Grants.Notifications.Application.Email;
using Grants.Notifications.Contracts;
using Grants.Tests.Notifications.Support;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Notifications;

public class MailTests
{
    [SmtpFact]
    public async Task A_mail_carries_one_constant_sentence_and_nothing_else()
    {
        using var smtp = SmtpServer.Start();
        await using var scene = await ReminderScene.StartAsync(smtp);
        var report = scene.GivenReportDueIn(7);
        await scene.AfterDaysAsync(1);

        smtp.Mails.Select(m => m.Recipient).Order().ShouldBe(["lead@partner.example", "member@partner.example"]);
        var mail = smtp.Mails.Single(m => m.Recipient == "lead@partner.example");
        mail.Headers.Select(h => h.Name).Order(StringComparer.OrdinalIgnoreCase).ShouldBe(
            ["Content-Transfer-Encoding", "Content-Type", "Date", "From", "Message-ID", "MIME-Version", "Subject", "To"]);
        mail.Header("From").ShouldBe("\"Workspace\" <post@workspace.example>");
        mail.Header("To").ShouldBe("lead@partner.example");
        mail.Header("Date").ShouldMatch(@"^\d{1,2} \w{3} \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}$");
        mail.Header("Message-ID").ShouldMatch("^<[0-9a-f]{32}@workspace\\.example>$");
        mail.Text().ShouldContain("شتێکی نوێ");
        foreach (var secret in new[] { "P-017", "report", report.Id.ToString("N"), report.Id.ToString(), "p017", "2026-11-08", Environment.MachineName })
            mail.Raw.ShouldNotContain(secret, Case.Insensitive);
    }

    [SmtpFact]
    public async Task The_same_bytes_leave_for_every_occasion()
    {
        using var smtp = SmtpServer.Start();
        await using var scene = await ReminderScene.StartAsync(smtp);
        scene.GivenReportDueIn(7);
        await scene.AfterDaysAsync(1);
        await scene.AfterDaysAsync(7);
        var mails = smtp.Mails.Where(m => m.Recipient == "lead@partner.example").ToList();
        mails.Count.ShouldBe(2);
        Constant(mails[0]).ShouldBe(Constant(mails[1]));

        static string Constant(ReceivedMail mail) => string.Join('\n', mail.Raw.Split("\r\n").Where(l =>
            !l.StartsWith("Message-ID", StringComparison.OrdinalIgnoreCase) && !l.StartsWith("Date", StringComparison.OrdinalIgnoreCase)));
    }

    [SmtpFact]
    public async Task Mail_waits_for_the_partners_hours_and_for_the_working_week()
    {
        using var smtp = SmtpServer.Start();
        await using var scene = await ReminderScene.StartAsync(smtp);
        scene.World.Wish = ContactPreference.Open with { From = new TimeOnly(14, 0), To = new TimeOnly(16, 0) };
        scene.GivenReportDueIn(12); // seven days before is Friday 6 November
        await scene.AfterDaysAsync(5);
        smtp.Mails.ShouldBeEmpty();
        await scene.AfterDaysAsync(2); // Sunday, ten in the morning
        smtp.Mails.ShouldBeEmpty();
        scene.App.Clock.Advance(TimeSpan.FromHours(4));
        await scene.DispatchAsync();
        smtp.Mails.Count.ShouldBe(2);
    }

    [SmtpFact]
    public async Task A_waiting_mail_is_dropped_when_the_report_came_in_or_a_later_step_took_its_place()
    {
        using var smtp = SmtpServer.Start();
        await using var scene = await ReminderScene.StartAsync(smtp);
        scene.GivenReportDueIn(12);
        var late = scene.GivenReportDueIn(6); // −1 is Friday too
        await scene.AfterDaysAsync(5);
        scene.World.Obligations.Remove(late);
        await scene.AfterDaysAsync(6); // now −1 of the first is made as well
        smtp.Mails.Count.ShouldBe(2);
        (await scene.AllAsync<OutboxMessage>()).Where(m => m.State == OutboxState.Skipped).Select(m => m.Code).Order()
            .ShouldBe(["reminder.overtaken", "reminder.overtaken", "reminder.settled", "reminder.settled"]);
    }

    [SmtpFact]
    public async Task A_refused_mail_is_shown_to_staff_without_its_address_and_tried_again()
    {
        using var smtp = SmtpServer.Start();
        await using var scene = await ReminderScene.StartAsync(smtp);
        scene.World.Addresses[FakeWorld.Lead.Id] = "refused@partner.example";
        scene.GivenReportDueIn(7);
        await scene.AfterDaysAsync(1);
        smtp.Mails.Count.ShouldBe(1);

        var officer = TestPerson.Staff(Roles.ProgrammeOfficer);
        var failed = (await scene.App.AsAsync(officer, s => s.GetRequiredService<FailedMailAppService>().ListAsync(default))).Items.ShouldHaveSingleItem();
        (failed.UserName, failed.Code, failed.Attempts).ShouldBe(("p017-lead", MailReasons.AddressRefused, 1));
        LeakSearch.FilesWith(scene.App.Folder, "refused@partner.example").ShouldBeEmpty();

        scene.World.Addresses[FakeWorld.Lead.Id] = "lead@partner.example";
        scene.App.Clock.Advance(TimeSpan.FromMinutes(2));
        await scene.DispatchAsync();
        smtp.Mails.Count.ShouldBe(2);
        (await scene.App.AsAsync(officer, s => s.GetRequiredService<FailedMailAppService>().ListAsync(default))).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_that_never_answers_ends_with_a_person_who_decides()
    {
        var settings = new Dictionary<string, string?> { ["Mail:Host"] = "127.0.0.1", ["Mail:Port"] = "1", ["Mail:From"] = "post@workspace.example" };
        var world = new FakeWorld();
        var app = await TestApp.StartAsync<Grants.Notifications.NotificationsModule>(s => ReminderScene.Register(s, world), settings: settings);
        await using var scene = new ReminderScene(app, world);
        await scene.RemindAsync();
        world.People.RemoveAt(1);
        scene.GivenReportDueIn(30 - 1 + 7);
        await scene.AfterDaysAsync(6);
        for (var day = 0; day < 20; day++) await scene.AfterDaysAsync(1);
        var message = (await scene.AllAsync<OutboxMessage>()).ShouldHaveSingleItem();
        (message.State, message.Code, message.Attempts).ShouldBe((OutboxState.Failed, MailReasons.Unreachable, OutboxConsts.Backoff.Count + 1));

        var officer = TestPerson.Staff(Roles.ProgrammeOfficer);
        await app.AsAsync(officer, s => s.GetRequiredService<FailedMailAppService>().TryAgainAsync(message.Id, default));
        (await scene.AllAsync<OutboxMessage>()).Single().State.ShouldBe(OutboxState.Waiting);
    }

    [Fact]
    public async Task Without_a_mail_server_a_mail_is_recorded_as_off()
    {
        await using var scene = await ReminderScene.StartAsync();
        scene.GivenReportDueIn(7);
        await scene.AfterDaysAsync(1);
        (await scene.AllAsync<OutboxMessage>()).ShouldAllBe(m => m.State == OutboxState.Skipped && m.Code == MailReasons.Off);
    }

    [SmtpFact]
    public async Task A_server_without_STARTTLS_gets_nothing_when_STARTTLS_is_demanded()
    {
        using var smtp = SmtpServer.Start();
        var settings = smtp.Settings;
        settings["Mail:StartTls"] = "true";
        var world = new FakeWorld();
        var app = await TestApp.StartAsync<Grants.Notifications.NotificationsModule>(s => ReminderScene.Register(s, world), settings: settings);
        await using var scene = new ReminderScene(app, world);
        await scene.RemindAsync();
        scene.GivenReportDueIn(7);
        await scene.AfterDaysAsync(1);
        smtp.Mails.ShouldBeEmpty();
        (await scene.AllAsync<OutboxMessage>()).ShouldAllBe(m => m.State == OutboxState.Waiting && m.Attempts == 1);
    }
}
