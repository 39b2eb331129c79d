using Grants.Identity.Application.Factors;
using Grants.Identity.Application.Sessions;
using Grants.Identity.Domain;
using Grants.Identity.Domain.Factors;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Errors;
using Grants.Kernel.Permissions;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Identity.Factors;

public sealed class SecondStepTests
{
    private const int Many = 20;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Of_twenty_uses_of_one_code_one_signs_in(string database)
    {
        await using var given = await IdentityScenario.StartAsync(Databases.Parse(database));
        var id = await given.GivenUserAsync("gm-1", Roles.GrantsManager);
        var tokens = new List<string>();
        for (var i = 0; i < Many; i++) tokens.Add((await given.BeginAsync("gm-1")).Pending!.Token);
        var code = await given.CodeAsync(id);
        (await WinnersAsync(tokens.Select(token => given.EndAsync(token, code)))).ShouldBe(1);

        // The same without the throttle, which lets five through.
        await given.ForgetUsedCodesAsync(id);
        (await WinnersAsync(Enumerable.Range(0, Many).Select(_ => given.App.AsSystemAsync(async s =>
            await s.GetRequiredService<FactorChecks>().UseCodeAsync(id, code, CancellationToken.None) ?? throw Refused())))).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Of_twenty_uses_of_one_paper_code_one_counts(string database)
    {
        await using var given = await IdentityScenario.StartAsync(Databases.Parse(database));
        var id = await given.GivenUserAsync("gm-1", Roles.GrantsManager);
        var codes = await CodesAsync(given, await given.SignInAsync("gm-1"));
        codes.Distinct().Count().ShouldBe(10);
        (await WinnersAsync(Enumerable.Range(0, Many).Select(_ => given.App.AsSystemAsync(async s =>
            await s.GetRequiredService<FactorChecks>().UseCodeAsync(id, codes[3], CancellationToken.None) ?? throw Refused())))).ShouldBe(1);
    }

    [Fact]
    public async Task Of_twenty_ends_of_one_begun_sign_in_one_counts()
    {
        await using var given = await IdentityScenario.StartAsync();
        var id = await given.GivenUserAsync("gm-1", Roles.GrantsManager);
        var codes = await CodesAsync(given, await given.SignInAsync("gm-1"));
        var token = (await given.BeginAsync("gm-1")).Pending!.Token;
        (await WinnersAsync(codes.Select(code => given.EndAsync(token, code)))).ShouldBe(1);
    }

    [Fact]
    public async Task A_used_code_an_old_code_and_no_code_are_refused_alike_and_on_record()
    {
        await using var given = await IdentityScenario.StartAsync();
        var id = await given.GivenUserAsync("gm-1", Roles.GrantsManager);
        var code = await given.CodeAsync(id);
        await given.EndAsync((await given.BeginAsync("gm-1")).Pending!.Token, code);
        var token = (await given.BeginAsync("gm-1")).Pending!.Token;
        foreach (var wrong in new[] { code, await given.CodeAsync(id, -1), await given.CodeAsync(id, 2), "000000", "ABCD-EFGH-JKMN-PQRS" })
            (await Should.ThrowAsync<BusinessException>(() => given.EndAsync(token, wrong))).Code.ShouldBe(IdentityErrors.FactorRefused);
        (await given.App.AsSystemAsync(s => s.GetRequiredService<GrantsDbContext>().Set<AuditEntry>().CountAsync(e => e.Act == "factor.refused"))).ShouldBe(5);
        (await Should.ThrowAsync<BusinessException>(() => given.EndAsync(token, "000000"))).Code.ShouldBe(IdentityErrors.TooManyAttempts);
    }

    [Fact]
    public async Task A_begun_sign_in_ends_in_the_same_browser_within_five_minutes()
    {
        await using var given = await IdentityScenario.StartAsync();
        var id = await given.GivenUserAsync("gm-1", Roles.GrantsManager);
        var token = (await given.BeginAsync("gm-1")).Pending!.Token;
        (await Should.ThrowAsync<BusinessException>(() => given.EndAsync(token, "000000", device: "stolen"))).Code.ShouldBe(IdentityErrors.ProofExpired);
        (await Should.ThrowAsync<BusinessException>(() => given.EndAsync("made-up", "000000"))).Code.ShouldBe(IdentityErrors.ProofExpired);
        given.App.Clock.Advance(TimeSpan.FromMinutes(5));
        (await Should.ThrowAsync<BusinessException>(async () => await given.EndAsync(token, await given.CodeAsync(id)))).Code.ShouldBe(IdentityErrors.ProofExpired);
    }

    [Fact]
    public async Task A_right_password_alone_opens_nothing()
    {
        await using var given = await IdentityScenario.StartAsync();
        await given.GivenUserAsync("gm-1", Roles.GrantsManager);
        var first = await given.BeginAsync("gm-1");
        first.Secret.ShouldBeNull();
        first.Pending!.Ways.ShouldBe([FactorPolicy.TotpWay]);
        (await given.RequestAsync(first.Pending.Token)).User.ShouldBeNull();
    }

    [Fact]
    public async Task New_factors_end_all_other_sessions_and_need_a_fresh_proof()
    {
        await using var given = await IdentityScenario.StartAsync();
        await given.GivenUserAsync("gm-1", Roles.GrantsManager);
        var (here, there) = (await given.SignInAsync("gm-1"), await given.SignInAsync("gm-1", device: "phone"));
        await CodesAsync(given, here);
        (await given.RequestAsync(there)).User.ShouldBeNull();
        (await given.RequestAsync(here)).User.ShouldNotBeNull();
        given.App.Clock.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));
        (await Should.ThrowAsync<BusinessException>(() => given.WithAsync<FactorAppService, TotpSetUpDto>(here, s => s.BeginTotpAsync(CancellationToken.None))))
            .Code.ShouldBe("step-up-needed");
    }

    private static async Task<IReadOnlyList<string>> CodesAsync(IdentityScenario given, string secret) =>
        (await given.WithAsync<FactorAppService, RecoveryCodesDto>(secret, s => s.RenewCodesAsync(CancellationToken.None))).Codes;

    private static async Task<int> WinnersAsync<T>(IEnumerable<Task<T>> tries)
    {
        var won = 0;
        await Task.WhenAll(tries.Select(async attempt =>
        {
            try
            {
                await attempt;
                Interlocked.Increment(ref won);
            }
            catch (BusinessException)
            {
                // One of the nineteen.
            }
        }));
        return won;
    }

    private static BusinessException Refused() => new(IdentityErrors.FactorRefused);
}
