using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Partners.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Benchmarks.Lists;

/// <summary>Partners spread over governorates as the demo's are.</summary>
internal static class MorePartners
{
    public static async Task AddAsync(IServiceProvider services, int times)
    {
        await using var scope = services.BeginSystemScope("benchmark");
        var there = await scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Set<Organisation>().AsNoTracking().ToListAsync();
        var at = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var more = Enumerable.Range(0, BigProgramme.Wanted(there.Count, times) - there.Count).Select(i => Like(there[i % there.Count], BigProgramme.FirstNumber + there.Count + i, at));
        await BigProgramme.SaveAsync(services, "partner.added", more, o => o.Id);
    }

    private static Organisation Like(Organisation model, int number, DateTime at) => Organisation.Add(
        $"P-{number}",
        new OrganisationProfile(
            $"Partner {number}", [$"Also {number}"], model.GovernorateCodes.Split(' '), model.IsRural, model.IsCommunityLed, model.Themes.Split(' '),
            model.Languages.Split(' '), [], $"Note {number}"),
        Guid.Empty, at);
}
