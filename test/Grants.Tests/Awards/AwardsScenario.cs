using Grants.Awards.Application.Agreements;
using Grants.Awards.Application.Granting;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Permissions;
using Grants.Proposals.Contracts;
using Grants.Reporting;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Awards;

/// <summary>A programme in which a donor has decided, on a real database; the lower modules are stood in for.</summary>
internal sealed class AwardsScenario : IAsyncDisposable
{
    private AwardsScenario(TestApp app, AwardsFakes fakes)
    {
        App = app;
        Fakes = fakes;
    }

    public static TestPerson Lead { get; } = TestPerson.Partner(AwardsFakes.P017);

    public static TestPerson OtherLead { get; } = TestPerson.Partner(AwardsFakes.P018);

    public static TestPerson Approver { get; } = TestPerson.Donor(AwardsFakes.Donor1);

    public static TestPerson OtherDonor { get; } = TestPerson.Donor(AwardsFakes.Donor2);

    public static TestPerson Manager { get; } = TestPerson.Staff(Roles.GrantsManager);

    public static TestPerson Officer { get; } = TestPerson.Staff(Roles.ProgrammeOfficer);

    public TestApp App { get; }

    public AwardsFakes Fakes { get; }

    public static async Task<AwardsScenario> StartAsync()
    {
        var fakes = new AwardsFakes();
        var settings = new Dictionary<string, string?> { ["Jobs:Enabled"] = "false" };
        return new AwardsScenario(await TestApp.StartAsync<ReportingModule>(fakes.Register, settings: settings), fakes);
    }

    /// <summary>The lower modules have sources of their own, which need the modules that are stood in for.</summary>
    public static bool IsOurs<TSource>(TSource source) =>
        source!.GetType().Assembly == typeof(ReportingModule).Assembly || source.GetType().Assembly == typeof(AgreementAppService).Assembly;

    /// <summary>The donor approves three years from the given day; the grant is drafted in the same save.</summary>
    public Task<Guid> GivenApprovedAsync(DateOnly startsOn, Guid? partner = null) => App.AsAsync(Approver, async s =>
    {
        var grant = await s.GetRequiredService<GrantDrafting>().DraftAsync(
            new ProposalApproved(
                Guid.CreateVersion7(), partner ?? AwardsFakes.P017, [new FundAmount(AwardsFakes.Fund1, 18_000_000)], AwardsFakes.Donor1, "USD",
                [new YearAmount(1, 5_800_000), new YearAmount(2, 6_000_000), new YearAmount(3, 6_200_000)],
                startsOn, Approver.Id, Manager.Id, App.Clock.UtcNow),
            CancellationToken.None);
        await s.GetRequiredService<GrantsDbContext>().SaveChangesAsync();
        return grant.Id;
    });

    public async Task<Guid> GivenActiveAsync(DateOnly startsOn)
    {
        var id = await GivenApprovedAsync(startsOn);
        var agreement = await AgreementAsync(id);
        await App.AsAsync(Lead, s => s.GetRequiredService<AgreementAppService>()
            .AcceptAsync(id, new AcceptAgreementInput(agreement.Hash), agreement.Version, CancellationToken.None));
        return id;
    }

    public Task<AgreementDto> AgreementAsync(Guid id) =>
        App.AsAsync(Lead, s => s.GetRequiredService<AgreementAppService>().GetAsync(id, CancellationToken.None));

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
