using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Outbox;
using Grants.Infrastructure.Scoping;
using Grants.Funding.Domain.Ledger;
using Grants.Payments.Domain.Orders;
using Grants.Payments.Domain.Urgent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Protection;

/// <summary>A case from the call to its decision, each step by whose part it is.</summary>
internal static class DecidedCase
{
    /// <summary>Told on record by two referees and verified.</summary>
    public static async Task<Guid> VerifiedAsync(Desk desk)
    {
        var id = await desk.OpenAsync(DemoUserNames.ProtectionOfficer);
        var officer = await desk.AsAsync(DemoUserNames.ProtectionOfficer);
        for (var i = 0; i < 2; i++) await officer.PostAsync($"/api/desk/items/{id}/referees/calls", new { knows = "directly", told = "yes", urgent = "tonight" });
        await desk.ActAsync(DemoUserNames.ProtectionOfficer, id, "verify", new { });
        return id;
    }

    /// <summary>What the first person sends: so much out of the first fund, through the first partner or an agent.</summary>
    public static async Task<object> ProposalAsync(Desk desk, Guid id, string amount = "1,500", bool throughAgent = false)
    {
        var ways = await (await desk.AsAsync(DemoUserNames.ProtectionOfficer)).GetJsonAsync($"/api/desk/items/{id}/ways");
        var fund = ways["funds"]!.AsArray().First(f => (string)f!["currency"]! == "USD")!["id"];
        var partner = throughAgent ? null : ways["partners"]![0]!["id"];
        return new { amounts = new[] { new { need = "relocation", amount } }, fundId = fund, organisationId = partner, other = "nobody" };
    }

    /// <summary>Decided by officer and lead, not yet handed over.</summary>
    public static async Task<Guid> DecidedAsync(Desk desk, string amount = "1,500", bool throughAgent = false)
    {
        var id = await VerifiedAsync(desk);
        await desk.ActAsync(DemoUserNames.ProtectionOfficer, id, "decide", await ProposalAsync(desk, id, amount, throughAgent));
        await desk.ActAsync(DemoUserNames.ProtectionLead, id, "second");
        return id;
    }

    /// <summary>The page of a case, as somebody sees it.</summary>
    public static async Task<JsonNode> PageAsync(Desk desk, Guid id, string userName = DemoUserNames.ProtectionOfficer) =>
        await (await desk.AsAsync(userName)).GetJsonAsync($"/api/desk/items/{id}");

    /// <summary>What the messages of the enclave do, done now.</summary>
    public static async Task DispatchAsync(Desk desk) => await desk.RunAsync<OutboxDispatcher>();

    /// <summary>Rows of the programme that came of a case's code: urgent support, commitments, live orders.</summary>
    public static async Task<(int Support, int Commitments, int Orders)> InProgrammeAsync(HostFixture host, string code)
    {
        await using var scope = host.App.Services.BeginSystemScope("test");
        var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
        var ids = await db.Set<UrgentSupport>().Where(u => u.Code == code).Select(u => u.Id).ToListAsync();
        var entries = await db.Set<LedgerPosting>().CountAsync(p => ids.Contains(p.SourceId));
        return (ids.Count, entries, await db.Set<PaymentOrder>().CountAsync(o => o.LivePayableId != null && ids.Contains(o.PayableId)));
    }
}
