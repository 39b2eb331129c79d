using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Permissions;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Grants.HttpApi.Host.Tests.Payments;

/// <summary>
/// Issue 5: bank details changed by any two people in any order, through the interface alone. No money leaves before 72 hours, without a call-back
/// by somebody else, or without a third person. Two of the people hold every role of payments, so that no role stands in for the rule.
/// </summary>
public sealed class PayeeChangeHttpTests(ITestOutputHelper output)
{
    // By hand from product.md, "People and what they may do".
    private static readonly string[] Records = ["fo-1", "fo-2", "all-1", "all-2"];
    private static readonly string[] CallsBack = ["fo-1", "fo-2", "gm-1", "gm-2", "all-1", "all-2"];
    private static readonly string[] Prepares = ["fo-1", "fo-2", "all-1", "all-2"];
    private static readonly string[] Approves = ["gm-1", "gm-2", "all-1", "all-2"];
    private static readonly string[] Releases = ["fc-1", "all-1", "all-2"];
    private static readonly string[] People = ["fo-1", "fo-2", "gm-1", "gm-2", "fc-1", "all-1", "all-2"];
    private readonly List<string> wrong = [];
    private PaymentDesk desk = null!;

    [Fact]
    public async Task Whoever_changes_bank_details_no_money_leaves_before_time_call_back_and_a_third_person()
    {
        await using var host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        await using (var scope = host.App.Services.BeginSystemScope("test"))
        {
            var users = scope.ServiceProvider.GetRequiredService<IDemoUsers>();
            foreach (var name in new[] { "all-1", "all-2" })
                await users.AddAsync(name, [Roles.FinanceOfficer, Roles.GrantsManager, Roles.FinanceController], null, null, CancellationToken.None);
        }

        await using (desk = await PaymentDesk.OpenAsync(host, People))
        {
            foreach (var name in People.Except(Records)) Expect($"{name} records", await desk.RecordAsync(name), "forbidden");
            Guid? old = null;
            var pairs = Records.SelectMany(r => People.Select(c => (Recorder: r, Caller: c))).ToList();
            foreach (var (recorder, caller) in pairs) old = await ChangeAsync(recorder, caller, old);
            Expect("the last of them by a third person", await desk.ReleaseAsync(Releases.First(n => desk.Chain.Values.All(c => c != n)), old!.Value), "done");
            output.WriteLine($"{pairs.Count} pairs, {desk.Asked} requests");
        }

        wrong.ShouldBeEmpty(string.Join('\n', wrong));
    }

    /// <summary>Answers the order that is approved and waits for its release.</summary>
    private async Task<Guid?> ChangeAsync(string recorder, string caller, Guid? before)
    {
        var pair = $"{recorder} then {caller}";
        Expect($"{pair}: recorded", await desk.RecordAsync(recorder), "done");
        await ExpectNothingLeavesAsync($"{pair}: recorded", before, "payee.frozen");
        await desk.WaitAsync(TimeSpan.FromHours(1));
        var mayCall = CallsBack.Contains(caller) && caller != recorder;
        Expect($"{pair}: called back", await desk.CallBackAsync(caller), mayCall ? "done" : recorder == caller ? "payee.recorder-verifies" : "forbidden");
        if (!mayCall)
        {
            await desk.WaitAsync(TimeSpan.FromHours(100));
            await ExpectNothingLeavesAsync($"{pair}: no call-back", before, "payee.frozen");
            Expect($"{pair}: given up", await desk.RejectAsync(CallsBack.First(n => n != recorder)), "done");
            return before;
        }

        await desk.WaitAsync(TimeSpan.FromMinutes((72 * 60) - 1));
        await ExpectNothingLeavesAsync($"{pair}: a minute early", before, "payee.waiting");
        await desk.WaitAsync(TimeSpan.FromMinutes(1));
        if (before is { } approved)
        {
            await ExpectReleaseRefusedAsync($"{pair}: approved for the old account", approved, "payment.payee-changed");
            Expect($"{pair}: cancelled", await desk.CancelAsync("fo-1", approved), "done");
        }

        return await PayAsync(pair, recorder, caller);
    }

    private async Task<Guid> PayAsync(string pair, string recorder, string caller)
    {
        var preparer = Prepares.First(n => n != recorder && n != caller);
        foreach (var name in People.Where(n => n != preparer && !(Prepares.Contains(n) && n != recorder && n != caller)))
            Expect($"{pair}: {name} prepares", await desk.PrepareAsync(name), !Prepares.Contains(name) ? "forbidden" : name == recorder ? "payment.you-recorded-payee" : "payment.you-called-back");
        Expect($"{pair}: {preparer} prepares", await desk.PrepareAsync(preparer), "done");
        var order = desk.Order!.Value;
        await ExpectReleaseRefusedAsync($"{pair}: nobody approved", order, null);

        // Who called back may approve, and nothing else: one who could also release is left out here, so that only the call-back stands in the way of that.
        var approver = Approves.Where(n => n != recorder && n != preparer).OrderBy(n => n != caller ? 1 : Releases.Contains(n) ? 2 : 0).First();
        foreach (var name in People.Where(n => !Approves.Contains(n) || n == recorder || n == preparer))
            Expect($"{pair}: {name} approves", await desk.ApproveAsync(name, order), !Approves.Contains(name) ? "forbidden" : name == recorder ? "payment.you-recorded-payee" : "payment.you-prepared");
        Expect($"{pair}: {approver} approves", await desk.ApproveAsync(approver, order), "done");
        desk.Chain = new() { ["recorded"] = recorder, ["called"] = caller, ["prepared"] = preparer, ["approved"] = approver };
        await ExpectReleaseRefusedAsync($"{pair}: of its chain", order, null, People.Where(n => !Releases.Contains(n) || desk.Chain.ContainsValue(n)));
        foreach (var name in People)
        {
            if (await desk.MayReleaseAsync(name, order) != Releases.Except(desk.Chain.Values).Contains(name)) wrong.Add($"{pair}: what {name} is offered");
        }

        return order;
    }

    /// <summary>Nothing new is prepared, and what was approved before is not released, by whoever has the role.</summary>
    private async Task ExpectNothingLeavesAsync(string when, Guid? approved, string code)
    {
        if (approved is { } order)
        {
            await ExpectReleaseRefusedAsync(when, order, code);
            return;
        }

        foreach (var name in Prepares) Expect($"{when}: {name} prepares", await desk.PrepareAsync(name), code);
    }

    private async Task ExpectReleaseRefusedAsync(string when, Guid order, string? code, IEnumerable<string>? names = null)
    {
        foreach (var name in names ?? Releases)
        {
            var said = await desk.ReleaseAsync(name, order);
            if (said == "done" || (code is not null && !desk.Chain.ContainsValue(name) && said != code)) wrong.Add($"{when}: {name} releases: {said}");
        }
    }

    private void Expect(string what, string said, string expected)
    {
        if (said != expected) wrong.Add($"{what}: {said} instead of {expected}");
    }
}
