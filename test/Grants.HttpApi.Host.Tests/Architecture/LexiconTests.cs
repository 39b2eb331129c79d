using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;
using Grants.HttpApi.Host.Tests.Tour;
using Grants.Tests.Notifications.Support;

namespace Grants.HttpApi.Host.Tests.Architecture;

/// <summary>No sensitive word where somebody else may see it: before sign-in, in addresses and file names, in mails.</summary>
public sealed class LexiconTests
{
    // Sentences of these codes are answered to people who have not signed in.
    private static readonly string[] Early = ["sign-in-failed", "too-many-attempts", "invitation.not-valid", "setup.", "programme.", "password.", "factor-refused", "proof-expired", "passkey.not-made"];

    private static readonly string Client = Path.Combine(Repository.Root, "angular");

    [Theory]
    [InlineData("Your grant has arrived")]
    [InlineData("grants-2026.xml")]
    [InlineData("/donors/7")]
    [InlineData("womenLed")]
    [InlineData("وصلت المِنحة")]
    [InlineData("حول حقوق المرأة")]
    [InlineData("بەخشەرەکەتان")]
    [InlineData("مافەکانی ژنان")]
    public void A_planted_word_is_found(string text) => Lexicon.Found(text).ShouldNotBeEmpty();

    [Theory]
    [InlineData("A note for you")]
    [InlineData("/awards/7")]
    [InlineData("granted, migrant, womenswear")]
    [InlineData("ما كتبتموه ما زال هنا")]
    [InlineData("ئەوەی نووسیوتانە هێشتا لێرەیە")]
    public void Neutral_words_are_not(string text) => Lexicon.Found(text).ShouldBeEmpty();

    [Fact]
    public async Task The_build_of_the_client_stops_at_a_planted_word()
    {
        (await BuildCheckAsync(Client)).ShouldBe((0, true));
        var planted = Path.Combine(Directory.CreateTempSubdirectory("lexicon-").FullName, "planted.json");
        await File.WriteAllTextAsync(planted, """{"signIn": {"title": "چوونەژوورەوە بۆ بەخشەران"}}""");
        (await BuildCheckAsync(Client, planted)).ShouldBe((1, true));
    }

    [Theory]
    [InlineData("main-*.js", "const a=\"donorList\"", 1)]
    [InlineData("main-*.js", "const a=\"funds\"", 0)]
    [InlineData("styles-*.css", ".grant{}", 1)]
    [InlineData("index.html", "<!-- حقوق -->", 1)]
    [InlineData("sw.js", "// مافەکان", 1)]
    [InlineData("donor-1.js", "", 1)]
    public async Task A_word_in_what_was_built_is_found_where_it_comes_before_a_face(string file, string text, int code)
    {
        var folder = Directory.CreateTempSubdirectory("lexicon-").FullName;
        Directory.CreateSymbolicLink(Path.Combine(folder, "src"), Path.Combine(Client, "src"));
        foreach (var from in Directory.GetFiles(Path.Combine(Client, "dist"), "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".br", StringComparison.Ordinal)))
        {
            var to = Path.Combine(folder, Path.GetRelativePath(Client, from));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(from, to);
        }

        var built = Path.Combine(folder, "dist/browser");
        await File.AppendAllTextAsync(Directory.GetFiles(built, file).FirstOrDefault() ?? Path.Combine(built, file), text);
        (await BuildCheckAsync(folder)).ShouldBe((code, true));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_word_packed_into_a_mail_or_a_header_is_found()
    {
        const string Text = "وصلت المنحة";
        static string Packed(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
        var mail = ReceivedMail.Parse(Encoding.ASCII.GetBytes(
            $"X-Rcpt: a@b.example\n\nFrom: a@b.example\r\nMessage-ID: <1@b.example>\r\nSubject: =?utf-8?B?{Packed(Text)}?=\r\nContent-Transfer-Encoding: base64\r\n\r\n{Packed("شيء جديد")}"));
        Lexicon.Found(mail.Shown()).ShouldNotBeEmpty();
        using var answer = new HttpResponseMessage { Content = new StringContent("") };
        answer.Content.Headers.ContentDisposition = new("attachment") { FileNameStar = "المنحة.csv" };
        Should.Throw<ShouldAssertException>(() => Lexicon.ExpectNone(answer));
    }

    [Fact]
    public void No_address_of_the_client_has_one() => ClientRoutes.All.Where(r => Lexicon.Found(r[(r.IndexOf(' ', StringComparison.Ordinal) + 1)..]).Count > 0).ShouldBeEmpty();

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("ckb")]
    public void No_mail_and_no_sentence_before_sign_in_has_one(string language)
    {
        var mails = Sentences("Grants.Notifications", language).Where(s => s.Key.StartsWith("mail.", StringComparison.Ordinal)).ToList();
        mails.Count.ShouldBe(4);
        var early = Sentences("Grants.Identity", language).Where(s => Early.Any(e => s.Key.StartsWith(e, StringComparison.Ordinal))).ToList();
        early.Count.ShouldBeGreaterThan(8);
        foreach (var (key, text) in mails.Concat(early).Concat(Sentences("Grants.Infrastructure", language))) Lexicon.Found(text).ShouldBeEmpty(key);
    }

    [Fact]
    public async Task No_answer_before_sign_in_and_no_name_of_a_download_has_one()
    {
        var host = await SharedHosts.EmptyAsync();
        using var stranger = host.CreateClient();
        foreach (var path in new[] { "/", "/signed-out", "/awards", "/sw.js", "/api/session", "/api/nothing", "/api/donors" })
        {
            using var answer = await stranger.GetAsync(path);
            Lexicon.Found(string.Join('\n', answer.Headers.Concat(answer.Content.Headers).SelectMany(h => h.Value)) + await answer.Content.ReadAsStringAsync()).ShouldBeEmpty(path);
        }

        using var officer = await host.CreateClient().SignInAsync("po-1");
        using var template = await officer.GetAsync("/api/partners/import/template");
        Lexicon.Found(template.Content.Headers.ContentDisposition!.ToString()).ShouldBeEmpty();
    }

    private static IEnumerable<KeyValuePair<string, string>> Sentences(string module, string language) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src", module, "Localization", $"{language}.json")))!.AsObject()
            .Select(p => KeyValuePair.Create(p.Key, p.Value!.GetValue<string>()));

    private static async Task<(int Code, bool Looked)> BuildCheckAsync(string folder, params string[] more)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Client, "tools/lexicon.mjs"), .. more]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output.Contains("words looked for", StringComparison.Ordinal));
    }
}
