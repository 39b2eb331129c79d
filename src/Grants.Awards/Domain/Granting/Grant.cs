using Grants.Awards.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;

namespace Grants.Awards.Domain.Granting;

/// <summary>Money for a partner: core over one to five years, or flexible with lines over some months; funds that pay, instalments and the agreement.</summary>
internal sealed partial class Grant : AggregateRoot, IOrganisationScoped, ISealedRecord
{
    private readonly List<GrantYear> years = [];
    private readonly List<GrantFund> funds = [];
    private readonly List<Tranche> tranches = [];
    private readonly List<GrantStep> steps = [];
    private readonly List<GrantLine> lines = [];

    private Grant()
    {
    }

    public GrantKind Kind { get; private set; }

    public string Code { get; private set; } = "";

    public Guid OrganisationId { get; private set; }

    /// <summary>Code of the partner; it never changes, so lists need no second query.</summary>
    public string PartnerCode { get; private set; } = "";

    public Guid KeyOwnerId => OrganisationId;

    /// <summary>The proposal it came from.</summary>
    public Guid ProposalId { get; private set; }

    public string Currency { get; private set; } = "";

    /// <summary>Sum of the years in minor units.</summary>
    public long TotalMinor { get; private set; }

    public DateOnly StartsOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    public GrantState State { get; private set; }

    public Guid RecommendedBy { get; private set; }

    public Guid DecidedBy { get; private set; }

    public DateTime DecidedAt { get; private set; }

    public IReadOnlyList<GrantYear> Years => years;

    public IReadOnlyList<GrantFund> Funds => funds;

    public IReadOnlyList<Tranche> Tranches => tranches;

    public IReadOnlyList<GrantStep> Steps => steps;

    /// <summary>Lines of flexible money; core money has none.</summary>
    public IReadOnlyList<GrantLine> Lines => lines;

    /// <summary>Drafts the record after a donor's decision. Errors: <c>grant.bad-years</c>, <c>grant.funds-do-not-add-up</c>, <c>budget.lines-do-not-add-up</c>.</summary>
    public static Grant Draft(GrantTerms terms)
    {
        var numbers = terms.Years.Select(y => y.Number).Order().ToList();
        if (numbers.Count is 0 or > AwardsConsts.MaxYears || !numbers.SequenceEqual(Enumerable.Range(1, numbers.Count)))
            throw new BusinessException(AwardsErrors.BadYears).WithData("max", AwardsConsts.MaxYears);

        var total = terms.Years.Aggregate(
            Amount.Zero(terms.Currency), (sum, y) => sum.Plus(new Amount(y.AmountMinor, terms.Currency).Positive()));
        var paid = terms.Funds.Aggregate(
            Amount.Zero(terms.Currency), (sum, f) => sum.Plus(new Amount(f.AmountMinor, terms.Currency).Positive()));
        if (paid != total) throw new BusinessException(AwardsErrors.FundsDoNotAddUp);

        var grant = new Grant
        {
            Code = terms.Code,
            OrganisationId = terms.OrganisationId,
            PartnerCode = terms.PartnerCode,
            ProposalId = terms.ProposalId,
            Currency = terms.Currency,
            TotalMinor = total.Minor,
            StartsOn = terms.StartsOn,
            EndsOn = terms.StartsOn.AddMonths(terms.Months ?? (12 * numbers.Count)).AddDays(-1),
            RecommendedBy = terms.RecommendedBy,
            DecidedBy = terms.DecidedBy,
            DecidedAt = terms.At,
            Kind = terms.Months is null ? GrantKind.Core : GrantKind.Flexible,
            State = terms.Months is null ? GrantState.AgreementOffered : GrantState.Planned,
        };
        grant.years.AddRange(terms.Years.OrderBy(y => y.Number));
        grant.funds.AddRange(terms.Funds);
        if (terms.Months is { } months) grant.DraftLines(terms.Lines, months);
        else grant.tranches.AddRange(TranchePlan.Of(grant.StartsOn, grant.Currency, grant.years, grant.funds).Select(Tranche.Of));
        grant.Log("grant.drafted", terms.DecidedBy, terms.At);
        return grant;
    }

    private void DraftLines(IReadOnlyList<LineOfTerms> terms, int months)
    {
        if (terms.Count == 0 || terms.Any(l => l.AmountMinor <= 0) || terms.Sum(l => l.AmountMinor) != TotalMinor)
            throw new BusinessException(FlexErrors.LinesDoNotAddUp);
        lines.AddRange(terms.Select((l, i) => GrantLine.Of(OrganisationId, i + 1, l.Name, l.Category, l.AmountMinor)));
        Plan(TranchePlan.HalvesOf(StartsOn, months, TotalMinor, Currency));
    }

    private void Do(GrantAction action) => State = GrantTransitions.Table.Next(State, action);

    private void Log(string act, Guid? by, DateTime at, int? tranche = null) =>
        steps.Add(GrantStep.Of(steps.Count + 1, act, by, at, tranche));
}
