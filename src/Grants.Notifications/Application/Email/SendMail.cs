using Grants.Identity.Contracts;
using Grants.Infrastructure.Outbox;
using Grants.Notifications.Application.Reminders;
using Grants.Notifications.Contracts;
using Grants.Notifications.Domain.Reminders;
using Microsoft.Extensions.Options;

namespace Grants.Notifications.Application.Email;

/// <summary>Takes a mail from the outbox. Wishes, hours and need are asked at the moment of sending, not when the mail was planned.</summary>
internal sealed class SendMail(
    IOptions<MailOptions> options, IUserDirectory people, IContactPreferences wishes, SendingHours hours, ReminderNeed need, SmtpMail smtp,
    TimeProvider clock) : IOutboxHandler
{
    private const string Purpose = "mail";

    public string Kind => NotificationsConsts.MailKind;

    public async Task<OutboxOutcome> HandleAsync(OutboxDelivery message, CancellationToken cancellationToken)
    {
        var request = message.Read<MailRequest>();
        if (!options.Value.IsOn) return OutboxOutcome.Skipped(MailReasons.Off);
        if (request.Text == MailText.Urgent && request.OrganisationId is not null)
            throw new InvalidOperationException("The urgent text is for staff only.");
        if (request.OrganisationId is { } organisation && await WaitAsync(organisation, cancellationToken) is { } wait) return wait;
        if (request.Reminder is { } reminder && await need.PointlessAsync(reminder, request.UserId, cancellationToken) is { } why)
            return OutboxOutcome.Skipped(why);
        if (await people.OpenMailAddressAsync(request.UserId, Purpose, cancellationToken) is not { } address)
            return OutboxOutcome.Skipped(MailReasons.NoAddress);
        await smtp.SendAsync(message.Id, address, request.Language, request.Text, cancellationToken);
        return OutboxOutcome.Done;
    }

    private async Task<OutboxOutcome?> WaitAsync(Guid organisationId, CancellationToken cancellationToken)
    {
        var wish = await wishes.OfAsync(organisationId, cancellationToken);
        if (wish.Never || wish.NotificationsOff) return OutboxOutcome.Skipped(MailReasons.NotWanted);
        var now = clock.GetUtcNow().UtcDateTime;
        var next = hours.Next(wish, now);
        return next > now ? OutboxOutcome.Later(next) : null;
    }
}
