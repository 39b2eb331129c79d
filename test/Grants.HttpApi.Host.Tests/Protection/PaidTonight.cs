using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Kernel.Time;

namespace Grants.HttpApi.Host.Tests.Protection;

/// <summary>The chain of persons in Payments around one code, each act one request.</summary>
internal sealed class PaidTonight(HostFixture host, Desk desk, string code)
{
    /// <summary>What waits to be prepared under this code, as the finance officer sees it.</summary>
    public async Task<JsonNode?> WaitingAsync() =>
        (await (await desk.AsAsync(DemoUserNames.Finance1)).GetJsonAsync("/api/payables")).AsArray().SingleOrDefault(p => (string)p!["grantCode"]! == code);

    public async Task<Guid> PrepareAsync()
    {
        var payable = await WaitingAsync();
        var made = await (await desk.AsAsync(DemoUserNames.Finance1)).PostAsync("/api/payment-orders", new { payableId = payable!["id"] });
        return made["id"]!.GetValue<Guid>();
    }

    public Task ApproveAsync(Guid order) => ActAsync(DemoUserNames.Manager1, order, "approve", new { });

    public Task ReleaseAsync(Guid order) => ActAsync(DemoUserNames.Controller, order, "release", new { });

    public Task SendAsync(Guid order) => ActAsync(DemoUserNames.Finance1, order, "send", new { bankReference = "B-1", sentOn = $"{Baghdad.Today(host.Clock):yyyy-MM-dd}" });

    public Task FailAsync(Guid order) => ActAsync(DemoUserNames.Finance1, order, "fail", new { note = "The bank sent it back." });

    /// <summary>Prepared, approved, released, sent.</summary>
    public async Task<Guid> SendWholeAsync()
    {
        var order = await PrepareAsync();
        await ApproveAsync(order);
        await ReleaseAsync(order);
        await SendAsync(order);
        return order;
    }

    private async Task ActAsync(string who, Guid order, string act, object body)
    {
        var client = await desk.AsAsync(who);
        await client.PostAsync($"/api/payment-orders/{order}/{act}", body, (long)(await client.GetJsonAsync($"/api/payment-orders/{order}"))["version"]!);
    }
}
