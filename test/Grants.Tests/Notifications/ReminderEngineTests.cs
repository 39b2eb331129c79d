using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Outbox;
using Grants.Kernel.Permissions;
using Grants.Notifications.Application.Calls;
using Grants.Notifications.Application.Inbox;
using Grants.Notifications.Application.Work;
using Grants.Notifications.Contracts;
using Grants.Notifications.Domain.Calls;
using Grants.Notifications.Domain.Reminders;
using Grants.Tests.Notifications.Support;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Notifications;

public class ReminderEngineTests
{
    [Fact]
    public async Task Every_person_gets_each_step_once_however_often_the_engine_runs()
    {
        await using var scene = await ReminderScene.StartAsync();
        scene.GivenReportDueIn(31);
        for (var day = 0; day <= 50; day++)
        {
            await scene.AfterDaysAsync(1);
            await scene.RemindAsync();
        }

        var steps = await scene.AllAsync<ReminderStep>();
        steps.GroupBy(s => s.UserId).Select(g => g.Select(s => s.Days).Order()).ShouldAllBe(days => days.SequenceEqual(new[] { -30, -7, -1, 3 }));
        steps.Count.ShouldBe(8);
        (await scene.AllAsync<OutboxMessage>()).Count.ShouldBe(8);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Two_instances_at_the_same_moment_make_a_step_once(string provider)
    {
        await using var scene = await ReminderScene.StartAsync(provider: Databases.Parse(provider));
        for (var i = 0; i < 5; i++) scene.GivenReportDueIn(7);
        scene.App.Clock.AdvanceDays(1);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => scene.RemindAsync()));
        (await scene.AllAsync<ReminderStep>()).Count.ShouldBe(10);
        (await scene.AllAsync<OutboxMessage>()).Count.ShouldBe(10);
        (await scene.App.AsAsync(ReminderScene.LeadPerson, s => s.GetRequiredService<InboxAppService>().ListAsync(null, default))).Unread.ShouldBe(5);
    }

    [Fact]
    public async Task After_three_days_of_outage_only_the_latest_step_is_made()
    {
        await using var scene = await ReminderScene.StartAsync();
        scene.GivenReportDueIn(9);
        await scene.AfterDaysAsync(9); // −7 and −1 passed while nothing ran
        (await scene.AllAsync<ReminderStep>()).Select(s => s.Days).Distinct().ShouldBe([-1]);
    }

    [Fact]
    public async Task A_new_rule_never_reaches_back()
    {
        var world = new FakeWorld();
        var app = await TestApp.StartAsync<Grants.Notifications.NotificationsModule>(s => ReminderScene.Register(s, world));
        await using var scene = new ReminderScene(app, world);
        world.Obligations.Add(new Obligation("report", Guid.CreateVersion7(), FakeWorld.Organisation, new DateOnly(2026, 10, 30), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
        await scene.RemindAsync();
        (await scene.AllAsync<ReminderStep>()).ShouldBeEmpty();
        await scene.AfterDaysAsync(1);
        (await scene.AllAsync<ReminderStep>()).Select(s => s.Days).Distinct().ShouldBe([3]); // due today, after the rule began
    }

    [Fact]
    public async Task What_is_done_is_no_longer_reminded_of()
    {
        await using var scene = await ReminderScene.StartAsync();
        scene.GivenReportDueIn(9);
        scene.World.Obligations.Clear();
        await scene.AfterDaysAsync(5);
        (await scene.AllAsync<ReminderStep>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_last_step_asks_a_staff_member_to_call_and_sends_the_partner_nothing()
    {
        await using var scene = await ReminderScene.StartAsync();
        scene.GivenReportDueIn(2);
        await scene.AfterDaysAsync(16);
        await scene.AfterDaysAsync(1);
        (await scene.AllAsync<ReminderStep>()).ShouldBeEmpty();
        (await scene.AllAsync<OutboxMessage>()).ShouldBeEmpty();
        var officer = TestPerson.Staff(Roles.ProgrammeOfficer);
        var item = (await scene.App.AsAsync(officer, s => s.GetRequiredService<WorkAppService>().ListAsync(default))).Items.ShouldHaveSingleItem();
        (item.Kind, item.Subject).ShouldBe((WorkKinds.CallPartner, "P-017"));

        var call = await scene.App.AsAsync(officer, s => s.GetRequiredService<CallAppService>().GetAsync(item.RecordId, default));
        call.Actions.ShouldBe(["markMade"]);
        await scene.App.AsAsync(officer, s => s.GetRequiredService<CallAppService>().MarkMadeAsync(call.Id, call.Version, default));
        (await scene.App.AsAsync(officer, s => s.GetRequiredService<WorkAppService>().ListAsync(default))).Items.ShouldBeEmpty();
        await scene.AfterDaysAsync(1);
        (await scene.AllAsync<PartnerCall>()).ShouldHaveSingleItem().State.ShouldBe(CallState.Made);
    }

    [Fact]
    public async Task A_call_is_dropped_when_the_report_came_in_meanwhile()
    {
        await using var scene = await ReminderScene.StartAsync();
        scene.GivenReportDueIn(2);
        await scene.AfterDaysAsync(16);
        scene.World.Obligations.Clear();
        await scene.RemindAsync();
        (await scene.AllAsync<PartnerCall>()).ShouldHaveSingleItem().State.ShouldBe(CallState.NotNeeded);
    }

    [Fact]
    public async Task Never_means_no_mail_and_no_call_but_the_inbox_inside_still_fills()
    {
        await using var scene = await ReminderScene.StartAsync();
        scene.World.Wish = ContactPreference.Open with { Never = true };
        scene.GivenReportDueIn(2);
        await scene.AfterDaysAsync(1);
        await scene.AfterDaysAsync(15);
        (await scene.AllAsync<ReminderStep>()).Count.ShouldBe(2);
        (await scene.AllAsync<OutboxMessage>()).ShouldBeEmpty();
        (await scene.AllAsync<PartnerCall>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_pause_makes_nothing_and_afterwards_only_the_latest_step()
    {
        await using var scene = await ReminderScene.StartAsync();
        scene.GivenReportDueIn(9);
        scene.World.Wish = ContactPreference.Open with { PausedUntil = new DateOnly(2026, 11, 15) };
        await scene.AfterDaysAsync(3);
        await scene.AfterDaysAsync(7);
        (await scene.AllAsync<ReminderStep>()).ShouldBeEmpty();
        await scene.AfterDaysAsync(4);
        (await scene.AllAsync<ReminderStep>()).Select(s => s.Days).Distinct().ShouldBe([3]);
    }

    [Fact]
    public async Task Nobody_reads_another_persons_inbox()
    {
        await using var scene = await ReminderScene.StartAsync();
        scene.GivenReportDueIn(2);
        await scene.AfterDaysAsync(1);
        var own = await scene.App.AsAsync(ReminderScene.LeadPerson, s => s.GetRequiredService<InboxAppService>().ListAsync(null, default));
        own.Items.ShouldHaveSingleItem().Kind.ShouldBe("reminder-report");
        foreach (var other in new[] { TestPerson.Staff(Roles.GrantsManager), TestPerson.Partner(FakeWorld.Organisation) })
        {
            (await scene.App.AsAsync(other, s => s.GetRequiredService<InboxAppService>().ListAsync(null, default))).Items.ShouldBeEmpty();
            await Should.ThrowAsync<Kernel.Errors.NotFoundException>(() =>
                scene.App.AsAsync(other, s => s.GetRequiredService<InboxAppService>().ReadAsync(own.Items[0].Id, default)));
        }

        (await scene.App.AsAsync(ReminderScene.LeadPerson, s => s.GetRequiredService<InboxAppService>().ReadAsync(own.Items[0].Id, default))).Unread.ShouldBe(0);
    }
}
