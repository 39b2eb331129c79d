using Grants.Infrastructure.Outbox;
using Grants.Notifications.Contracts;

namespace Grants.Payments.Application.Urgent;

/// <summary>The one urgent text to somebody whose part in the chain is needed tonight.</summary>
/// <param name="UserId">To whom.</param>
/// <param name="Language">Language of the text.</param>
internal sealed record UrgentWord(Guid UserId, string Language)
{
    public const string MessageKind = "urgent-word";
}

/// <summary>Hands it to the mail.</summary>
internal sealed class SendUrgentWord(IStaffMail mail) : IOutboxHandler
{
    public string Kind => UrgentWord.MessageKind;

    public Task<OutboxOutcome> HandleAsync(OutboxDelivery message, CancellationToken cancellationToken)
    {
        var (userId, language) = message.Read<UrgentWord>();
        return mail.SendUrgentAsync(message.Id, userId, language, cancellationToken);
    }
}
