using Grants.Funding.Contracts;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Kernel.Paging;
using Grants.Partners.Contracts;
using Grants.Proposals.Application.Proposals;
using Grants.Proposals.Application.Reviews;
using Grants.Proposals.Application.Work;
using Grants.Proposals.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Grants.Proposals.Application.Decisions;

/// <summary>A donor reads what was recommended to its funds, and decides.</summary>
internal sealed class DecisionAppService(
    GrantsDbContext db, CurrentUser user, TimeProvider clock, IAudit audit, DecisionPage page, IPartners partners, IFunds funds, FundParts parts, FundRules rules,
    ProposalNotices notices, ISignedActs signed, IVault vault)
{
    /// <summary>Waiting first by promised day, then the latest decided.</summary>
    public async Task<IReadOnlyList<DecisionRowDto>> ListAsync(CancellationToken cancellationToken) =>
        await (from p in db.Set<Proposal>().AsNoTracking()
               join o in partners.Rows on p.OrganisationId equals o.Id
               orderby p.DecidedAtUtc != null, p.DueOn, p.DecidedAtUtc descending, p.Id
               select new DecisionRowDto(
                   p.Id,
                   p.Code,
                   o.Code,
                   p.State.Name(),
                   (from part in p.Parts join f in funds.Rows on part.FundId equals f.Id orderby part.Number select f.Code).ToList(),
                   p.Type.Name(),
                   p.Months,
                   p.Years.Count(y => y.RecommendedMinor > 0),
                   p.Outcome == null || p.Outcome == DecisionOutcome.Declined ? p.Years.Sum(y => y.RecommendedMinor ?? 0) : p.Years.Sum(y => y.ApprovedMinor ?? 0),
                   p.Currency!,
                   p.StartsOn,
                   p.DueOn,
                   p.SentToDonorAtUtc,
                   p.DecidedAtUtc,
                   p.Outcome == null ? null : p.Outcome.Value.Name()))
            .Take(Page.Size)
            .ToListAsync(cancellationToken);

    public Task<DecisionDto> GetAsync(Guid id, CancellationToken cancellationToken) => page.GetAsync(id, cancellationToken);

    public async Task<SavedDto> ApproveAsync(Guid id, long version, ApproveInput input, CancellationToken cancellationToken)
    {
        FieldErrors.ThrowIfAny([.. FieldErrors.OfOptionalText(input.Note, "note")]);
        var proposal = await FindAsync(id, version, cancellationToken);
        proposal.Approve(input.Note, user.Id, Now, await BasisAsync(proposal, proposal.RecommendedMinor, cancellationToken));
        await SignAsync(proposal, "proposal.approved", version, cancellationToken);
        await notices.TellLeadsAsync(proposal, ProposalNotices.Approved, cancellationToken);
        return await SaveAsync(proposal, "proposal.approved", cancellationToken);
    }

    public async Task<SavedDto> ApproveLessAsync(Guid id, long version, ApproveLessInput input, CancellationToken cancellationToken)
    {
        var proposal = await FindAsync(id, version, cancellationToken);
        var errors = FieldErrors.OfOptionalText(input.Note, "note").ToList();
        var amounts = YearAmounts.Read(input.Years, proposal, errors);
        FieldErrors.ThrowIfAny(errors);
        proposal.ApproveLess(amounts, input.Note, user.Id, Now, await BasisAsync(proposal, amounts.Sum(), cancellationToken));
        await SignAsync(proposal, "proposal.approved-less", version, cancellationToken);
        await notices.TellLeadsAsync(proposal, ProposalNotices.Approved, cancellationToken);
        return await SaveAsync(proposal, "proposal.approved-less", cancellationToken);
    }

    public async Task<SavedDto> AskAsync(Guid id, long version, AskInput input, CancellationToken cancellationToken)
    {
        FieldErrors.ThrowIfAny([.. FieldErrors.OfText(input.Question, "question", ProposalErrors.QuestionRequired)]);
        var proposal = await FindAsync(id, version, cancellationToken);
        proposal.Ask(input.Question!, user.Id, Now);
        return await SaveAsync(proposal, "proposal.donor-asked", cancellationToken);
    }

    public async Task<SavedDto> DeclineAsync(Guid id, long version, DeclineInput input, CancellationToken cancellationToken)
    {
        FieldErrors.ThrowIfAny([.. FieldErrors.OfText(input.Reason, "reason", ProposalErrors.ReasonRequired)]);
        var proposal = await FindAsync(id, version, cancellationToken);
        proposal.Decline(input.Reason!, user.Id, Now);
        await SignAsync(proposal, "proposal.declined", version, cancellationToken);
        await notices.TellLeadsAsync(proposal, ProposalNotices.Declined, cancellationToken);
        return await SaveAsync(proposal, "proposal.declined", cancellationToken);
    }

    /// <summary>Opened before saving, as it goes into the grant that is made while saving. The funds may have been used or changed since the
    /// recommendation: a clear sentence before the ledger refuses.</summary>
    private async Task<DecidedBasis> BasisAsync(Proposal proposal, long totalMinor, CancellationToken cancellationToken)
    {
        var named = await parts.FundsAsync(proposal.OrderedParts().Select(p => p.FundId), cancellationToken);
        await parts.DemandFreeAsync(named, proposal.PartsOf(totalMinor), cancellationToken);
        if (proposal.Type != ProposalType.Flexible) return new DecidedBasis([], await rules.CategoriesAsync(proposal, named, cancellationToken));
        var content = await vault.OpenAsync(proposal, proposal.Handed, "proposal.decide", cancellationToken) ?? new ProposalContent();
        return new DecidedBasis(BudgetReading.Read(content, proposal.Currency!), []);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<Proposal> FindAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var proposal = await db.Set<Proposal>().SingleOrNotFoundAsync(p => p.Id == id, cancellationToken);
        db.Expect(proposal, version);
        return proposal;
    }

    /// <summary>What a donor puts its name to: amounts per year and what each fund pays of them, or no. Reasons and notes are sealed and stay out of it.</summary>
    private Task SignAsync(Proposal proposal, string act, long version, CancellationToken cancellationToken) => signed.SignAsync(
        act,
        proposal.Id,
        new
        {
            proposal.Code,
            Funds = proposal.OrderedParts().Select(p => new { p.FundId, ApprovedMinor = p.ApprovedMinor ?? 0 }).ToArray(),
            proposal.Currency,
            ApprovedMinor = proposal.Years.OrderBy(y => y.Year).Select(y => y.ApprovedMinor ?? 0).ToArray(),
            version,
        },
        cancellationToken);

    private async Task<SavedDto> SaveAsync(Proposal proposal, string act, CancellationToken cancellationToken)
    {
        audit.Record(act, proposal.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new SavedDto(proposal.Version, Now);
    }
}
