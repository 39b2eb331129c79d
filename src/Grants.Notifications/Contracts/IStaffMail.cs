using Grants.Infrastructure.Outbox;

namespace Grants.Notifications.Contracts;

/// <summary>The one urgent text, to one person of the staff. Called by whoever keeps the message in an outbox of its own.</summary>
public interface IStaffMail
{
    /// <summary>Hands it to the mail server; skipped when mail is off or the person has no address.</summary>
    /// <param name="messageId">Id of the outbox message: the same makes the same Message-ID.</param>
    /// <param name="userId">To whom.</param>
    /// <param name="language">Language of the text.</param>
    /// <param name="cancellationToken">Host is stopping.</param>
    Task<OutboxOutcome> SendUrgentAsync(Guid messageId, Guid userId, string language, CancellationToken cancellationToken);
}
