using System.Net;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Sealing;

/// <summary>security.md, Two tiers: a value that is not exactly the one sealed in this place does not open, is never shown, and people are told.</summary>
public sealed class TamperTests : IAsyncLifetime
{
    private static readonly object AnyPartner = new { governorate = (string?)null, region = (string?)null, state = (string?)null, after = (string?)null };
    private HostFixture host = null!;

    public async Task InitializeAsync() => host = await HostFixture.StartAsync("full", settings: ("Sealing:KeyGraceSeconds", "0"));

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Whatever_is_done_to_any_sealed_column_does_not_open_and_the_reader_cannot_tell_why()
    {
        var done = await TamperEverywhereAsync();
        done.Count.ShouldBeGreaterThanOrEqualTo(300);
        done.Select(d => d.Column).Distinct().Count().ShouldBeGreaterThan(20, "columns that have a row in the demo");
        done.Select(d => d.How).Distinct().Count().ShouldBe(Tampering.All.Count);
        done.Where(d => !d.Refused).ShouldBeEmpty();
        await ReadersAreToldNothingAsync();
    }

    private async Task<List<(string Column, string How, bool Refused)>> TamperEverywhereAsync()
    {
        await using var scope = host.App.Services.BeginSystemScope("test");
        var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
        var rows = new SealedRows(db);
        var vault = scope.ServiceProvider.GetRequiredService<IVault>();
        var done = new List<(string, string, bool)>();
        var tables = rows.Columns.Select(c => new SealedTable(db, rows, c)).ToList();
        var all = new Dictionary<SealedTable, IReadOnlyList<(object Id, byte[] Envelope)>>();
        foreach (var table in tables) all[table] = await table.ReadAsync();
        foreach (var table in tables.Where(t => all[t].Count > 0))
        {
            var (id, own) = all[table][0];
            await table.OpenAsync(vault, id);
            foreach (var how in Tampering.All)
            {
                if (how.Change(NeighboursOf(own, table, all)) is not { } forged) continue;
                await table.ReplaceAsync(id, own, forged);
                done.Add((table.Name, how.Name, await IsRefusedAsync(() => table.OpenAsync(vault, id))));
                await table.ReplaceAsync(id, forged, own);
            }
        }

        return done;
    }

    /// <summary>Over HTTP: the same answer whatever was done, one alert a day, the record named in the audit log, nothing of the value in the log.</summary>
    private async Task ReadersAreToldNothingAsync()
    {
        using var officer = await host.CreateClient().SignInAsync(DemoUserNames.Officer1);
        var partner = (await officer.PostAsync("/api/partners/search", AnyPartner))["items"]![0]!["id"]!.GetValue<string>();
        var answers = new HashSet<string>(StringComparer.Ordinal);
        await using var scope = host.App.Services.BeginSystemScope("test");
        var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
        var rows = new SealedRows(db);
        var names = new SealedTable(db, rows, rows.Columns.Single(c => c.LogicalName == "partner.name"));
        var (_, retired) = (await names.ReadAsync()).Single(r => SealedRows.RecordId(r.Id) == Guid.Parse(partner));
        (await scope.ServiceProvider.GetRequiredService<OrganisationKeyRotation>().RotateAsync([Guid.Parse(partner)], _ => { }, CancellationToken.None)).ShouldBe(0);
        var all = await names.ReadAsync();
        var (id, own) = all.Single(r => SealedRows.RecordId(r.Id) == Guid.Parse(partner));
        Envelope.KeyIdOf(own).ShouldNotBe(Envelope.KeyIdOf(retired), "the same value, one generation of keys apart");
        var neighbours = new Neighbours(own, null, null, all.First(r => !Equals(r.Id, id)).Envelope);
        foreach (var forged in Tampering.All.Select(t => t.Change(neighbours)).OfType<byte[]>().Append(retired))
        {
            await names.ReplaceAsync(id, own, forged);
            using var answer = await officer.GetAsync($"/api/partners/{partner}");
            answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
            answers.Add(await answer.Content.ReadAsStringAsync());
            await names.ReplaceAsync(id, forged, own);
        }

        JsonNode.Parse(answers.ShouldHaveSingleItem())!["code"]!.GetValue<string>().ShouldBe("integrity");
        (await officer.GetAsync($"/api/partners/{partner}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var record = Guid.Parse(partner);
        var incidents = await db.Set<AuditEntry>().Where(e => e.Act == IntegrityIncidents.Act && e.Records.Any(r => r.RecordId == record)).ToListAsync();
        incidents.Count.ShouldBeGreaterThan(10);
        incidents.ShouldAllBe(e => e.Purpose!.StartsWith("partner.name"), "the field is named");
        (await AlertsAsync(partner)).ShouldBe(1, "once a day");
        host.Clock.Advance(TimeSpan.FromDays(1));
        var incident = new IntegrityException(record, "partner.name");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.App.Services.GetRequiredService<IntegrityIncidents>().RecordAsync(incident, CancellationToken.None)));
        (await AlertsAsync(partner)).ShouldBe(2, "and again the next day");
    }

    private async Task<int> AlertsAsync(string record)
    {
        using var administrator = await host.CreateClient().SignInAsync(DemoUserNames.Administrator);
        return (await administrator.GetJsonAsync("/api/inbox"))["items"]!.AsArray().Count(i => i!["kind"]!.GetValue<string>() == "integrity-incident" && i["recordId"]!.GetValue<string>() == record);
    }

    private static Neighbours NeighboursOf(byte[] own, SealedTable table, Dictionary<SealedTable, IReadOnlyList<(object Id, byte[] Envelope)>> all)
    {
        var key = Envelope.KeyIdOf(own);
        return new Neighbours(
            own,
            all[table].Skip(1).Select(r => r.Envelope).FirstOrDefault(e => Envelope.KeyIdOf(e) == key),
            all.Where(t => t.Key != table).SelectMany(t => t.Value).Select(r => r.Envelope).FirstOrDefault(e => Envelope.KeyIdOf(e) == key),
            all[table].Concat(all.Values.SelectMany(v => v)).Select(r => r.Envelope).FirstOrDefault(e => Envelope.KeyIdOf(e) != key));
    }

    private static async Task<bool> IsRefusedAsync(Func<Task> open)
    {
        try
        {
            await open();
            return false;
        }
        catch (IntegrityException e)
        {
            return e.RecordId is not null && e.Message == new IntegrityException().Message;
        }
    }
}
