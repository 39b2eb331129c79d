using System.Text.Json;
using Grants.Kernel.Entities;

namespace Grants.Infrastructure.Outbox;

/// <summary>Something to be done after the commit. Claimed first, done, then recorded: never lost, repeated at most once.</summary>
internal sealed class OutboxMessage : Entity
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private OutboxMessage()
    {
    }

    public string Kind { get; private set; } = "";

    public string Payload { get; private set; } = "";

    public string? Key { get; private set; }

    public OutboxState State { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime DueAt { get; private set; }

    public Guid? ClaimedBy { get; private set; }

    public DateTime? ClaimedAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Times the process died while this message was claimed, since a person last looked at it.</summary>
    public int Interruptions { get; private set; }

    /// <summary>Code of the last failure or of the reason to skip. Never a message text: that could carry an address.</summary>
    public string? Code { get; private set; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>Concurrency token: two instances cannot both claim.</summary>
    public int Stamp { get; private set; }

    public static OutboxMessage Create(string kind, object payload, string? key, DateTime at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(kind);
        var json = JsonSerializer.Serialize(payload, Json);
        if (json.Length > OutboxConsts.PayloadMaxLength) throw new ArgumentException("Too long: ids and codes only.", nameof(payload));
        if (key?.Length > OutboxConsts.KeyMaxLength) throw new ArgumentException("Too long.", nameof(key));
        return new OutboxMessage { Kind = kind, Payload = json, Key = key, CreatedAt = at, DueAt = at };
    }

    /// <summary>Takes the message. False when it was in flight during two crashes; it then waits for a person.</summary>
    public bool Claim(Guid by, DateTime at)
    {
        Stamp++;
        if (State == OutboxState.Claimed && ++Interruptions > 1)
        {
            End(OutboxState.Failed, OutboxConsts.InterruptedTwice, at);
            return false;
        }

        State = OutboxState.Claimed;
        (ClaimedBy, ClaimedAt) = (by, at);
        return true;
    }

    /// <summary>Records how the work ended.</summary>
    public void Record(OutboxOutcome outcome, DateTime at)
    {
        Stamp++;
        if (outcome.LaterUtc is { } later)
        {
            State = OutboxState.Waiting;
            (DueAt, Code, ClaimedBy, ClaimedAt) = (later, null, null, null);
            return;
        }

        End(outcome.Reason is null ? OutboxState.Done : OutboxState.Skipped, outcome.Reason, at);
    }

    /// <summary>Records a failure: another try later, or a person after the last one.</summary>
    public void Fail(string code, DateTime at)
    {
        Stamp++;
        Attempts++;
        if (Attempts > OutboxConsts.Backoff.Count)
        {
            End(OutboxState.Failed, code, at);
            return;
        }

        State = OutboxState.Waiting;
        (Code, DueAt, ClaimedBy, ClaimedAt) = (Shorten(code), at + OutboxConsts.Backoff[Attempts - 1], null, null);
    }

    /// <summary>A person wants it tried again now.</summary>
    public void TryAgain(DateTime at)
    {
        Stamp++;
        State = OutboxState.Waiting;
        (Attempts, Interruptions, DueAt, EndedAt) = (0, 0, at, null);
    }

    /// <summary>A person decided that it is not needed any more.</summary>
    public void GiveUp(DateTime at)
    {
        Stamp++;
        End(OutboxState.GivenUp, Code, at);
    }

    private void End(OutboxState state, string? code, DateTime at)
    {
        State = state;
        (Code, EndedAt, ClaimedBy, ClaimedAt) = (Shorten(code), at, null, null);
    }

    private static string? Shorten(string? code) =>
        code?.Length > OutboxConsts.CodeMaxLength ? code[..OutboxConsts.CodeMaxLength] : code;
}
