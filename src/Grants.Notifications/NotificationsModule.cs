using Grants.Identity;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Jobs;
using Grants.Infrastructure.Modularity;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Permissions;
using Grants.Notifications.Application.Alerts;
using Grants.Notifications.Application.Calls;
using Grants.Notifications.Application.Email;
using Grants.Notifications.Application.Home;
using Grants.Notifications.Application.Inbox;
using Grants.Notifications.Application.Reminders;
using Grants.Notifications.Application.Work;
using Grants.Notifications.Contracts;
using Grants.Notifications.Domain.Reminders;
using Grants.Notifications.EntityFrameworkCore;
using Grants.Notifications.HttpApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Grants.Notifications;

/// <summary>Inbox, work list and home, reminders, and the neutral mails that leave.</summary>
[DependsOn(typeof(IdentityModule))]
public sealed class NotificationsModule : GrantsModule
{
    private static readonly TimeSpan RemindersEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ReadingsWatchedEvery = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<ReminderOptions>(configuration.GetSection(ReminderOptions.Section));
        services.Configure<MailOptions>(configuration.GetSection(MailOptions.Section));
        services.AddScoped<IInbox, Inbox>();
        services.AddScoped<IIntegrityAlert, IntegrityAlert>();
        services.AddScoped<InboxAppService>();
        services.AddScoped<WorkAppService>();
        services.AddScoped<HomeAppService>();
        services.AddScheduledWork<WatchReadings>(ReadingsWatchedEvery);
        AddReminders(services);
        AddMail(services);
    }

    /// <inheritdoc />
    public override void DefinePermissions(PermissionPolicy policy) => NotificationsPermissions.Define(policy);

    /// <inheritdoc />
    public override void MapEndpoints(IEndpointRouteBuilder api) => api.MapNotifications();

    /// <inheritdoc />
    public override void Contribute(ModelBuilder builder, GrantsDbContext context) => NotificationsModel.Configure(builder, context);

    private static void AddReminders(IServiceCollection services)
    {
        services.AddSingleton(s => new Holidays(s.GetRequiredService<IOptions<ReminderOptions>>().Value.Holidays));
        services.AddSingleton(s => new SendingHours(s.GetRequiredService<Holidays>().Has));
        services.AddScoped<ReminderRules>();
        services.AddScoped<ReminderMaker>();
        services.AddScoped<ReminderNeed>();
        services.AddScoped<CallDesk>();
        services.AddScoped<CallAppService>();
        services.AddScoped<IWorkSource, CallWorkSource>();
        services.AddScheduledWork<MakeReminders>(RemindersEvery);
    }

    private static void AddMail(IServiceCollection services)
    {
        services.AddScoped<SmtpMail>();
        services.AddScoped<IStaffMail, StaffMail>();
        services.AddOutboxHandler<SendMail>();
        services.AddScoped<FailedMailAppService>();
        services.AddScoped<IWorkSource, FailedMailWorkSource>();
        services.AddScoped<IWorkSource, ConfirmationWorkSource>();
        services.AddHostedService<MailNotice>();
    }
}
