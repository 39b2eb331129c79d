using Grants.Funding.Contracts;
using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Partners.Contracts;
using Grants.Proposals.Application.Proposals;
using Grants.Proposals.Application.Reviews;
using Grants.Proposals.Contracts;
using Grants.Proposals.Domain.Proposals;
using Grants.Proposals.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Grants.Proposals.Application.Decisions;

/// <summary>Puts together the one screen on which a donor decides. Nothing the partner keeps back is sent to the browser.</summary>
internal sealed class DecisionPage(
    GrantsDbContext db, CurrentUser user, CurrentScope scope, IVault vault, IPartners partners, IFunds funds, ILedger ledger, IUserDirectory people, OtherFunding otherFunding)
{
    public async Task<DecisionDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var proposal = await db.Set<Proposal>().AsNoTracking().SingleOrNotFoundAsync(p => p.Id == id, cancellationToken);
        var (position, waiting) = await PositionAsync(proposal, cancellationToken);
        var partner = await PartnerAsync(proposal, cancellationToken);
        var reviews = await ReviewsAsync(proposal.Id, cancellationToken);
        var names = await NamesAsync(proposal, reviews, cancellationToken);
        var other = await otherFunding.OfAsync(proposal.OrganisationId, proposal.DonorId!.Value, cancellationToken);
        var opened = await vault.OpenManyAsync(proposal.SealedRecords(), "proposal.decision", cancellationToken);
        var content = opened.Open(proposal, proposal.Handed) ?? new ProposalContent();
        return new DecisionDto(
            proposal.Id,
            proposal.Code,
            proposal.Type.Name(),
            proposal.Months,
            proposal.State.Name(),
            proposal.Version,
            ActionsOf(proposal),
            position,
            waiting,
            proposal.SentToDonorAtUtc,
            proposal.DueOn,
            partner,
            proposal.Currency!,
            proposal.StartsOn,
            proposal.YearDtos(withRecommended: true),
            RecommendationOf(proposal, opened, reviews, names),
            await FundsAsync(proposal, cancellationToken),
            other,
            [.. content.SectionKeys().Select(s => SectionOf(content, s))],
            BudgetOf(content, proposal.Currency!),
            ReviewPage.QuestionsOf(proposal, opened),
            DecisionOf(proposal, opened, names));
    }

    private static IReadOnlyList<BudgetLineDto> BudgetOf(ProposalContent content, string currency)
    {
        var hasNames = !content.Withheld.Contains(ProposalConsts.BudgetKey);
        return [.. BudgetReading.Read(content, currency).Select(l => new BudgetLineDto(hasNames ? l.Name : null, l.Category, l.AmountMinor))];
    }

    private static SectionDto SectionOf(ProposalContent content, string key)
    {
        var isWithheld = content.Withheld.Contains(key);
        return new SectionDto(key, isWithheld ? null : content.TextOf(key), isWithheld);
    }

    private async Task<(int Position, int Waiting)> PositionAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var waiting = await db.Set<Proposal>().Where(p => p.State == ProposalState.DonorReview)
            .OrderBy(p => p.DueOn).ThenBy(p => p.Id).Select(p => p.Id).ToListAsync(cancellationToken);
        return (waiting.IndexOf(proposal.Id) + 1, waiting.Count);
    }

    private async Task<IReadOnlyList<DonorFundDto>> FundsAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var ids = proposal.Parts.Select(p => p.FundId).ToList();
        var codes = await funds.Rows.Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.Code, cancellationToken);
        var balances = await ledger.BalancesAsync(ids, cancellationToken);
        return [.. proposal.OrderedParts().Select(p => new DonorFundDto(
            p.FundId, codes[p.FundId], balances[p.FundId].FreeMinor, p.RecommendedMinor, p.ApprovedMinor))];
    }

    private async Task<ShownPartnerDto> PartnerAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var row = await partners.Rows.SingleOrDefaultAsync(r => r.Id == proposal.OrganisationId, cancellationToken) ?? throw new NotFoundException();
        var names = await partners.OpenNamesAsync([row.Id], "proposal.decision", cancellationToken);
        var place = partners.PlaceOf(row);
        return new ShownPartnerDto(row.Code, names.GetValueOrDefault(row.Id), place.Region, place.Governorates, row.IsRural, row.IsCommunityLed);
    }

    /// <summary>Scorecards are the team's; the donor's page needs their averages and who gave them, no comment.</summary>
    private async Task<List<ProposalReview>> ReviewsAsync(Guid proposalId, CancellationToken cancellationToken)
    {
        using (scope.AsSystem("decision-page"))
        {
            return await db.Set<ProposalReview>().AsNoTracking()
                .Where(r => r.ProposalId == proposalId && r.ScoredAtUtc != null && !r.HasConflict)
                .OrderBy(r => r.Id)
                .ToListAsync(cancellationToken);
        }
    }

    private async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(Proposal proposal, List<ProposalReview> reviews, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. reviews.Select(r => r.OfficerId), proposal.RecommendedBy!.Value, proposal.DecidedBy ?? Guid.Empty];
        return await people.UserNamesAsync([.. ids.Distinct()], cancellationToken);
    }

    private static DonorRecommendationDto RecommendationOf(
        Proposal proposal, IOpenedVault opened, List<ProposalReview> reviews, IReadOnlyDictionary<Guid, string> names)
    {
        var word = opened.Open(proposal, proposal.Recommendation)!;
        return new DonorRecommendationDto(
            word.Text,
            Name(names, proposal.RecommendedBy!.Value),
            proposal.RecommendedAtUtc!.Value,
            [.. reviews.Select(r => Name(names, r.OfficerId))],
            [.. ProposalConsts.Criteria.Where(_ => reviews.Count > 0).Select(key => new AverageScoreDto(
                key, reviews.SelectMany(r => r.Scores).Where(s => s.Key == key).Sum(s => s.Score) * 10 / reviews.Count))],
            word.Risks);
    }

    private static DonorDecisionDto? DecisionOf(Proposal proposal, IOpenedVault opened, IReadOnlyDictionary<Guid, string> names) =>
        proposal.Outcome is not { } outcome
            ? null
            : new DonorDecisionDto(
                outcome.Name(),
                proposal.DecidedAtUtc!.Value,
                Name(names, proposal.DecidedBy!.Value),
                opened.Open(proposal, proposal.DecisionNote),
                proposal.ApprovedMinor,
                opened.Open(proposal, proposal.Decided)!,
                proposal.DecidedHash!);

    private static string Name(IReadOnlyDictionary<Guid, string> names, Guid id) => names.GetValueOrDefault(id, "–");

    private IReadOnlyList<string> ActionsOf(Proposal proposal) => user.Holds(ProposalsPermissions.Decision.Decide)
        ? [.. new[] { ProposalAction.Approve, ProposalAction.ApproveLess, ProposalAction.Ask, ProposalAction.Decline }
            .Where(a => ProposalTransitions.Table.Allows(proposal.State, a))
            .Select(a => a.Name())]
        : [];
}
