using Grants.Awards.Contracts;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Kernel.Transitions;

namespace Grants.Awards.Domain.Granting;

/// <summary>What can happen to a condition.</summary>
internal enum ConditionAction
{
    /// <summary>It was fulfilled.</summary>
    Meet,

    /// <summary>The team lets it go.</summary>
    Waive,
}

/// <summary>Something a flexible instalment waits for. Core instalments never have one.</summary>
internal sealed class TrancheCondition : ISealedRecord
{
    /// <summary>The one table of a condition's life.</summary>
    public static readonly Transitions<ConditionState, ConditionAction> Table = new Transitions<ConditionState, ConditionAction>()
        .Allow(ConditionState.Open, ConditionAction.Meet, ConditionState.Met)
        .Allow(ConditionState.Open, ConditionAction.Waive, ConditionState.Waived);

    private TrancheCondition()
    {
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid OrganisationId { get; private set; }

    public Guid KeyOwnerId => OrganisationId;

    public Guid TrancheId { get; private set; }

    public ConditionKind Kind { get; private set; }

    public ConditionState State { get; private set; }

    /// <summary>What showed it, or why it was let go.</summary>
    public Sealed<string>? Note { get; private set; }

    /// <summary>The report that fulfilled it.</summary>
    public Guid? EvidenceId { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    public static TrancheCondition Of(Guid organisationId, Guid trancheId, ConditionKind kind) =>
        new() { OrganisationId = organisationId, TrancheId = trancheId, Kind = kind };

    internal void Meet(Guid? evidence, string? note, Guid? by, DateTime at) => Decide(ConditionAction.Meet, evidence, note, by, at);

    internal void Waive(string? reason, Guid by, DateTime at)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new BusinessException(FlexErrors.ReasonRequired).ForField("note");
        Decide(ConditionAction.Waive, null, reason, by, at);
    }

    private void Decide(ConditionAction action, Guid? evidence, string? note, Guid? by, DateTime at)
    {
        State = Table.Next(State, action);
        Note = Sealed.Text(note);
        EvidenceId = evidence;
        DecidedBy = by;
        DecidedAt = at;
    }
}
