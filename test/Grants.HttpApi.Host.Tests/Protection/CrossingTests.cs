using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Payments.Contracts;
using Grants.Protection.Application.Decisions;
using Grants.Protection.Domain.Cases;
using Grants.Protection.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Protection;

/// <summary>A decision crosses from the enclave's database to the programme's, over which there is no transaction: whenever the process dies, exactly one thing is to be paid, and one order pays it.</summary>
public sealed class CrossingTests
{
    [Theory]
    [InlineData("asked")]
    [InlineData("written")]
    [InlineData("committed")]
    [InlineData("unnoted")]
    public async Task Killed_at_any_point_of_the_crossing_it_is_placed_once(string point)
    {
        await using var host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        await using var desk = new Desk(host);
        var id = await DecidedCase.DecidedAsync(desk);
        var code = (string)(await DecidedCase.PageAsync(desk, id))["case"]!["code"]!;
        await CrossingChild.KillAtAsync(host.Settings, point, "message");
        (await DecidedCase.InProgrammeAsync(host, code)).Support.ShouldBe(point is "committed" or "unnoted" ? 1 : 0, "where it stood when it died");

        await DecidedCase.DispatchAsync(desk);
        (await DecidedCase.InProgrammeAsync(host, code)).ShouldBe((1, 1, 0));

        // Whatever else runs after it: nothing more of it.
        host.Clock.Advance(TimeSpan.FromMinutes(20));
        await desk.RunAsync<FollowMoney>();
        await DecidedCase.DispatchAsync(desk);
        await using var later = new Desk(host);
        await new PaidTonight(host, later, code).PrepareAsync();
        (await DecidedCase.InProgrammeAsync(host, code)).ShouldBe((1, 1, 1));
    }

    [Fact]
    public async Task What_is_taken_back_while_its_message_is_on_the_way_is_not_paid()
    {
        await using var host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        await using var desk = new Desk(host);
        var id = await DecidedCase.DecidedAsync(desk);
        var code = (string)(await DecidedCase.PageAsync(desk, id))["case"]!["code"]!;
        UrgentRequest sent;
        await using (var enclave = desk.Enclave().BeginSystemScope("test"))
        {
            var about = await enclave.ServiceProvider.GetRequiredService<GrantsDbContext>().Set<EmergencyCase>().SingleAsync(c => c.Id == id);
            sent = DecisionAppService.RequestOf(about, about.Decision!);
        }

        await desk.ActAsync(DemoUserNames.ProtectionOfficer, id, "take-back");
        await using (var programme = host.App.Services.BeginSystemScope("test"))
            await programme.ServiceProvider.GetRequiredService<IUrgentSupport>().PlaceAsync(sent, CancellationToken.None);
        var pay = new PaidTonight(host, desk, code);
        (await pay.WaitingAsync()).ShouldNotBeNull();
        await desk.RunAsync<FollowMoney>();
        (await pay.WaitingAsync()).ShouldBeNull();
        await desk.RunAsync<FollowMoney>();

        // Committed and released again.
        (await DecidedCase.InProgrammeAsync(host, code)).ShouldBe((1, 2, 0));
    }

    [Fact]
    public async Task Killed_twice_with_the_message_it_is_placed_by_the_clock()
    {
        await using var host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        await using var desk = new Desk(host);
        var id = await DecidedCase.DecidedAsync(desk);
        var code = (string)(await DecidedCase.PageAsync(desk, id))["case"]!["code"]!;
        await CrossingChild.KillAtAsync(host.Settings, "asked", "message");
        await CrossingChild.KillAtAsync(host.Settings, "asked", "message");
        await DecidedCase.DispatchAsync(desk);
        (await DecidedCase.InProgrammeAsync(host, code)).Support.ShouldBe(0, "a message that was there when the process died twice waits for a person");
        await desk.RunAsync<FollowMoney>();
        (await DecidedCase.InProgrammeAsync(host, code)).Support.ShouldBe(0, "not before the message had its time");
        host.Clock.Advance(TimeSpan.FromMinutes(3));
        await desk.RunAsync<FollowMoney>();
        await desk.RunAsync<FollowMoney>();
        (await DecidedCase.InProgrammeAsync(host, code)).ShouldBe((1, 1, 0));
    }
}
