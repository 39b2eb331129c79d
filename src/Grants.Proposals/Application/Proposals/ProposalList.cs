using System.Globalization;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Paging;
using Grants.Partners.Contracts;
using Grants.Proposals.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Grants.Proposals.Application.Proposals;

/// <summary>Lists of proposals: newest first, one SQL, keyset by creation (ids alone do not sort by it on every database).</summary>
internal sealed class ProposalList(GrantsDbContext db, IPartners partners)
{
    /// <summary>One page.</summary>
    /// <param name="isTeam">The team sees only what was submitted once.</param>
    /// <param name="input">Search terms.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public Task<Page<ProposalRowDto>> PageAsync(bool isTeam, SearchProposalsInput input, CancellationToken cancellationToken)
    {
        var rows = db.Set<Proposal>().AsNoTracking();
        if (isTeam) rows = rows.Where(p => p.SubmittedAtUtc != null);
        var states = (input.States ?? []).Select(s => Enum.TryParse<ProposalState>(s, ignoreCase: true, out var state) ? state : (ProposalState?)null).ToList();
        if (states.Count > 0) rows = rows.Where(p => states.Contains(p.State));
        var all = rows;
        if (Guid.TryParse(input.After, CultureInfo.InvariantCulture, out var after))
            rows = rows.Where(p => db.Set<Proposal>().Any(
                last => last.Id == after && (p.CreatedAtUtc < last.CreatedAtUtc || (p.CreatedAtUtc == last.CreatedAtUtc && p.Id < after))));
        return Rows(rows).Take(Page.Size + 1).ToPageAsync(all, r => r.Id.ToString(), cancellationToken);
    }

    private IQueryable<ProposalRowDto> Rows(IQueryable<Proposal> proposals) =>
        from p in proposals
        join o in partners.Rows on p.OrganisationId equals o.Id
        orderby p.CreatedAtUtc descending, p.Id descending
        select new ProposalRowDto(
            p.Id,
            p.Code,
            o.Code,
            p.Type.Name(),
            p.State.Name(),
            p.Years.Count,
            p.Years.Sum(y => y.AskedMinor),
            p.Currency,
            p.StartsOn,
            p.SubmittedAtUtc,
            p.StateSinceUtc,
            p.DueOn,
            p.Rounds.Count,
            p.StepsDone,
            p.Months);
}
