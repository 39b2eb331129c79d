using Grants.Kernel.Errors;
using Grants.Notifications.Contracts;
using Grants.Payments.Application.Orders;
using Grants.Payments.Contracts;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Payments;

/// <summary>A pause of the grant stops what has not been sent: nothing is offered, nothing waits on a list, the file stays where it is.</summary>
public sealed class PausedPaymentTests
{
    [Fact]
    public async Task An_approved_order_is_not_released_while_the_grant_is_paused()
    {
        await using var scenario = await PaymentScenario.StartAsync();
        var order = await scenario.GivenApprovedAsync();
        (await KindsAsync(scenario, scenario.Releaser)).ShouldBe([WorkKinds.PaymentRelease]);

        scenario.GivenGrantPaused();
        var read = await scenario.ReadAsync(order, scenario.Releaser);
        read.Actions.ShouldBe(["cancel"]);
        read.Blocked.ShouldHaveSingleItem().ShouldBe(new("release", PayableHolds.GrantPaused));
        (await KindsAsync(scenario, scenario.Releaser)).ShouldBeEmpty();
        (await Should.ThrowAsync<BusinessException>(() => scenario.AsAsync<OrderAppService>(scenario.Releaser, s => s.ReleaseAsync(order, 2, default))))
            .Code.ShouldBe(PayableHolds.GrantPaused);

        scenario.GivenGrantPaused(false);
        await scenario.AsAsync<OrderAppService>(scenario.Releaser, s => s.ReleaseAsync(order, 2, default));
    }

    [Fact]
    public async Task A_released_order_gives_no_file_while_the_grant_is_paused_and_what_the_bank_did_can_be_recorded()
    {
        await using var scenario = await PaymentScenario.StartAsync();
        var order = await scenario.GivenReleasedAsync();
        (await KindsAsync(scenario, scenario.Preparer)).ShouldBe([WorkKinds.PaymentSent]);

        scenario.GivenGrantPaused();
        var read = await scenario.ReadAsync(order, scenario.Preparer);
        read.Actions.ShouldBe(["send", "fail", "doubt"]);
        read.Blocked.ShouldHaveSingleItem().ShouldBe(new("download", PayableHolds.GrantPaused));
        (await KindsAsync(scenario, scenario.Preparer)).ShouldBeEmpty();
        (await Should.ThrowAsync<BusinessException>(() => FileAsync(scenario, order))).Code.ShouldBe(PayableHolds.GrantPaused);

        scenario.GivenGrantPaused(false);
        (await FileAsync(scenario, order)).Name.ShouldBe("PY-2026-001.xml");
    }

    private static Task<(string Name, byte[] Content)> FileAsync(PaymentScenario scenario, Guid order) =>
        scenario.AsAsync<BankFileMaker, (string Name, byte[] Content)>(scenario.Preparer, s => s.ReadAsync(order, default));

    private static Task<List<string>> KindsAsync(PaymentScenario scenario, TestPerson person) => scenario.App.AsAsync(person, async s =>
    {
        List<string> kinds = [];
        foreach (var source in s.GetServices<IWorkSource>().Where(w => w is PaymentWork))
            kinds.AddRange((await source.ItemsAsync(default)).Where(i => i.Kind != WorkKinds.PaymentPrepare).Select(i => i.Kind));
        return kinds;
    });
}
