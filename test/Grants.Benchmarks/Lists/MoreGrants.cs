using Grants.Awards.Application.Agreements;
using Grants.Awards.Domain.Granting;
using Grants.Funding.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Time;
using Grants.Partners.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Benchmarks.Lists;

/// <summary>Running core grants, drafted, offered and accepted as in life, so that instalments open and reports are asked for.</summary>
internal static class MoreGrants
{
    private const int Years = 2;
    private const long YearMinor = 2_900_000;

    /// <summary>The ledger is left out: no invented fund could pay a hundred programmes.</summary>
    public static async Task AddAsync(IServiceProvider services, int times)
    {
        await using var scope = services.BeginSystemScope("benchmark");
        var its = scope.ServiceProvider;
        var there = await its.GetRequiredService<GrantsDbContext>().Set<Grant>().CountAsync();
        var partners = await its.GetRequiredService<IPartners>().Rows.OrderBy(p => p.Code).Select(p => new { p.Id, p.Code }).ToListAsync();
        var funds = await its.GetRequiredService<IFunds>().Rows.OrderBy(f => f.Code).ToListAsync();
        var writer = its.GetRequiredService<AgreementWriter>();
        var clock = services.GetRequiredService<TimeProvider>();
        var (at, today) = (clock.GetUtcNow().UtcDateTime, Baghdad.Today(clock));

        var more = Enumerable.Range(0, BigProgramme.Wanted(there, times) - there).Select(i =>
        {
            var (partner, fund) = (partners[i % partners.Count], funds[i % funds.Count]);
            var grant = Grant.Draft(new GrantTerms(
                $"G-2019-{BigProgramme.FirstNumber + there + i}", partner.Id, partner.Code, Guid.CreateVersion7(), fund.Currency,
                [.. Enumerable.Range(1, Years).Select(n => GrantYear.Of(n, YearMinor))], [GrantFund.Of(fund.Id, fund.DonorId, Years * YearMinor)],
                today.AddMonths(-(i % 24)), BenchPeople.Manager, BenchPeople.Donor, at));
            grant.OfferAgreement(writer.Write(grant, "en"));
            grant.AcceptAgreement(grant.AgreementHash, BenchPeople.Lead, at, today);
            return grant;
        });
        await BigProgramme.SaveAsync(services, "grant.drafted", more, g => g.Id);
    }
}
