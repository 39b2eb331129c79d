using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Partners;
using Grants.Partners.Contracts;
using Grants.Partners.Domain.Contacts;
using Grants.Partners.Domain.Organisations;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Partners;

/// <summary>The module on a database of its own, with words for what scenarios need.</summary>
internal static class PartnersApp
{
    private static int leads;

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

    /// <summary>A phone that is on file for so many days.</summary>
    public static Task<Guid> AddContactAsync(this TestApp app, Guid partner, int days = 90, string number = "+964 750 123 4567", Guid? by = null) => app.AsSystemAsync(async s =>
    {
        var db = s.GetRequiredService<GrantsDbContext>();
        var contact = PartnerContact.Record(partner, ContactKind.Phone, number, "sentinel-whose-771", by ?? Guid.CreateVersion7(), TestClock.Start.AddDays(-days));
        db.Add(contact);
        s.GetRequiredService<IAudit>().Record("contact.recorded", contact.Id);
        await db.SaveChangesAsync();
        return contact.Id;
    });

    /// <summary>One more lead of a partner, with an account.</summary>
    public static Task<Guid> AddLeadAsync(this TestApp app, Guid partner) => app.AsSystemAsync(s =>
        s.GetRequiredService<IDemoUsers>().AddAsync($"lead-{Interlocked.Increment(ref leads)}", [Kernel.Permissions.Roles.PartnerLead], partner, null, default));

    /// <summary>Funding lies above this module; here there are codes for every id.</summary>
    private sealed class NoDonors : IDonorLookup
    {
        public Task<string?> CodeOfAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult<string?>("D-01");

        public Task<Guid?> IdOfAsync(string code, CancellationToken cancellationToken) => Task.FromResult<Guid?>(null);
    }
}
