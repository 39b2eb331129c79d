using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Outbox;
using Grants.Kernel.Time;
using Grants.Notifications;
using Grants.Notifications.Application.Reminders;
using Grants.Notifications.Contracts;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Notifications.Support;

/// <summary>A running app with one partner of two people; speaks in days and mails.</summary>
internal sealed class ReminderScene(TestApp app, FakeWorld world) : IAsyncDisposable
{
    public TestApp App => app;

    public FakeWorld World => world;

    public static async Task<ReminderScene> StartAsync(
        SmtpServer? smtp = null, DatabaseProvider provider = DatabaseProvider.Sqlite, Action<IServiceCollection>? configure = null)
    {
        var world = new FakeWorld();
        var app = await TestApp.StartAsync<NotificationsModule>(
            s =>
            {
                Register(s, world);
                configure?.Invoke(s);
            },
            provider,
            smtp?.Settings);
        var scene = new ReminderScene(app, world);
        await scene.RemindAsync(); // the rules are in force from here on
        return scene;
    }

    public static void Register(IServiceCollection services, FakeWorld world)
    {
        services.AddSingleton<IUserDirectory>(world);
        services.AddSingleton<IContactPreferences>(world);
        services.AddSingleton<IReminderSource>(world);
        services.AddSingleton<IOrganisationLookup>(world);
    }

    /// <summary>A report due in a number of days.</summary>
    public Obligation GivenReportDueIn(int days)
    {
        var obligation = new Obligation("report", Guid.CreateVersion7(), FakeWorld.Organisation, Baghdad.Today(app.Clock).AddDays(days), app.Clock.UtcNow);
        world.Obligations.Add(obligation);
        return obligation;
    }

    public Task RemindAsync() => app.AsSystemAsync(s => s.GetRequiredService<MakeReminders>().RunAsync(CancellationToken.None));

    public Task DispatchAsync() => app.AsSystemAsync(s => s.GetRequiredService<OutboxDispatcher>().RunAsync(CancellationToken.None));

    /// <summary>Moves to ten in the morning, Baghdad, so many days on, and lets both works run.</summary>
    public async Task AfterDaysAsync(int days)
    {
        app.Clock.AdvanceDays(days);
        app.Clock.Advance(Baghdad.ToUtc(Baghdad.Today(app.Clock), new TimeOnly(10, 0)) - app.Clock.UtcNow);
        await RemindAsync();
        await DispatchAsync();
    }

    public Task<List<T>> AllAsync<T>()
        where T : class => app.AsSystemAsync(s => s.GetRequiredService<GrantsDbContext>().Set<T>().AsNoTracking().ToListAsync());

    public static TestPerson LeadPerson => new(FakeWorld.Lead.Id, FakeWorld.Lead.UserName, [Kernel.Permissions.Roles.PartnerLead], OrganisationId: FakeWorld.Organisation);

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
