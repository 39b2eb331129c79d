using Grants.Identity.Application.Accounts;
using Grants.Identity.Application.Sessions;
using Grants.Identity.Domain.Sessions;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Permissions;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Identity;

public sealed class SessionTests : IAsyncLifetime
{
    private IdentityScenario given = null!;

    public async Task InitializeAsync() => given = await IdentityScenario.StartAsync();

    public async Task DisposeAsync() => await given.DisposeAsync();

    [Fact]
    public async Task Each_side_gets_its_own_scope()
    {
        var (organisation, donor) = (IdentityScenario.KnownPlaces.Of("P-017"), IdentityScenario.KnownPlaces.Of("D-01"));
        await given.GivenUserAsync("p017-lead", Roles.PartnerLead, organisationId: organisation);
        await given.GivenUserAsync("da-1", Roles.DonorApprover, donorId: donor);
        await given.GivenUserAsync("gm-1", Roles.GrantsManager);
        await given.GivenUserAsync("au-1", Roles.Auditor);
        (await ScopeOfAsync("p017-lead")).ShouldBe(AccessScope.Partner(organisation));
        (await ScopeOfAsync("da-1")).ShouldBe(AccessScope.Donor(donor));
        (await ScopeOfAsync("gm-1")).ShouldBe(AccessScope.Staff);
        (await ScopeOfAsync("au-1")).ShouldBe(AccessScope.Outside);
    }

    [Fact]
    public async Task A_request_costs_one_command()
    {
        await given.GivenUserAsync("gm-1", Roles.GrantsManager);
        var secret = await given.SignInAsync("gm-1");
        var count = await CommandCount.OfAsync(() => given.RequestAsync(secret));
        count.Commands.Count.ShouldBe(1, string.Join('\n', count.Commands));
    }

    [Fact]
    public async Task Last_seen_is_written_at_most_once_a_minute()
    {
        await given.GivenUserAsync("gm-1", Roles.GrantsManager);
        var secret = await given.SignInAsync("gm-1");
        given.App.Clock.Advance(TimeSpan.FromSeconds(59));
        await given.RequestAsync(secret);
        (await LastSeenAsync()).ShouldBe(TestClock.Start);
        given.App.Clock.Advance(TimeSpan.FromSeconds(2));
        await given.RequestAsync(secret);
        (await LastSeenAsync()).ShouldBe(TestClock.Start.AddSeconds(61));
    }

    [Theory]
    [InlineData("gm-1", Roles.GrantsManager, 15)]
    [InlineData("p017-lead", Roles.PartnerLead, 30)]
    public async Task A_session_ends_by_resting(string userName, string role, int minutes)
    {
        await given.GivenUserAsync(userName, role, role == Roles.PartnerLead ? IdentityScenario.KnownPlaces.Of("P-017") : null);
        var secret = await given.SignInAsync(userName);
        given.App.Clock.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
        (await given.RequestAsync(secret)).User.ShouldNotBeNull();
        given.App.Clock.Advance(TimeSpan.FromMinutes(minutes));
        (await given.RequestAsync(secret)).User.ShouldBeNull();
    }

    [Theory]
    [InlineData("gm-1", Roles.GrantsManager, 8)]
    [InlineData("p017-lead", Roles.PartnerLead, 12)]
    public async Task A_session_ends_by_age_however_busy(string userName, string role, int hours)
    {
        await given.GivenUserAsync(userName, role, role == Roles.PartnerLead ? IdentityScenario.KnownPlaces.Of("P-017") : null);
        var secret = await given.SignInAsync(userName);
        for (var minutes = 5; minutes < hours * 60; minutes += 5)
        {
            given.App.Clock.Advance(TimeSpan.FromMinutes(5));
            (await given.RequestAsync(secret)).User!.HeldBackBy.ShouldBeNull();
        }

        given.App.Clock.Advance(TimeSpan.FromMinutes(5));
        (await given.RequestAsync(secret)).User.ShouldBeNull();
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session_of_the_person_and_of_nobody_else()
    {
        await given.GivenUserAsync("gm-1", Roles.GrantsManager);
        await given.GivenUserAsync("gm-2", Roles.GrantsManager);
        var (first, second, other) = (await given.SignInAsync("gm-1"), await given.SignInAsync("gm-1", device: "phone"), await given.SignInAsync("gm-2"));
        await WithSessionAsync(first, s => s.EndAllAsync(CancellationToken.None));
        (await given.RequestAsync(first)).User.ShouldBeNull();
        (await given.RequestAsync(second)).User.ShouldBeNull();
        (await given.RequestAsync(other)).User.ShouldNotBeNull();
    }

    [Fact]
    public async Task Nobody_can_end_or_see_another_persons_session()
    {
        await given.GivenUserAsync("gm-1", Roles.GrantsManager);
        await given.GivenUserAsync("gm-2", Roles.GrantsManager);
        var (mine, theirs) = (await given.SignInAsync("gm-1"), await given.SignInAsync("gm-2"));
        var id = (await given.RequestAsync(theirs)).User!.SessionId;
        await Should.ThrowAsync<Grants.Kernel.Errors.NotFoundException>(() => WithSessionAsync(mine, s => s.EndOneAsync(id, CancellationToken.None)));
        await given.WithAsync<OwnSessions, bool>(mine, async s => (await s.ListAsync(CancellationToken.None)).ShouldHaveSingleItem().IsThis);
        (await given.RequestAsync(theirs)).User.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_disabled_person_is_out_at_the_next_request()
    {
        var id = await given.GivenUserAsync("gm-1", Roles.GrantsManager);
        var secret = await given.SignInAsync("gm-1");
        await given.DisableAsync(await given.GivenStaffAsync("admin-1", Roles.Administrator), id);
        (await given.RequestAsync(secret)).ShouldBe((null, AccessScope.None));
    }

    private async Task<AccessScope> ScopeOfAsync(string userName) => (await given.RequestAsync(await given.SignInAsync(userName))).Scope;

    private Task<DateTime> LastSeenAsync() => given.App.AsSystemAsync(s => s.GetRequiredService<GrantsDbContext>().Set<Session>().AsNoTracking().Select(x => x.LastSeenAt).SingleAsync());

    private async Task WithSessionAsync(string secret, Func<SessionAppService, Task> work)
    {
        await using var scope = given.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SessionReader>().EnterAsync(secret, CancellationToken.None);
        await work(scope.ServiceProvider.GetRequiredService<SessionAppService>());
    }
}
