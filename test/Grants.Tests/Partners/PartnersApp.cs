using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Partners;
using Grants.Partners.Domain.Organisations;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Partners;

/// <summary>The module on a database of its own, with words for what scenarios need.</summary>
internal static class PartnersApp
{
    public static Task<TestApp> StartAsync(string database = "Sqlite") => TestApp.StartAsync<PartnersModule>(
        s => s.AddScoped<IDonorLookup, NoDonors>(), Databases.Parse(database));

    public static OrganisationProfile Profile(string name = "Name", string governorate = "IQ-BG") =>
        new(name, [], [governorate], false, true, [], ["ar"], [new RegistrationProfile("federal", "Office", "N-1", null, new DateOnly(2028, 12, 31))], "Notes");

    public static Task<Guid> AddPartnerAsync(this TestApp app, string code = "P-017", OrganisationProfile? profile = null) => app.AsSystemAsync(async s =>
    {
        var db = s.GetRequiredService<GrantsDbContext>();
        var partner = Organisation.Add(code, profile ?? Profile(), Guid.Empty, TestClock.Start);
        db.Add(partner);
        s.GetRequiredService<IAudit>().Record("partner.added", partner.Id);
        await db.SaveChangesAsync();
        return partner.Id;
    });

    /// <summary>Funding lies above this module; here there are codes for every id.</summary>
    private sealed class NoDonors : IDonorLookup
    {
        public Task<string?> CodeOfAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult<string?>("D-01");

        public Task<Guid?> IdOfAsync(string code, CancellationToken cancellationToken) => Task.FromResult<Guid?>(null);
    }
}
