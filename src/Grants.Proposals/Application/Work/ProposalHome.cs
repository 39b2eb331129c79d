using System.Globalization;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Notifications.Contracts;
using Grants.Proposals.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Grants.Proposals.Application.Work;

/// <summary>Proposals that wait for the partner: begun and not sent, or back with questions.</summary>
internal sealed class ProposalHome(GrantsDbContext db) : IHomeSource
{
    /// <summary>The sections and the amounts.</summary>
    public static int StepCount(ProposalType type) =>
        (type == ProposalType.Flexible ? ProposalConsts.FlexibleSections : ProposalConsts.Sections).Count + 1;

    public async Task<IReadOnlyList<HomeItem>> ItemsAsync(CancellationToken cancellationToken)
    {
        var rows = await db.Set<Proposal>().AsNoTracking()
            .Where(p => p.State == ProposalState.Draft || p.State == ProposalState.Returned)
            .OrderBy(p => p.CreatedAtUtc).ThenBy(p => p.Id)
            .Select(p => new
            {
                p.Id,
                p.Code,
                p.Type,
                p.State,
                p.StepsDone,
                Answered = p.Rounds.Where(r => r.AnsweredAtUtc == null).Sum(r => r.AnsweredCount),
                Asked = p.Rounds.Where(r => r.AnsweredAtUtc == null).Sum(r => r.QuestionCount),
            })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(p => p.State == ProposalState.Draft
            ? new HomeItem(HomeKinds.ProposalDraft, p.Id, null, Params(p.Code, StepCount(p.Type) - p.StepsDone), p.StepsDone, StepCount(p.Type))
            : new HomeItem(HomeKinds.ProposalReturned, p.Id, null, Params(p.Code, p.Asked), p.Answered, p.Asked))];
    }

    private static Dictionary<string, string> Params(string code, int count) =>
        new(StringComparer.Ordinal) { ["code"] = code, ["count"] = count.ToString(CultureInfo.InvariantCulture) };
}
