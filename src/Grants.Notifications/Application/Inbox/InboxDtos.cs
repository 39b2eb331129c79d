namespace Grants.Notifications.Application.Inbox;

/// <summary>One page of a person's inbox, newest first.</summary>
/// <param name="Items">At most one page.</param>
/// <param name="Unread">Unread lines in all.</param>
/// <param name="Next">Opaque key of the next page, null at the end.</param>
internal sealed record InboxDto(IReadOnlyList<InboxItemDto> Items, int Unread, Guid? Next);

/// <summary>One line; the client makes the sentence <c>inbox.(kind)</c>.</summary>
internal sealed record InboxItemDto(
    Guid Id, string Kind, Guid RecordId, IReadOnlyDictionary<string, string> Params, DateTime CreatedAt, bool Read);

/// <summary>How many lines are unread.</summary>
internal sealed record UnreadDto(int Unread);
