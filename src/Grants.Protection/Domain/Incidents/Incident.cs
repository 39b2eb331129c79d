using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;
using Grants.Kernel.Errors;
using Grants.Partners.Contracts;

namespace Grants.Protection.Domain.Incidents;

/// <summary>
/// Something happened in the environment in which partners work. Clear is what can be counted: nothing of it says who. The partner behind it is known to the
/// partner itself and, by an act on record, to the team; what happened in words is sealed.
/// </summary>
internal sealed class Incident : AggregateRoot, IErasable
{
    private readonly List<IncidentStepTaken> steps = [];

    private Incident()
    {
    }

    /// <summary>A key of its own: one can be erased alone.</summary>
    public Guid KeyOwnerId => Id;

    public Guid ErasedWith => Id;

    /// <summary>What was written down together: the same that happened to several.</summary>
    public Guid WaveId { get; private set; }

    public IncidentKind Kind { get; private set; }

    public IncidentTarget Target { get; private set; }

    public ActorClass Actor { get; private set; }

    public string Governorate { get; private set; } = "";

    public int Year { get; private set; }

    public int Month { get; private set; }

    public IncidentSeverity Severity { get; private set; }

    public IReadOnlyList<IncidentStepTaken> Steps => steps;

    /// <summary>To whom it happened, when it is known.</summary>
    public Guid? PartnerId { get; private set; }

    public IncidentSource Source { get; private set; }

    public Guid RecordedBy { get; private set; }

    public DateTime RecordedAt { get; private set; }

    public Sealed<string>? Narrative { get; private set; }

    /// <summary>One for each place and person hit: the same in all else. Errors: <c>desk.month</c>, <c>desk.place</c>, <c>desk.event-rows</c>.</summary>
    public static IReadOnlyList<Incident> Record(IncidentFacts facts, IReadOnlyList<IncidentPlace> places, Guid by, DateTime at)
    {
        if (places.Count is 0 or > ProtectionConsts.MaxEventRows) throw new BusinessException(ProtectionErrors.EventRows).WithData("max", ProtectionConsts.MaxEventRows).ForField("rows");
        var month = IncidentMonth.Read(facts.Month, at);
        var unknown = places.Select((place, i) => (place, i)).FirstOrDefault(p => !Governorates.IsKnown(p.place.Governorate));
        if (unknown.place is not null) throw new BusinessException(ProtectionErrors.Place).ForField($"rows[{unknown.i}].governorate");
        var wave = Guid.CreateVersion7();
        return [.. places.Select(place => Of(wave, facts, month, place, by, at))];
    }

    private static Incident Of(Guid wave, IncidentFacts facts, IncidentMonth month, IncidentPlace place, Guid by, DateTime at)
    {
        var made = new Incident
        {
            WaveId = wave,
            Kind = facts.Kind,
            Target = place.Target,
            Actor = facts.Actor,
            Governorate = place.Governorate,
            Year = month.Year,
            Month = month.Month,
            Severity = facts.Severity,
            PartnerId = facts.PartnerId,
            Source = facts.Source,
            RecordedBy = by,
            RecordedAt = at,
            Narrative = Sealed.Text(string.IsNullOrWhiteSpace(facts.Narrative) ? null : facts.Narrative.Trim()),
        };
        made.steps.AddRange(facts.Steps.Distinct().Select(IncidentStepTaken.Of));
        return made;
    }
}

/// <summary>One thing that was done about it.</summary>
internal sealed class IncidentStepTaken : Entity
{
    private IncidentStepTaken()
    {
    }

    public IncidentStep Step { get; private set; }

    public static IncidentStepTaken Of(IncidentStep step) => new() { Step = step };
}

/// <summary>What all of one word have in common.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Actor">By what class.</param>
/// <param name="Severity">How hard.</param>
/// <param name="Month">As sent, e.g. <c>2026-11</c>.</param>
/// <param name="Steps">What was done.</param>
/// <param name="Narrative">In words; sealed.</param>
/// <param name="PartnerId">To whom.</param>
/// <param name="Source">Whose word.</param>
internal sealed record IncidentFacts(
    IncidentKind Kind, ActorClass Actor, IncidentSeverity Severity, string Month, IReadOnlyCollection<IncidentStep> Steps, string? Narrative, Guid? PartnerId, IncidentSource Source);

/// <summary>Where, and who was hit there.</summary>
internal sealed record IncidentPlace(string Governorate, IncidentTarget Target);
