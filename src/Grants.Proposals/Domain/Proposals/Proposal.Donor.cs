using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Proposals.Contracts;

namespace Grants.Proposals.Domain.Proposals;

/// <content>What the donor does.</content>
internal sealed partial class Proposal
{
    public DecisionOutcome? Outcome { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public DateTime? DecidedAtUtc { get; private set; }

    /// <summary>A line for the record, or the reason of a refusal.</summary>
    public Sealed<string>? DecisionNote { get; private set; }

    /// <summary>What was decided, in canonical form.</summary>
    public Sealed<string>? Decided { get; private set; }

    /// <summary>SHA-256 of <see cref="Decided"/>.</summary>
    public string? DecidedHash { get; private set; }

    public long ApprovedMinor => years.Sum(y => y.ApprovedMinor ?? 0);

    /// <summary>Approves what was recommended. Errors: <c>wrong-state</c>, <c>same-person</c>.</summary>
    public void Approve(string? note, Guid by, DateTime at, DecidedBasis? basis = null)
    {
        var next = ProposalTransitions.Table.Next(State, ProposalAction.Approve);
        DemandOther(by);
        foreach (var year in years) year.Approve(year.RecommendedMinor ?? 0);
        ApproveParts();
        Decide(next, DecisionOutcome.Approved, note, by, at);
        RaiseApproved(by, at, basis);
    }

    /// <summary>Approves less; lines of flexible money become less in proportion, and the last funds give way. Errors: <c>wrong-state</c>, <c>same-person</c>, <c>proposal.amount-above-recommended</c>, <c>proposal.not-less</c>, <c>proposal.years-gap</c>.</summary>
    public void ApproveLess(IReadOnlyList<long> amounts, string? note, Guid by, DateTime at, DecidedBasis? basis = null)
    {
        var next = ProposalTransitions.Table.Next(State, ProposalAction.ApproveLess);
        DemandOther(by);
        DemandYears(amounts, y => y.RecommendedMinor ?? 0, ProposalErrors.AmountAboveRecommended);
        if (amounts.Sum() >= RecommendedMinor) throw new BusinessException(ProposalErrors.NotLess).ForField("years[0].amount");
        foreach (var year in years) year.Approve(amounts[year.Year - 1]);
        ApproveParts();
        Decide(next, DecisionOutcome.ApprovedLess, note, by, at);
        RaiseApproved(by, at, basis);
    }

    /// <summary>What each fund would pay of a sum, in their order.</summary>
    public IReadOnlyList<long> PartsOf(long totalMinor) => PartRules.Spread([.. OrderedParts().Select(p => p.RecommendedMinor)], totalMinor);

    /// <summary>Asks the team before deciding. Errors: <c>wrong-state</c>, <c>proposal.too-many-questions</c>.</summary>
    public void Ask(string question, Guid by, DateTime at)
    {
        _ = ProposalTransitions.Table.Next(State, ProposalAction.Ask);
        if (questions.Count >= ProposalConsts.MaxDonorQuestions)
            throw new BusinessException(ProposalErrors.TooManyQuestions).WithData("max", ProposalConsts.MaxDonorQuestions);
        questions.Add(new DonorQuestion(OrganisationId, question, by, at));
    }

    /// <summary>Declines with a reason. Errors: <c>wrong-state</c>, <c>same-person</c>, <c>proposal.reason-required</c>.</summary>
    public void Decline(string reason, Guid by, DateTime at)
    {
        var next = ProposalTransitions.Table.Next(State, ProposalAction.Decline);
        DemandOther(by);
        if (string.IsNullOrWhiteSpace(reason)) throw new BusinessException(ProposalErrors.ReasonRequired).ForField("reason");
        Decide(next, DecisionOutcome.Declined, reason, by, at);
    }

    /// <summary>Nobody decides on their own request or recommendation (product.md).</summary>
    private void DemandOther(Guid by)
    {
        if (by == CreatedBy || by == SubmittedBy || by == RecommendedBy) throw new BusinessException(CommonErrors.SamePerson);
    }

    private void ApproveParts()
    {
        var pays = PartsOf(ApprovedMinor);
        foreach (var part in parts) part.Approve(pays[part.Number - 1]);
    }

    private void Decide(ProposalState next, DecisionOutcome outcome, string? note, Guid by, DateTime at)
    {
        Outcome = outcome;
        DecidedBy = by;
        DecidedAtUtc = at;
        DecisionNote = Sealed.Text(note);
        var text = DecidedText.Of(this, outcome, by, at);
        Decided = Sealed.Text(text);
        DecidedHash = DecidedText.Hash(text);
        Enter(next, at, null);
    }

    private void RaiseApproved(Guid by, DateTime at, DecidedBasis? basis) => Raise(new ProposalApproved(
        Id,
        OrganisationId,
        [.. OrderedParts().Where(p => p.ApprovedMinor > 0).Select(p => new FundAmount(p.FundId, p.ApprovedMinor!.Value))],
        DonorId!.Value,
        Currency!,
        [.. years.Where(y => y.ApprovedMinor > 0).OrderBy(y => y.Year).Select(y => new YearAmount(y.Year, y.ApprovedMinor!.Value))],
        StartsOn!.Value,
        by,
        RecommendedBy!.Value,
        at,
        Pillar)
    {
        Months = Months,
        Categories = basis?.Categories ?? [],
        Budget = Type == ProposalType.Flexible
            ? [.. BudgetScale.To(basis?.Lines ?? [], ApprovedMinor, Currency!).Select(l => new ApprovedLine(Sealed.Text(l.Name), l.Category, l.AmountMinor))]
            : [],
    });
}
