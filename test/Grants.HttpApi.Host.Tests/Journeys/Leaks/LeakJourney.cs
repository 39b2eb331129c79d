using System.Diagnostics;
using System.Formats.Tar;
using System.Text;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Backups;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.Backups;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Tests.Notifications.Support;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Grants.HttpApi.Host.Tests.Journeys.Leaks;

/// <summary>Issue 4: what people type into sealed fields, drafts, failed imports, files and search boxes lies nowhere in plain, wherever the program writes.</summary>
public sealed class LeakJourney(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Piece = 48;
    private static readonly string[] Made =
        ["file.key", "file-upload.key", "grant.agreement", "grant-line.name", "proposal.decided", "payment-file.content", "payment-order.payout-code", "statement-file.content", "amendment.addendum"];

    private readonly LeakTexts texts = new();
    private TestDatabase database = null!;
    private SmtpServer mail = null!;
    private BackupPlace backups = null!;

    public async Task InitializeAsync()
    {
        database = await SeededDatabases.CopyAsync("full", DatabaseProvider.Sqlite);
        mail = SmtpServer.Start();
        backups = new BackupPlace(database.Folder, database.Settings);
    }

    public Task DisposeAsync()
    {
        mail.Dispose();
        return Task.CompletedTask;
    }

    [BrowserFact]
    public async Task Nothing_that_is_typed_lies_anywhere_in_plain()
    {
        var watch = Stopwatch.StartNew();
        var values = new SealedValues(database);
        await using var host = await HostProcess.StartAsync(database, "full", settings: [.. mail.Settings.Select(s => (s.Key, s.Value!)), ("Jobs:Every:outbox", "00:00:01"), ("Jobs:Every:reminders", "00:00:01")]);
        (await values.NamesAsync()).ShouldBe(TypedField.All.Select(f => f.Property), "a sealed property is new, or is gone: say in TypedFields.cs where it is typed");
        await TypeAsync(host);
        await WriteWhatNoScreenTakesAsync(values);
        var typed = watch.Elapsed;

        // While it runs, with its log of changes that are not in the database yet.
        await TakeOutAsync();
        Keep("console.txt", host.Said);
        IReadOnlyList<TextForms> marks = [new(texts.Latin), new(texts.Arabic), new(texts.Sorani)];
        var taken = watch.Elapsed;
        ExpectEverywhereFound(marks);
        var running = LeakPlaces.Search(database.Folder, marks);
        running.Searched.ShouldContain(s => s.StartsWith("data/grants.db-wal: ", StringComparison.Ordinal) && !s.Contains(": 0 bytes", StringComparison.Ordinal));
        running.Found.ShouldBeEmpty();
        output.WriteLine($"typing until {typed.TotalSeconds:0} s, backup and exports until {taken.TotalSeconds:0} s, search of the running host until {watch.Elapsed.TotalSeconds:0} s");

        (await host.StopAsync()).ShouldBe(0, "SIGTERM");
        Keep("console.txt", host.Said);
        var opened = await values.OpenAsync();
        ExpectTypedWhereTheTableSays(opened);
        var stopped = LeakPlaces.Search(database.Folder, [.. marks, .. Secrets(opened)]);
        foreach (var line in stopped.Searched) output.WriteLine(line);
        output.WriteLine($"{texts.All.Sum(t => t.Value.Count)} texts typed into {texts.All.Count} fields; {mail.Mails.Count} mails; {watch.Elapsed.TotalSeconds:0} s in all");
        foreach (var table in new[] { "idempotency_records", "file_uploads", "report_answers", "proposals", "partner_imports", "identity_throttles", "payment_files", "audit_entries" })
            stopped.Searched.ShouldContain(s => s.StartsWith($"data/grants.db · {table}: ", StringComparison.Ordinal) && !s.Contains(": 0 rows", StringComparison.Ordinal), $"{table} has rows, and they were searched");
        stopped.Found.ShouldBeEmpty();
    }

    /// <summary>Two lanes of different people at the same time; what fails does not keep the others from typing.</summary>
    private async Task TypeAsync(HostProcess host)
    {
        await using var typist = new Typist(host, texts);
        var (partner, team, money) = (new PartnerScreens(typist), new TeamScreens(typist), new MoneyScreens(typist));
        var (terms, books) = (new TermsScreens(typist), new BookScreens(typist));
        var faults = await Task.WhenAll(
            LaneAsync(partner.ImportAsync, partner.ChangeAsync, team.DeclareAsync, team.ReviewAsync, team.AskBackAsync, partner.AnswerAsync, partner.WriteAsync, partner.ReportAsync, terms.AskAsync, books.StatementAsync),
            LaneAsync(team.RecommendAsync, team.DecideAsync, team.PauseAsync, money.FundAsync, money.PayeeAsync, money.AgentAsync, money.BankAsync, money.PayAsync, terms.CashAsync, money.SignInAsync, money.SearchAsync, books.TransferAsync, books.CloseYearAsync, terms.AnswerAsync));
        if (faults.Any(f => f.Length > 0)) Assert.Fail(string.Join("\n\n", faults));
    }

    private static async Task<string> LaneAsync(params Func<Task>[] screens)
    {
        var faults = new List<string>();
        foreach (var screen in screens)
        {
            try
            {
                await screen();
            }
            catch (Exception e) when (e is Microsoft.Playwright.PlaywrightException or TimeoutException)
            {
                faults.Add($"{screen.Method.Name}: {e.Message}");
            }
        }

        return string.Join("\n\n", faults);
    }

    private async Task WriteWhatNoScreenTakesAsync(SealedValues values) => await values.UseAsync(async services =>
    {
        var db = services.GetRequiredService<GrantsDbContext>();
        var user = await db.Set<User>().FirstAsync(u => u.UserName == "p017-member");
        user.SetContact(texts.For("user.display-name"), texts.MailFor("user.mail"), texts.LatinFor("user.phone"));
        services.GetRequiredService<IAudit>().Record("test.phone", user.Id);
        return await db.SaveChangesAsync();
    });

    /// <summary>Everything that leaves the program for an operator: exports, both files of a backup and what is in them, mails.</summary>
    private async Task TakeOutAsync()
    {
        await backups.RunAsync("backup");
        foreach (var file in Directory.GetFiles(backups.Data).Concat(Directory.GetFiles(backups.Keys)))
        {
            await using var tar = new TarReader(BackupCipher.Open(file, await File.ReadAllTextAsync(backups.PrivateKey)));
            while (await tar.GetNextEntryAsync() is { } entry)
            {
                if (entry.Name == Backup.MasterEntry) continue;
                var to = Path.Combine(database.Folder, "backup-opened", Path.GetFileName(file), entry.Name);
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                await entry.ExtractToFileAsync(to, overwrite: false);
            }
        }

        await backups.RunAsync("export-audit", [Path.Combine(database.Folder, "export-audit")]);
        await backups.RunAsync("export-signatures", [Path.Combine(database.Folder, "signatures.jsonl")]);
        Keep("mails.txt", string.Join("\n", mail.Mails.Select(m => m.Raw + m.Shown())));
    }

    private void Keep(string name, string text) => File.WriteAllText(Path.Combine(database.Folder, name), text);

    private void ExpectEverywhereFound(IReadOnlyList<TextForms> marks)
    {
        var folder = Directory.CreateTempSubdirectory("grants-planted-").FullName;
        try
        {
            var planted = PlantedPlaces.Plant(folder, [texts.Latin, texts.Arabic, texts.Sorani]);
            var found = LeakPlaces.Search(folder, marks).Found;
            planted.Where(p => !found.Any(f => f.StartsWith(p + " (", StringComparison.Ordinal))).ShouldBeEmpty("the search would miss these");
            output.WriteLine($"planted and found: {planted.Count} places");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Each text lies sealed in the property it was typed into, letter for letter, U+200C included.</summary>
    private void ExpectTypedWhereTheTableSays(IReadOnlyList<(string Property, byte[] Json, string Text)> opened)
    {
        var missing = new List<string>();
        foreach (var field in TypedField.All.Where(f => f.Instead is null or "no screen takes it yet; written through the aggregate"))
        {
            var inside = string.Join('\n', opened.Where(v => v.Property == field.Property).Select(v => v.Text));
            missing.AddRange((texts.All.GetValueOrDefault(field.Property) ?? ["no text of its own"]).Where(t => !inside.Contains(t, StringComparison.Ordinal)).Select(t => $"{field.Property}: {t}"));
        }

        missing.ShouldBeEmpty();
        foreach (var made in TypedField.All.Where(f => f.Instead is not null)) opened.ShouldContain(v => v.Property == made.Property, made.Property);
    }

    /// <summary>What the system made itself, and what has the form of a number.</summary>
    private IEnumerable<TextForms> Secrets(IReadOnlyList<(string Property, byte[] Json, string Text)> opened)
    {
        foreach (var text in texts.All.Where(t => t.Key is "codes on paper" or "authenticator.secret" or "payee.account" or "payment-order.payout-code").SelectMany(t => t.Value)) yield return new TextForms(text);
        foreach (var (property, json, _) in opened.Where(v => Made.Contains(v.Property)))
            yield return new TextForms(property, Middle(JsonNode.Parse(json)!));
    }

    /// <summary>A piece that no other value has: beginnings are alike.</summary>
    private static byte[] Middle(JsonNode value)
    {
        var bytes = Encoding.UTF8.GetBytes(value.ToJsonString());
        if (value is JsonValue text)
        {
            var plain = text.GetValue<string>();
            var decoded = new byte[plain.Length];
            bytes = Convert.TryFromBase64String(plain, decoded, out var length) ? decoded[..length] : Encoding.UTF8.GetBytes(plain);
        }

        return bytes.Length <= Piece ? bytes : bytes[((bytes.Length - Piece) / 2)..][..Piece];
    }
}
