using System.Formats.Tar;
using System.Globalization;
using System.Text;
using Grants.HttpApi.Host.Tests.Backups;
using Grants.HttpApi.Host.Tests.Journeys.Leaks;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Backups;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Tests.Notifications.Support;
using Grants.Tests.Support;
using Xunit.Abstractions;

namespace Grants.HttpApi.Host.Tests.Protection;

/// <summary>Two hundred words typed into sealed parts lie nowhere in plain, and what names a case lies nowhere in the programme's part (issue 6).</summary>
public sealed class EnclaveLeakTests(ITestOutputHelper output)
{
    private const int Cases = 40;
    private const int WordsOfCase = 5;

    // Nobody of them may learn that a case exists.
    private static readonly string[] Others =
    [
        DemoUserNames.Officer1, DemoUserNames.Manager1, DemoUserNames.Finance1, DemoUserNames.Controller, DemoUserNames.Administrator, DemoUserNames.Auditor,
        DemoUserNames.DonorApprover, DemoUserNames.PartnerLead, DemoUserNames.SecondPartnerLead,
    ];

    [Fact]
    public async Task Sealed_words_are_nowhere_in_plain_and_the_programme_does_not_know_of_any_case()
    {
        using var mail = SmtpServer.Start();
        var database = await SeededDatabases.CopyAsync("full", DatabaseProvider.Sqlite);
        await using var host = await HostFixture.StartOnAsync(database, "full", [.. mail.Settings.Select(s => (s.Key, s.Value!)), ("Jobs:Every:outbox", "00:00:01")]);
        await using var desk = new Desk(host);
        var words = new List<string>();
        var ids = new List<Guid>();
        for (var i = 0; i < Cases; i++)
        {
            var of = Enumerable.Range(0, WordsOfCase).Select(n => string.Create(CultureInfo.InvariantCulture, $"{(n % 2 == 0 ? "Zeuge" : "شاهدة")}-{i:000}-{n}-{Guid.CreateVersion7():N}")).ToList();
            words.AddRange(of);
            ids.Add(i % 2 == 0 ? await desk.AskAsync(DemoUserNames.PartnerMember, string.Join(' ', of)) : await desk.OpenAsync(DemoUserNames.ProtectionOfficer, string.Join(' ', of)));
        }

        await WriteAndReadAsync(desk, ids[1], words[WordsOfCase]);
        words.AddRange(await TellAndPlanAsync(desk));
        words.AddRange(await PapersAsync(desk, ids[1]));
        var codes = (await (await desk.AsAsync(DemoUserNames.ProtectionLead)).GetJsonAsync("/api/desk/items")).AsArray().Select(c => (string)c!["code"]!).ToList();
        codes.Count.ShouldBeGreaterThan(Cases);
        await ExpectNothingSaidAsync(desk, host, [.. words, .. codes, .. ids.Select(i => i.ToString())]);

        var backups = new BackupPlace(host);
        await backups.RunAsync("backup");
        await OpenAsync(backups, host.Folder);
        await File.WriteAllTextAsync(Path.Combine(host.Folder, "mails.txt"), string.Join('\n', mail.Mails.Select(m => m.Raw + m.Shown())));
        var sealedWords = words.Select(w => new TextForms(w)).ToList();
        ExpectFound(words);
        var everywhere = LeakPlaces.Search(host.Folder, sealedWords);
        everywhere.Searched.ShouldContain(s => s.StartsWith("data/enclave/grants.db · case_documents: ", StringComparison.Ordinal) && !s.Contains(": 0 rows", StringComparison.Ordinal));
        everywhere.Found.ShouldBeEmpty();

        // Codes and ids are the enclave's own: of them, too, nothing may be in the programme's files, tables, log and backup.
        var names = codes.Select(c => new TextForms(c)).Concat(ids.SelectMany(Forms)).ToList();
        LeakPlaces.Search(Path.Combine(host.Folder, "data", "enclave"), names).Found.ShouldNotBeEmpty("the search finds them where they are");
        foreach (var own in Directory.GetDirectories(host.Folder, "enclave", SearchOption.AllDirectories)) Directory.Delete(own, recursive: true);
        var programme = LeakPlaces.Search(host.Folder, names);
        foreach (var line in programme.Searched) output.WriteLine(line);
        programme.Found.ShouldBeEmpty();
    }

    /// <summary>Words of the log, of a plan and of a notice, each opened once.</summary>
    private static async Task<IReadOnlyList<string>> TellAndPlanAsync(Desk desk)
    {
        var words = Enumerable.Range(0, 4).Select(n => string.Create(CultureInfo.InvariantCulture, $"{(n % 2 == 0 ? "Zeuge" : "شاهدة")}-env-{n}-{Guid.CreateVersion7():N}")).ToList();
        var (partner, lead) = (await desk.AsAsync(DemoUserNames.PartnerMember), await desk.AsAsync(DemoUserNames.ProtectionLead));
        await partner.PostAsync(EventSteps.Own, EventSteps.Word(words[0]), key: Guid.CreateVersion7());
        var told = (await partner.AllEventsAsync(EventSteps.Own))[0];
        await partner.GetJsonAsync($"{EventSteps.Own}/{told["id"]}/words");
        await lead.PostAsync(EventSteps.Team, EventSteps.Word(words[1]), key: Guid.CreateVersion7());
        var without = (await lead.GetJsonAsync("/api/desk/plans"))["without"]![0]!["id"]!.GetValue<Guid>();
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(30);
        await lead.PostAsync("/api/desk/plans", new { partnerId = without, content = Convert.ToBase64String(Encoding.UTF8.GetBytes(words[2])), reviewOn = day }, key: Guid.CreateVersion7());
        await lead.PostAsync("/api/desk/notices", new { endsOn = day, ar = new { title = "Sample", body = words[3] } }, key: Guid.CreateVersion7());
        foreach (var notice in (await partner.GetJsonAsync("/api/desk/notices")).AsArray()) await partner.GetJsonAsync($"/api/desk/notices/{notice!["id"]}/words");
        return words;
    }

    /// <summary>Words in a file and its name, of a referee, and of somebody who must read it now; of a file that is not finished, too.</summary>
    private static async Task<IReadOnlyList<string>> PapersAsync(Desk desk, Guid id)
    {
        var words = Enumerable.Range(0, 5).Select(n => string.Create(CultureInfo.InvariantCulture, $"Zeuge-paper-{n}-{Guid.CreateVersion7():N}")).ToList();
        var officer = await desk.AsAsync(DemoUserNames.ProtectionOfficer);
        using (var read = await officer.GetAsync(await CaseFileTests.GivenAsync(desk, id, words[0], words[1] + ".txt"))) (await read.Content.ReadAsStringAsync()).ShouldBe(words[0]);
        await officer.PostAsync($"/api/desk/items/{id}/files", new { name = words[2] + ".txt", size = 30 }, key: Guid.CreateVersion7());
        await officer.PostAsync($"/api/desk/items/{id}/referees/calls", new { knows = "directly", told = "yes", urgent = "tonight", note = words[3] }, key: Guid.CreateVersion7());
        var code = (string)(await officer.GetJsonAsync($"/api/desk/items/{id}"))["case"]!["code"]!;
        await (await desk.AsAsync(DemoUserNames.ProtectionLead)).PostAsync("/api/desk/access", new { code, reason = words[4] }, key: Guid.CreateVersion7());
        return words;
    }

    private static async Task WriteAndReadAsync(Desk desk, Guid id, string word)
    {
        var officer = await desk.AsAsync(DemoUserNames.ProtectionOfficer);
        var content = await officer.GetJsonAsync($"/api/desk/items/{id}/content");
        Encoding.UTF8.GetString(Convert.FromBase64String((string)content["content"]!)).ShouldContain(word, customMessage: "whoever works on it reads it");
        using var written = await officer.SendAsync(
            HttpMethod.Put, $"/api/desk/items/{id}/content", new { content = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{word} more")) }, (long)content["version"]!, Guid.CreateVersion7());
        written.IsSuccessStatusCode.ShouldBeTrue();
    }

    /// <summary>Every list and search that somebody else may call.</summary>
    private static async Task ExpectNothingSaidAsync(Desk desk, HostFixture host, IReadOnlyList<string> wanted)
    {
        var asked = 0;
        foreach (var who in Others)
        {
            var client = await desk.AsAsync(who);
            foreach (var endpoint in ApiEndpoint.Of(host).Where(e => e.Method == HttpMethod.Get && !e.Pattern.Contains('{', StringComparison.Ordinal)))
            {
                using var answer = await client.GetAsync(endpoint.Path);
                var text = await answer.Content.ReadAsStringAsync();
                wanted.ShouldAllBe(w => !text.Contains(w, StringComparison.Ordinal), $"{who} {endpoint.Name}");
                asked++;
            }
        }

        asked.ShouldBeGreaterThan(200);
    }

    private static async Task OpenAsync(BackupPlace backups, string folder)
    {
        foreach (var file in Directory.GetFiles(backups.Data, "*.bak", SearchOption.AllDirectories).Concat(Directory.GetFiles(backups.Keys, "*.bak", SearchOption.AllDirectories)))
        {
            await using var tar = new TarReader(BackupCipher.Open(file, await File.ReadAllTextAsync(backups.PrivateKey)));
            while (await tar.GetNextEntryAsync() is { } entry)
            {
                if (entry.Name == Backup.MasterEntry) continue;
                var to = Path.Combine(Path.GetDirectoryName(file)!, "opened", Path.GetFileName(file), entry.Name);
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                await entry.ExtractToFileAsync(to, overwrite: false);
            }
        }

        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Count(f => f.Contains("opened", StringComparison.Ordinal)).ShouldBeGreaterThan(4);
    }

    private static void ExpectFound(List<string> words)
    {
        var folder = Directory.CreateTempSubdirectory("grants-planted-").FullName;
        try
        {
            var planted = PlantedPlaces.Plant(folder, [words[0], words[1]]);
            var found = LeakPlaces.Search(folder, [new(words[0]), new(words[1])]).Found;
            planted.Where(p => !found.Any(f => f.StartsWith(p + " (", StringComparison.Ordinal))).ShouldBeEmpty("the search would miss these");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<TextForms> Forms(Guid id) =>
        [new($"{id}", Encoding.UTF8.GetBytes(id.ToString())), new($"{id} n", Encoding.UTF8.GetBytes(id.ToString("N"))), new($"{id} bytes", id.ToByteArray()), new($"{id} upper", Encoding.UTF8.GetBytes(id.ToString().ToUpperInvariant()))];
}
