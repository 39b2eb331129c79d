using Grants.Infrastructure.Outbox;
using Grants.Tests.Notifications.Support;

namespace Grants.Tests.Notifications;

/// <summary>product.md: never zero, at most one repeat, only of the one in flight.</summary>
public class CrashTests
{
    [SmtpFact]
    public async Task Killed_after_the_claim_nothing_is_lost_and_nothing_repeated()
    {
        using var smtp = SmtpServer.Start();
        await using var scene = await GivenTwoMailsAsync(smtp);
        await CrashChild.KillAtAsync(scene, smtp, OutboxProbePoints.Claimed);
        smtp.Mails.ShouldBeEmpty();
        await scene.DispatchAsync();
        smtp.Mails.Select(m => m.Recipient).Order().ShouldBe(["lead@partner.example", "member@partner.example"]);
        (await scene.AllAsync<OutboxMessage>()).ShouldAllBe(m => m.State == OutboxState.Done);
    }

    [SmtpFact]
    public async Task Killed_between_sending_and_recording_only_that_mail_is_sent_once_more_with_the_same_id()
    {
        using var smtp = SmtpServer.Start();
        await using var scene = await GivenTwoMailsAsync(smtp);
        await CrashChild.KillAtAsync(scene, smtp, OutboxProbePoints.Handled);
        var first = smtp.Mails.ShouldHaveSingleItem();
        await scene.DispatchAsync();
        await scene.DispatchAsync();
        smtp.Mails.Count.ShouldBe(3);
        smtp.Mails.Where(m => m.Recipient == first.Recipient).Select(m => m.Header("Message-ID")).ShouldBe([first.Header("Message-ID"), first.Header("Message-ID")]);
        (await scene.AllAsync<OutboxMessage>()).ShouldAllBe(m => m.State == OutboxState.Done);
    }

    [SmtpFact]
    public async Task Killed_twice_on_the_same_mail_it_waits_for_a_person_and_the_others_go_on()
    {
        using var smtp = SmtpServer.Start();
        await using var scene = await GivenTwoMailsAsync(smtp);
        await CrashChild.KillAtAsync(scene, smtp, OutboxProbePoints.Handled);
        await CrashChild.KillAtAsync(scene, smtp, OutboxProbePoints.Handled);
        await scene.DispatchAsync();
        smtp.Mails.GroupBy(m => m.Recipient).Select(g => g.Count()).Order().ShouldBe([1, 2]);
        (await scene.AllAsync<OutboxMessage>()).Select(m => (m.State, m.Code)).Order()
            .ShouldBe([(OutboxState.Done, null), (OutboxState.Failed, OutboxConsts.InterruptedTwice)]);
    }

    private static async Task<ReminderScene> GivenTwoMailsAsync(SmtpServer smtp)
    {
        var scene = await ReminderScene.StartAsync(smtp);
        scene.GivenReportDueIn(7);
        scene.App.Clock.AdvanceDays(1);
        scene.App.Clock.Advance(TimeSpan.FromHours(1));
        await scene.RemindAsync();
        return scene;
    }
}
