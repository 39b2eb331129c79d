using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Grants.HttpApi.Host.Client;
using Grants.HttpApi.Host.Composition;
using Grants.Identity.Application.Factors;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.Backups;
using Grants.Infrastructure.Enclaves;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files;
using Grants.Infrastructure.Jobs;
using Grants.Infrastructure.RequestProtection;
using Grants.Infrastructure.Sealing;
using Grants.Notifications.Application.Email;
using Grants.Notifications.Application.Reminders;
using Grants.Payments.Application;
using Grants.Payments.Stripe;
using Grants.Protection.Application;

namespace Grants.HttpApi.Host.Tests.Architecture;

/// <summary>What <c>etc/configuration.md</c> and the sample say is what the code reads.</summary>
public sealed partial class ConfigurationTests
{
    // Below it stand the programme's own sections once more; these are the ones that somebody sets.
    private static readonly string[] Enclaves =
    [
        "Enclave:Database:ConnectionString", "Enclave:Database:DataFolder", "Enclave:Sealing:KeyFile", "Enclave:Sealing:KeyVariable", "Enclave:Sealing:KeyStore",
        "Enclave:Backup:DataFolder", "Enclave:Backup:KeysFolder",
    ];

    // Read by the framework, or from the configuration itself.
    private static readonly string[] Others = ["AllowedHosts", "Urls", "Kestrel:Endpoints", "Kestrel:Certificates", "Logging:LogLevel", "Product:Name", "Demo:Seed", .. Enclaves];

    private static readonly (string Section, Type Options)[] Sections =
    [
        (DatabaseOptions.Section, typeof(DatabaseOptions)),
        (SealingOptions.Section, typeof(SealingOptions)),
        (AuditOptions.Section, typeof(AuditOptions)),
        (BackupOptions.Section, typeof(BackupOptions)),
        (FilesOptions.Section, typeof(FilesOptions)),
        (ClientOptions.Section, typeof(ClientOptions)),
        (ProxyOptions.Section, typeof(ProxyOptions)),
        (RequestProtectionExtensions.Section, typeof(RequestProtectionOptions)),
        (FactorOptions.Section, typeof(FactorOptions)),
        (PasskeyOptions.Section, typeof(PasskeyOptions)),
        (MailOptions.Section, typeof(MailOptions)),
        (ReminderOptions.Section, typeof(ReminderOptions)),
        (PaymentsOptions.Section, typeof(PaymentsOptions)),
        (ProtectionOptions.Section, typeof(ProtectionOptions)),
        ("Payments:Debtor", typeof(DebtorOptions)),
        ("Payments:Stripe", typeof(StripeOptions)),
        (JobsOptions.Section, typeof(JobsOptions)),
    ];

    [Fact]
    public void Every_options_class_is_known_here()
    {
        var inCode = Repository.Files("src", ".cs").SelectMany(f => SectionName().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value).Distinct().ToList();
        inCode.Count.ShouldBeGreaterThan(6);
        inCode.Except(Sections.Select(s => s.Section)).Except([EnclaveConfiguration.Section]).ShouldBeEmpty("Add its class to this test, its keys to etc/configuration.md and etc/production.json.");
    }

    [Fact]
    public void Every_key_is_explained_and_no_other()
    {
        var explained = File.ReadLines(Path.Combine(Repository.Root, "etc/configuration.md"))
            .Where(l => l.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(l => Key().Matches(l.Split('|')[1])).Select(m => m.Groups[1].Value.TrimEnd(':')).ToList();
        explained.Except(Others).ToHashSet().SetEquals(Keys()).ShouldBeTrue(
            $"not explained: {string.Join(' ', Keys().Except(explained))}; gone: {string.Join(' ', explained.Except(Others).Except(Keys()))}");
    }

    [Fact]
    public void The_sample_has_every_key_and_no_other()
    {
        var sample = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "etc/production.json")))!;
        foreach (var key in Keys().Concat(Enclaves)) At(sample, key.Split(':')).ShouldBeTrue($"etc/production.json lacks {key}");
        foreach (var (section, options) in Sections.Where(s => !s.Section.Contains(':', StringComparison.Ordinal)))
            sample[section]!.AsObject().Select(p => p.Key).Except(NamesOf(options)).ShouldBeEmpty(section);
    }

    private static HashSet<string> Keys() => [.. Sections.SelectMany(s => NamesOf(s.Options).Select(n => $"{s.Section}:{n}")).Where(k => Sections.All(s => s.Section != k))];

    private static IEnumerable<string> NamesOf(Type options) =>
        options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite || p.PropertyType.IsGenericType).Select(p => p.Name);

    private static bool At(JsonNode node, string[] path)
    {
        JsonNode? at = node;
        foreach (var name in path)
        {
            if (at is not JsonObject level || !level.ContainsKey(name)) return false;
            at = level[name];
        }

        return true;
    }

    [GeneratedRegex("const string Section = \"(\\w+)\"")]
    private static partial Regex SectionName();

    // A key ends where a place for a name begins: `Jobs:Every:(work)` is the key Jobs:Every.
    [GeneratedRegex("`([A-Za-z]+(?::[A-Za-z]+)*)(?::\\(\\w+\\)|:[A-Za-z]*:?\\*|:\\*)?`")]
    private static partial Regex Key();
}
