using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Notifications.Contracts;
using Grants.Partners.Contracts;
using Grants.Proposals.Contracts;
using Grants.Proposals.Domain.Proposals;
using Grants.Proposals.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Grants.Proposals.Application.Work;

/// <summary>Proposals that wait for the present member of the team. Somebody with a conflict is never asked.</summary>
internal sealed class ProposalWork(GrantsDbContext db, CurrentUser user, IPartners partners) : IWorkSource
{
    public async Task<IReadOnlyList<WorkItem>> ItemsAsync(CancellationToken cancellationToken)
    {
        if (!user.Holds(ProposalsPermissions.Review.Write)) return [];
        var me = user.Id;
        var reviews = db.Set<ProposalReview>();
        var rows = await (from p in db.Set<Proposal>().AsNoTracking()
                          join o in partners.Rows on p.OrganisationId equals o.Id
                          where (p.State == ProposalState.Submitted || p.State == ProposalState.InReview
                                  || p.State == ProposalState.Recommended || p.State == ProposalState.DonorReview)
                              && !reviews.Any(r => r.ProposalId == p.Id && r.OfficerId == me && r.HasConflict)
                          select new Row(
                              p.Id,
                              p.State,
                              p.Code,
                              o.Code,
                              p.DueOn,
                              p.Years.Count,
                              p.Years.Sum(y => y.AskedMinor),
                              p.Currency!,

                              // A scorecard counts for what it was given to: answers that came later wait for another look.
                              reviews.Any(r => r.ProposalId == p.Id && r.OfficerId == me && r.ScoredAtUtc != null
                                  && !p.Rounds.Any(x => x.AnsweredAtUtc > r.ScoredAtUtc)),
                              reviews.Any(r => r.ProposalId == p.Id && r.OfficerId != me && r.ScoredAtUtc != null && !r.HasConflict
                                  && !p.Rounds.Any(x => x.AnsweredAtUtc > r.ScoredAtUtc)),
                              p.Questions.Any(q => q.AnsweredAtUtc == null)))
            .ToListAsync(cancellationToken);
        return [.. rows.Select(Item).OfType<WorkItem>()];
    }

    private WorkItem? Item(Row row)
    {
        var kind = row.State switch
        {
            ProposalState.Submitted => WorkKinds.ProposalReview,
            ProposalState.InReview when !row.IsScoredByMe && !row.IsScoredByOther => WorkKinds.ProposalReview,
            ProposalState.InReview when !row.IsScoredByMe && MayRecommend => WorkKinds.ProposalRecommend,
            ProposalState.Recommended when MayRecommend => WorkKinds.ProposalRecommend,
            ProposalState.DonorReview when row.HasOpenQuestion => WorkKinds.ProposalDonorQuestion,
            _ => null,
        };
        return kind is null ? null : new WorkItem(kind, row.Id, row.PartnerCode, row.DueOn, new Dictionary<string, string>
        {
            ["code"] = row.Code,
            ["years"] = row.YearCount.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["minor"] = row.AskedMinor.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["currency"] = row.Currency,
        });
    }

    private bool MayRecommend => user.Holds(ProposalsPermissions.Recommendation.Write);

    private sealed record Row(
        Guid Id,
        ProposalState State,
        string Code,
        string PartnerCode,
        DateOnly? DueOn,
        int YearCount,
        long AskedMinor,
        string Currency,
        bool IsScoredByMe,
        bool IsScoredByOther,
        bool HasOpenQuestion);
}
