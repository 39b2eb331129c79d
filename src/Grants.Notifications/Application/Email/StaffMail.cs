using Grants.Identity.Contracts;
using Grants.Infrastructure.Outbox;
using Grants.Notifications.Contracts;
using Microsoft.Extensions.Options;

namespace Grants.Notifications.Application.Email;

/// <inheritdoc cref="IStaffMail" />
internal sealed class StaffMail(IOptions<MailOptions> options, IUserDirectory people, SmtpMail smtp) : IStaffMail
{
    public async Task<OutboxOutcome> SendUrgentAsync(Guid messageId, Guid userId, string language, CancellationToken cancellationToken)
    {
        if (!options.Value.IsOn) return OutboxOutcome.Skipped(MailReasons.Off);
        if (await people.OpenMailAddressAsync(userId, "mail", cancellationToken) is not { } address) return OutboxOutcome.Skipped(MailReasons.NoAddress);
        await smtp.SendAsync(messageId, address, language, MailText.Urgent, cancellationToken);
        return OutboxOutcome.Done;
    }
}
