namespace Grants.Notifications.Application.Email;

/// <summary>The two texts there are.</summary>
internal enum MailText
{
    /// <summary>Something new, no hurry.</summary>
    Routine,

    /// <summary>To staff only: something new that cannot wait.</summary>
    Urgent,
}

/// <summary>What the outbox keeps of a mail: no address, no sentence.</summary>
/// <param name="UserId">To whom.</param>
/// <param name="Language">Language of the text.</param>
/// <param name="Text">Which of the two.</param>
/// <param name="OrganisationId">The partner whose wishes are respected; null for staff.</param>
/// <param name="Reminder">The reminder it belongs to, so that it is not sent when it has become pointless.</param>
internal sealed record MailRequest(Guid UserId, string Language, MailText Text, Guid? OrganisationId, MailReminder? Reminder);

/// <summary>A step of a reminder.</summary>
/// <param name="Kind">Kind of obligation.</param>
/// <param name="ObligationId">The record.</param>
/// <param name="Days">The step.</param>
internal sealed record MailReminder(string Kind, Guid ObligationId, int Days);
