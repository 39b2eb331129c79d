using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Composition;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Journeys.Leaks;

/// <summary>The same installation seen from another process that has its keys: what lies in which sealed property.</summary>
internal sealed class SealedValues(TestDatabase database)
{
    private static readonly JsonSerializerOptions AsTyped = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Names of all sealed properties of the model.</summary>
    public Task<IReadOnlyList<string>> NamesAsync() => UseAsync(services => Task.FromResult<IReadOnlyList<string>>(
        [.. new SealedRows(services.GetRequiredService<GrantsDbContext>()).Columns.Select(c => c.LogicalName).Distinct().Order(StringComparer.Ordinal)]));

    /// <summary>Every value, opened without a trace in the log: its property, its bytes and its text as it was typed.</summary>
    public Task<IReadOnlyList<(string Property, byte[] Json, string Text)>> OpenAsync() => UseAsync<IReadOnlyList<(string, byte[], string)>>(async services =>
    {
        var db = services.GetRequiredService<GrantsDbContext>();
        var keys = services.GetRequiredService<KeyStore>();
        var values = new List<(string, byte[], string)>();
        foreach (var root in db.Model.GetEntityTypes().Where(e => !e.IsOwned()).Select(e => e.ClrType)) await (Task)Load.MakeGenericMethod(root).Invoke(null, [db])!;
        foreach (var record in db.ChangeTracker.Entries().Select(e => e.Entity).OfType<ISealedRecord>())
        {
            foreach (var property in SealedModel.PropertiesOf(db.Model, record.GetType()))
            {
                if (property.Read(record) is not ISealed { Envelope: { } envelope }) continue;
                var json = Envelope.Open(envelope, keys.Find(record.KeyOwnerId, Envelope.KeyIdOf(envelope))!, new SealedPlace(property.LogicalName, record.Id, record.KeyOwnerId));
                values.Add((property.LogicalName, json, JsonNode.Parse(json)!.ToJsonString(AsTyped)));
            }
        }

        return values;
    });

    /// <summary>Does something in it beside the host that serves.</summary>
    public async Task<T> UseAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var app = GrantsHost.Build(["--demo", "--Jobs:Enabled=false", .. database.Settings.Select(s => $"--{s.Key}={s.Value}")]);
        await using var scope = app.Services.BeginSystemScope("test");
        return await work(scope.ServiceProvider);
    }

    private static readonly MethodInfo Load = typeof(SealedValues).GetMethod(nameof(LoadAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static Task LoadAsync<T>(GrantsDbContext db)
        where T : class => db.Set<T>().LoadAsync();
}
