using Grants.Kernel.Permissions;
using Grants.Partners.Contracts;
using Grants.Partners.Domain.Organisations;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Partners;

public sealed class RegistrationTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Only_partners_whose_registrations_have_all_run_out_are_expired(string database)
    {
        await using var app = await PartnersApp.StartAsync(database);
        var today = Kernel.Time.Baghdad.Today(app.Clock);
        var running = await AddAsync(app, "P-001", today);
        var over = await AddAsync(app, "P-002", today.AddDays(-1));
        var oneOfTwo = await AddAsync(app, "P-003", today.AddDays(-1), today.AddDays(1));
        var both = await AddAsync(app, "P-004", today.AddDays(-1), today.AddDays(-400));
        var endless = await AddAsync(app, "P-005", [null]);
        var hosted = await AddAsync(app, "P-006");
        var expired = await app.AsAsync(TestPerson.Staff(Roles.FinanceOfficer), s =>
            s.GetRequiredService<IRegistrations>().ExpiredAsync([running, over, oneOfTwo, both, endless, hosted], default));
        expired.Order().ShouldBe(new[] { over, both }.Order());
    }

    private static Task<Guid> AddAsync(TestApp app, string code, params DateOnly?[] until) => app.AddPartnerAsync(code, PartnersApp.Profile() with
    {
        Registrations = [.. until.Select((day, i) => new RegistrationProfile(i == 0 ? "federal" : "kri", "Office", "N-" + i, null, day))],
    });
}
