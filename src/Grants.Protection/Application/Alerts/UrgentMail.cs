using Grants.Infrastructure.Outbox;
using Grants.Notifications.Contracts;

namespace Grants.Protection.Application.Alerts;

/// <summary>The mail to one person of the team: a constant text, nothing of the occasion.</summary>
/// <param name="UserId">To whom.</param>
/// <param name="Language">Language of the text.</param>
internal sealed record UrgentMail(Guid UserId, string Language)
{
    public const string MessageKind = "urgent-mail";
}

/// <summary>Hands it to the programme's mail.</summary>
internal sealed class SendUrgentMail(IStaffMail mail) : IOutboxHandler
{
    public string Kind => UrgentMail.MessageKind;

    public Task<OutboxOutcome> HandleAsync(OutboxDelivery message, CancellationToken cancellationToken)
    {
        var (userId, language) = message.Read<UrgentMail>();
        return mail.SendUrgentAsync(message.Id, userId, language, cancellationToken);
    }
}
