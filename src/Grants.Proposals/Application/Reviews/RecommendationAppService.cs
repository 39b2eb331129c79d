using Grants.Funding.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Partners.Contracts;
using Grants.Proposals.Application.Proposals;
using Grants.Proposals.Domain.Proposals;
using Grants.Proposals.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Grants.Proposals.Application.Reviews;

/// <summary>A grants manager recommends and hands over to the donor.</summary>
internal sealed class RecommendationAppService(
    GrantsDbContext db, CurrentUser user, TimeProvider clock, IAudit audit, ReviewDesk desk, IFunds funds, ILedger ledger, IPartners partners, IFileSharing files,
    FundRules rules, FundParts parts)
{
    /// <summary>Open funds in the proposal's currency whose period holds its start, with their free money.</summary>
    public async Task<IReadOnlyList<FundChoiceDto>> FundsAsync(Guid id, CancellationToken cancellationToken)
    {
        var proposal = await desk.ProposalAsync(id, cancellationToken);
        var rows = await funds.Rows
            .Where(f => f.IsOpen && f.Currency == proposal.Currency && f.StartsOn <= proposal.StartsOn && f.EndsOn >= proposal.StartsOn)
            .OrderBy(f => f.Code)
            .ToListAsync(cancellationToken);
        var balances = await ledger.BalancesAsync([.. rows.Select(f => f.Id)], cancellationToken);
        return [.. rows.Select(f => new FundChoiceDto(f.Id, f.Code, f.DonorCode, f.Currency, balances.GetValueOrDefault(f.Id)?.FreeMinor ?? 0, f.Pillar))];
    }

    public async Task<SavedDto> RecommendAsync(Guid id, long version, RecommendationInput input, CancellationToken cancellationToken)
    {
        var proposal = await desk.ProposalAsync(id, cancellationToken);
        var own = await desk.OwnAsync(id, cancellationToken);
        var reviews = await desk.ReviewsAsync(id, cancellationToken);
        _ = ProposalTransitions.Table.Next(proposal.State, ProposalAction.Recommend);
        if (!HasOtherScore(own, reviews)) throw new BusinessException(ProposalErrors.ReviewFirst);
        if (!MayRecommend(own, reviews)) throw new BusinessException(ProposalErrors.ReviewerRecommends);
        var (amounts, paid) = Check(proposal, input);
        db.Expect(proposal, version);
        var named = await parts.FundsAsync(input.Funds.Select(f => f.FundId!.Value), cancellationToken);
        proposal.Recommend(
            [.. named.Zip(paid, (f, part) => new ChosenFund(f.Id, f.DonorId, f.Currency, f.StartsOn, f.EndsOn) { Pillar = f.Pillar, PartMinor = part })],
            amounts,
            new Recommendation(input.Text!.Trim(), input.Risks),
            user.Id,
            Now);
        await rules.DemandAsync(proposal, named, input.Pillar, cancellationToken);
        await parts.DemandFreeAsync(named, paid, cancellationToken);
        return await SaveAsync(proposal, "proposal.recommended", cancellationToken);
    }

    /// <summary>From now on the donor sees the proposal and, within the partner's settings, the partner.</summary>
    public async Task<SavedDto> SendToDonorAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var proposal = await desk.ProposalAsync(id, cancellationToken);
        _ = await desk.OwnAsync(id, cancellationToken);
        db.Expect(proposal, version);
        proposal.SendToDonor(Now);
        await files.GiveAsync(ProposalFiles.KindName, proposal.Id, proposal.DonorId!.Value, cancellationToken);
        await partners.ShowToDonorAsync(proposal.OrganisationId, proposal.DonorId!.Value, cancellationToken);
        return await SaveAsync(proposal, "proposal.sent-to-donor", cancellationToken);
    }

    /// <summary>Who scored a proposal does not also recommend it: at least two people of the team have looked.</summary>
    public static bool MayRecommend(ProposalReview own, IEnumerable<ProposalReview> reviews) => !own.IsScored && HasOtherScore(own, reviews);

    private static bool HasOtherScore(ProposalReview own, IEnumerable<ProposalReview> reviews) =>
        reviews.Any(r => r.IsScored && !r.HasConflict && r.OfficerId != own.OfficerId);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static (List<long> Amounts, IReadOnlyList<long> Parts) Check(Proposal proposal, RecommendationInput input)
    {
        var errors = new List<FieldError>();
        errors.AddRange(FieldErrors.OfText(input.Text, "text", ProposalErrors.RecommendationRequired));
        CheckRisks(input.Risks, errors);
        var amounts = YearAmounts.Read(input.Years, proposal, errors);
        var parts = FundParts.Read(input.Funds, proposal, amounts.Sum(), errors);
        FieldErrors.ThrowIfAny(errors);
        return (amounts, parts);
    }

    private static void CheckRisks(IReadOnlyList<OpenRisk> risks, List<FieldError> errors)
    {
        if (risks.Count > ProposalConsts.MaxRisks) errors.Add(new FieldError("risks", ProposalErrors.TooManyRisks, ("max", ProposalConsts.MaxRisks)));
        for (var i = 0; i < risks.Count; i++)
        {
            if (!ProposalConsts.RiskKeys.Contains(risks[i].Key)) errors.Add(new FieldError($"risks[{i}].key", ProposalErrors.UnknownKey));
            if (!ProposalConsts.RiskLevels.Contains(risks[i].Level)) errors.Add(new FieldError($"risks[{i}].level", ProposalErrors.UnknownKey));
            if (risks.Take(i).Any(r => r.Key == risks[i].Key)) errors.Add(new FieldError($"risks[{i}].key", ProposalErrors.DuplicateRisk));
            errors.AddRange(FieldErrors.OfOptionalText(risks[i].Note, $"risks[{i}].note"));
        }
    }

    private async Task<SavedDto> SaveAsync(Proposal proposal, string act, CancellationToken cancellationToken)
    {
        audit.Record(act, proposal.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new SavedDto(proposal.Version, Now);
    }
}
