using System.Text.Json;
using Grants.Kernel.Entities;

namespace Grants.Notifications.Domain.Inbox;

/// <summary>One line in a person's inbox. Codes only; the sentence is made by the client in the reader's language.</summary>
internal sealed class InboxItem : Entity
{
    private InboxItem()
    {
    }

    public Guid UserId { get; private set; }

    public string Kind { get; private set; } = "";

    public Guid RecordId { get; private set; }

    public string Parameters { get; private set; } = "{}";

    public DateTime CreatedAt { get; private set; }

    public DateTime? ReadAt { get; private set; }

    public static InboxItem Create(Guid userId, string kind, Guid recordId, IReadOnlyDictionary<string, string> parameters, DateTime at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(kind);
        var json = JsonSerializer.Serialize(parameters);
        if (json.Length > NotificationsConsts.ParametersMaxLength) throw new ArgumentException("Too long: codes only.", nameof(parameters));
        return new InboxItem { UserId = userId, Kind = kind, RecordId = recordId, Parameters = json, CreatedAt = at };
    }

    /// <summary>As <see cref="Create"/>, under an id that everybody who wants to say the same works out: it is said once.</summary>
    public static InboxItem CreateOnce(Guid id, Guid userId, string kind, Guid recordId, IReadOnlyDictionary<string, string> parameters, DateTime at)
    {
        var item = Create(userId, kind, recordId, parameters, at);
        item.Id = id;
        return item;
    }

    /// <summary>The first reading counts.</summary>
    public void Read(DateTime at) => ReadAt ??= at;

    public IReadOnlyDictionary<string, string> ReadParameters() =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(Parameters) ?? [];
}
