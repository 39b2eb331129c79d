using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Grants.Notifications.Application.Email;

/// <summary>Says at start-up whether mail leaves, and refuses settings that cannot work.</summary>
internal sealed class MailNotice(IOptions<MailOptions> options, ILogger<MailNotice> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var mail = options.Value;
        mail.Check();
        if (!mail.IsOn) logger.LogWarning("Mail is off: Mail:Host is not set. Reminders stay in the inbox inside; planned mails are recorded as off.");
        else if (!mail.StartTls) logger.LogWarning("Mail leaves through {Host}:{Port} without STARTTLS.", mail.Host, mail.Port);
        else logger.LogInformation("Mail leaves through {Host}:{Port} with STARTTLS.", mail.Host, mail.Port);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
