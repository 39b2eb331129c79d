using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Entities;

namespace Grants.Reporting.Domain.Reports;

/// <summary>A light report: five short answers for half a year of one grant, and the talk about it.</summary>
internal sealed partial class Report : AggregateRoot, IOrganisationScoped
{
    private readonly List<ReportAnswer> answers = [];
    private readonly List<ReportMessage> messages = [];
    private readonly List<ReportDonor> donors = [];

    private Report()
    {
    }

    public Guid OrganisationId { get; private set; }

    public Guid GrantId { get; private set; }

    public string GrantCode { get; private set; } = "";

    public string PartnerCode { get; private set; } = "";

    /// <summary>From 1 within the grant.</summary>
    public int Number { get; private set; }

    public DateOnly PeriodFrom { get; private set; }

    public DateOnly PeriodUntil { get; private set; }

    public DateOnly DueOn { get; private set; }

    public ReportState State { get; private set; }

    /// <summary>When the obligation came into being; reminders that were due before are never sent.</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>Seconds of work the partner's screens measured.</summary>
    public int WorkedSeconds { get; private set; }

    public DateTime? SavedAt { get; private set; }

    public DateTime? SubmittedAt { get; private set; }

    public Guid? SubmittedBy { get; private set; }

    /// <summary>Staff must have answered by this day.</summary>
    public DateOnly? AnswerBy { get; private set; }

    public DateTime? AcceptedAt { get; private set; }

    public Guid? AcceptedBy { get; private set; }

    public IReadOnlyList<ReportAnswer> Answers => answers;

    public IReadOnlyList<ReportMessage> Messages => messages;

    public IReadOnlyList<ReportDonor> Donors => donors;

    /// <summary>Records the obligation when the grant begins to run.</summary>
    public static Report Ask(ReportedGrant grant, PlannedReport planned, DateTime at)
    {
        var report = new Report
        {
            GrantId = grant.Id,
            GrantCode = grant.Code,
            OrganisationId = grant.OrganisationId,
            PartnerCode = grant.PartnerCode,
            Number = planned.Number,
            PeriodFrom = planned.From,
            PeriodUntil = planned.Until,
            DueOn = planned.DueOn,
            State = ReportState.Due,
            AskedAt = at,
        };
        report.donors.AddRange(grant.DonorIds.Distinct().Select(ReportDonor.Of));
        return report;
    }

    private void Do(ReportAction action) => State = ReportTransitions.Table.Next(State, action);
}

/// <summary>What a report needs to know of its grant.</summary>
internal sealed record ReportedGrant(Guid Id, string Code, Guid OrganisationId, string PartnerCode, IReadOnlyList<Guid> DonorIds);
