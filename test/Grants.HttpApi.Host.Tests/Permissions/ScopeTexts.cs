using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Architecture;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Grants.HttpApi.Host.Tests.Permissions;

/// <summary>Free text that gives away whose record an answer was made from.</summary>
internal static class ScopeTexts
{
    private const int LongEnough = 12;

    // Not free text: a secret that codes are made from.
    private static readonly string[] Kept = ["Authenticator"];

    /// <summary>Plants a sentinel in every sealed text of every record; answers by sentinel the organisation or donor whose key seals it.</summary>
    public static async Task<Dictionary<string, Guid>> PlantAsync(GrantsDbContext db, IAudit audit, IVault vault)
    {
        foreach (var type in db.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.BaseType is null && !t.HasSharedClrType)) await LoadAsync(db, type.ClrType);
        var planted = new Dictionary<string, Guid>(StringComparer.Ordinal);
        var records = db.ChangeTracker.Entries().Where(e => e.Entity is ISealedRecord && !Kept.Contains(e.Metadata.ClrType.Name)).ToList();
        foreach (var entry in records)
        {
            var record = (ISealedRecord)entry.Entity;
            foreach (var property in entry.Properties.Where(p => p.Metadata.ClrType == typeof(Sealed<string>) && p.CurrentValue is not null))
            {
                var sentinel = $"zq{planted.Count:00000}-{Convert.ToHexString(RandomNumberGenerator.GetBytes(4))}";
                planted[sentinel] = record.KeyOwnerId;
                property.CurrentValue = Sealed.Text(sentinel);
            }
        }

        audit.Record("test.planted", [.. records.Select(r => ((ISealedRecord)r.Entity).Id)]);
        await db.SaveChangesAsync();
        await AddRecordsAsync(records, vault, planted);
        return planted;
    }

    /// <summary>Texts inside sealed records (proposals, accounts) that only one organisation has.</summary>
    private static async Task AddRecordsAsync(IReadOnlyList<EntityEntry> records, IVault vault, Dictionary<string, Guid> planted)
    {
        var opened = await vault.OpenManyAsync([.. records.Select(r => (ISealedRecord)r.Entity)], "test", CancellationToken.None);
        var open = typeof(IOpenedVault).GetMethod(nameof(IOpenedVault.Open))!;
        var owners = new Dictionary<string, HashSet<Guid>>(StringComparer.Ordinal);
        foreach (var entry in records)
        {
            foreach (var property in entry.Properties.Where(p => IsSealedRecord(p.Metadata.ClrType) && p.CurrentValue is not null))
            {
                var value = open.MakeGenericMethod(property.Metadata.ClrType.GenericTypeArguments[0]).Invoke(opened, [entry.Entity, property.CurrentValue]);
                foreach (var text in Leaves(JsonSerializer.SerializeToNode(value)).Where(t => t.Length >= LongEnough))
                    (owners.TryGetValue(text, out var known) ? known : owners[text] = []).Add(((ISealedRecord)entry.Entity).KeyOwnerId);
            }
        }

        var ours = Constant();
        foreach (var (text, of) in owners.Where(o => o.Value.Count == 1 && !ours.Contains(o.Key))) planted.TryAdd(text, of.Single());
    }

    /// <summary>Sentences of the system itself, such as an agreement's: they say nothing of anybody, whoever has the only one in a language.</summary>
    private static HashSet<string> Constant() =>
        [.. Directory.GetDirectories(Path.Combine(Repository.Root, "src"), "Localization", SearchOption.AllDirectories).SelectMany(d => Directory.GetFiles(d, "*.json"))
            .SelectMany(f => Leaves(JsonNode.Parse(File.ReadAllText(f))))];

    private static bool IsSealedRecord(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Sealed<>) && type.GenericTypeArguments[0] is var inner && inner != typeof(string) && inner != typeof(byte[]);

    private static IEnumerable<string> Leaves(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        JsonObject o => o.SelectMany(p => Leaves(p.Value)),
        JsonArray a => a.SelectMany(Leaves),
        _ => [],
    };

    private static async Task LoadAsync(GrantsDbContext db, Type type) =>
        await (Task)typeof(ScopeTexts).GetMethod(nameof(LoadOneAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [db])!;

    private static async Task LoadOneAsync<T>(GrantsDbContext db)
        where T : class
    {
        if (typeof(ISealedRecord).IsAssignableFrom(typeof(T)) || HasOwned(db, typeof(T))) await db.Set<T>().LoadAsync();
    }

    private static bool HasOwned(GrantsDbContext db, Type type) => db.Model.FindEntityType(type)!.GetNavigations().Any(n => n.TargetEntityType.IsOwned());
}
