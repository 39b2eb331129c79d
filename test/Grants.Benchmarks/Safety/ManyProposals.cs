using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Partners.Contracts;
using Grants.Proposals.Domain.Proposals;
using Grants.Proposals.Seeding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Benchmarks.Safety;

/// <summary>Proposals that a donor has declined with a reason: everything of them that can be sealed is.</summary>
internal static class ManyProposals
{
    /// <summary>Content, what was sent, the team's word, the donor's reason, what was decided.</summary>
    public const int SealedFields = 5;

    private static readonly long[] Years = [3_200_000, 3_400_000];

    public static async Task<IReadOnlyList<Guid>> DecidedAsync(IServiceProvider services, int count)
    {
        await using var scope = services.BeginSystemScope("benchmark");
        var demo = scope.ServiceProvider.GetRequiredService<DemoProposals>();
        var model = await scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Set<Proposal>().AsNoTracking().FirstAsync(p => p.Parts.Count > 0);
        var partner = await scope.ServiceProvider.GetRequiredService<IPartners>().Rows.Select(p => p.Id).FirstAsync();
        var (starts, begun) = (model.StartsOn!.Value, model.SubmittedAtUtc!.Value);
        var fund = await demo.FundAsync(model.OrderedParts()[0].FundId, starts, CancellationToken.None) with { PartMinor = Years.Sum() };
        var ids = new List<Guid>();
        for (var i = 0; i < count; i++)
        {
            var (proposal, reviews) = await demo.WithDonorAsync(partner, [fund], Years, starts, begun, CancellationToken.None);
            proposal.Decline("This year's money is promised.", Guid.CreateVersion7(), begun.AddDays(30));
            await demo.SaveAsync(proposal, reviews, CancellationToken.None);
            ids.Add(proposal.Id);
        }

        return ids;
    }

    /// <summary>Opens all of one; answers how many values there were.</summary>
    public static int Open(IOpenedVault opened, Proposal p) => new object?[]
    {
        opened.Open(p, p.Content), opened.Open(p, p.Sent), opened.Open(p, p.Recommendation), opened.Open(p, p.DecisionNote), opened.Open(p, p.Decided),
    }.Count(v => v is not null);
}
