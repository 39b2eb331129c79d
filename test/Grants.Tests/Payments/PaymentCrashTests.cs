using Grants.Funding.Contracts;
using Grants.Identity.Domain.Signing;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Errors;
using Grants.Payments.Domain.BankFiles;
using Grants.Payments.Domain.Orders;
using Grants.Tests.Funding;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Payments;

/// <summary>Killed at each point of each act from prepare to receipt and begun again on the same files: exactly one effect.</summary>
public sealed class PaymentCrashTests
{
    /// <summary>Before anything is written, after it is written and before the commit, after the commit and before the answer.</summary>
    private static readonly string[] Points = ["asked", "written", "saved"];

    [Theory]
    [InlineData("prepare")]
    [InlineData("approve")]
    [InlineData("release")]
    [InlineData("send")]
    [InlineData("receive")]
    public async Task An_act_that_was_killed_happens_once(string killed)
    {
        await using var scenario = await PaymentScenario.StartAsync(realLedger: true);
        await scenario.GivenVerifiedPayeeAsync();
        var fund = await scenario.App.FundWithAsync("100,000");
        foreach (var point in Points)
        {
            var payable = scenario.GivenPayable() with { FundId = fund };
            scenario.Around.Payables.Clear();
            scenario.Around.Payables[payable.Id] = payable;
            await scenario.App.PostAsync(l => l.CommitAsync(fund, payable.GrantId, payable.Amount, default));
            foreach (var step in PaymentStep.All)
            {
                if (step == killed) await KillAsync(scenario, payable, step, point);
                await AgainAsync(scenario, payable, step, happened: step == killed && point == "saved");
            }

            await ExpectOneEffectAsync(scenario, payable, $"{killed} killed when {point}");
        }
    }

    private static async Task KillAsync(PaymentScenario scenario, Grants.Payments.Contracts.Payable payable, string step, string point)
    {
        var (order, version) = await OrderAsync(scenario, payable);
        var settings = new Dictionary<string, string?>(PaymentScenario.Settings);
        foreach (var (key, value) in scenario.App.Settings) settings[key] = value;
        await PaymentChild.KillAtAsync(new PaymentPlan(settings, scenario.App.Clock.UtcNow, step, point, scenario.PersonOf(step), payable, order, version));
    }

    /// <summary>The person sees no answer and does it again on what they saw before: refused when it had happened, done when it had not.</summary>
    private static async Task AgainAsync(PaymentScenario scenario, Grants.Payments.Contracts.Payable payable, string step, bool happened)
    {
        var (order, version) = await OrderAsync(scenario, payable);
        Task Do() => scenario.App.AsAsync(scenario.PersonOf(step), s => PaymentStep.DoAsync(step, s, payable.Id, order, happened ? Math.Max(0, version - 1) : version));
        if (happened) await Should.ThrowAsync<BusinessException>(Do);
        else await Do();
    }

    private static Task<(Guid Id, long Version)> OrderAsync(PaymentScenario scenario, Grants.Payments.Contracts.Payable payable) =>
        scenario.App.AsSystemAsync(async s =>
        {
            var order = await s.GetRequiredService<GrantsDbContext>().Set<PaymentOrder>().SingleOrDefaultAsync(o => o.PayableId == payable.Id);
            return order is null ? (Guid.Empty, 0) : (order.Id, order.Version);
        });

    private static Task ExpectOneEffectAsync(PaymentScenario scenario, Grants.Payments.Contracts.Payable payable, string when) => scenario.App.AsSystemAsync(async s =>
    {
        var db = s.GetRequiredService<GrantsDbContext>();
        var order = (await db.Set<PaymentOrder>().Where(o => o.PayableId == payable.Id).ToListAsync()).ShouldHaveSingleItem(when);
        order.State.ShouldBe(OrderState.Received, when);
        order.Acts.Count(a => a.Part is OrderPart.Prepared or OrderPart.Approved or OrderPart.Released or OrderPart.Sent or OrderPart.Received).ShouldBe(5, when);
        (await db.Set<BankFile>().CountAsync(f => f.Name == order.Code + ".xml")).ShouldBe(1, when);
        (await db.Set<SignedAct>().Where(a => a.RecordId == order.Id).Select(a => a.Act).ToListAsync()).ShouldBe(["payment.approved", "payment.released"], ignoreOrder: true, when);
        (await db.Set<AuditEntry>().Where(e => e.Act.StartsWith("payment.") && e.Records.Any(r => r.RecordId == order.Id)).Select(e => e.Act).ToListAsync())
            .ShouldBe(["payment.prepared", "payment.approved", "payment.released", "payment.sent", "payment.received"], ignoreOrder: true, when);
        var lines = await s.GetRequiredService<ILedger>().LinesOfGrantAsync(payable.GrantId, default);
        lines.GroupBy(l => l.Kind).ToDictionary(g => g.Key, g => g.Sum(l => l.DebitMinor))
            .ShouldBe(new Dictionary<string, long> { ["commitment"] = 2_900_000, ["sent"] = 2_900_000, ["received"] = 2_900_000 }, ignoreOrder: true, when);
        (await s.GetRequiredService<ILedgerCheck>().FaultsAsync(default)).ShouldBeEmpty(when);
    });
}
