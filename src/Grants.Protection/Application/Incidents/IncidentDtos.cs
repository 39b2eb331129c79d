using FluentValidation;
using Grants.Infrastructure.HttpApi.Inputs;
using Grants.Protection.Domain;
using Grants.Protection.Domain.Incidents;

namespace Grants.Protection.Application.Incidents;

/// <summary>Something happened, to one or to several.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Actor">By what class, as far as it is known.</param>
/// <param name="Severity">How hard it hit.</param>
/// <param name="Month">A month and no day, e.g. <c>2026-11</c>.</param>
/// <param name="Steps">What was done about it; may be empty.</param>
/// <param name="Rows">Where and who, one for each; recorded together.</param>
/// <param name="Narrative">In words; sealed.</param>
/// <param name="PartnerId">To whom, when staff write it down; a partner's own people leave it out.</param>
internal sealed record EventsInput(
    IncidentKind Kind, ActorClass Actor, IncidentSeverity Severity, string Month, IReadOnlyList<IncidentStep> Steps, IReadOnlyList<EventPlaceInput> Rows, string? Narrative = null,
    Guid? PartnerId = null);

/// <summary>One place, and who was hit there.</summary>
internal sealed record EventPlaceInput(string Governorate, IncidentTarget Target);

/// <summary>Which page of the list.</summary>
/// <param name="Kind">Only of this kind.</param>
/// <param name="After">Key of the page before.</param>
internal sealed record EventSearchInput(string? Kind = null, string? After = null);

/// <summary>They were recorded.</summary>
/// <param name="Id">What they have in common.</param>
/// <param name="Count">How many.</param>
internal sealed record EventsRecordedDto(Guid Id, int Count);

/// <summary>One row: what can be counted, and nobody's name.</summary>
internal sealed record EventRowDto(Guid Id, string Month, IncidentKind Kind, IncidentTarget Target, ActorClass Actor, string Governorate, IncidentSeverity Severity, DateTime RecordedAt);

/// <summary>What stands behind one row.</summary>
/// <param name="PartnerCode">To whom; null when it is not known.</param>
/// <param name="Source">Whose word it is.</param>
/// <param name="Steps">What was done.</param>
/// <param name="Together">How many were recorded with it, itself included.</param>
/// <param name="Narrative">In words; null when nothing was written.</param>
internal sealed record EventWordsDto(string? PartnerCode, IncidentSource Source, IReadOnlyList<IncidentStep> Steps, int Together, string? Narrative);

/// <summary>Partners to choose from.</summary>
internal sealed record EventChoicesDto(IReadOnlyList<DeskPartnerChoiceDto> Partners);

/// <summary>A partner by its code.</summary>
internal sealed record DeskPartnerChoiceDto(Guid Id, string Code);

internal sealed class EventsValidator : AbstractValidator<EventsInput>
{
    public EventsValidator()
    {
        RuleFor(x => x.Kind).IsInEnum();
        RuleFor(x => x.Actor).IsInEnum();
        RuleFor(x => x.Severity).IsInEnum();
        RuleFor(x => x.Month).NotEmpty().MaximumLength(ProtectionConsts.MonthLength).WithErrorCode(ProtectionErrors.Month)
            .Says($"`yyyy-MM`, not to come, at most {ProtectionConsts.MaxYearsBack} years back");
        RuleFor(x => x.Steps).NotNull().AtMost(ProtectionConsts.MaxSteps);
        RuleForEach(x => x.Steps).IsInEnum();
        RuleFor(x => x.Rows).NotEmpty().AtMost(ProtectionConsts.MaxEventRows).WithErrorCode(ProtectionErrors.EventRows);
        RuleForEach(x => x.Rows).ChildRules(row =>
        {
            row.RuleFor(r => r.Governorate).NotEmpty().MaximumLength(ProtectionConsts.PlaceLength).WithErrorCode(ProtectionErrors.Place).Says("code of a governorate, e.g. `IQ-BG`");
            row.RuleFor(r => r.Target).IsInEnum();
        });
        RuleFor(x => x.Narrative).MaximumLength(ProtectionConsts.MaxNarrativeLength);
    }
}

internal sealed class EventSearchValidator : AbstractValidator<EventSearchInput>
{
    public EventSearchValidator()
    {
        RuleFor(x => x.Kind).NameOf<EventSearchInput, IncidentKind>();
        RuleFor(x => x.After).MaximumLength(ProtectionConsts.PageKeyLength);
    }
}
