using Grants.HttpApi.Host.Tests.Journeys.Leaks;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TestDatabases = Grants.Tests.Support.Databases;

namespace Grants.HttpApi.Host.Tests.Protection;

/// <summary>What somebody meets who has a code and nothing else (issue: "a code used twice or late, repeated tap, line cut in the middle: nothing lost, nothing shown").</summary>
public sealed class AnswerTests
{
    private const int Done = 204;
    private const int Refused = 400;
    private const int TooMany = 429;

    [Fact]
    public async Task Unknown_used_late_withdrawn_and_closed_codes_get_one_answer_byte_for_byte()
    {
        await using var host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        await using var desk = new Desk(host);
        var (officer, id) = await GivenCaseAsync(desk);
        var late = await officer.AskAsync(id);
        host.Clock.Advance(TimeSpan.FromHours(72));

        await using var now = new Desk(host);
        officer = await now.AsAsync(DemoUserNames.ProtectionOfficer);
        using var stranger = await host.StrangerAsync();
        var used = await officer.AskAsync(id);
        (await stranger.AnswerAsync(used)).Status.ShouldBe(Done);
        var withdrawn = await officer.AskAsync(id);
        await officer.WithdrawAsync(id);
        var (_, closing) = await GivenCaseAsync(now);
        var closed = await officer.AskAsync(closing);
        await now.CloseAsync(DemoUserNames.ProtectionOfficer, closing);

        var unknown = await stranger.AnswerAsync("AAAA-2222");
        unknown.Status.ShouldBe(Refused);
        unknown.All.ShouldContain("\"code\":\"answer.not-usable\"");
        foreach (var (what, code) in new[] { ("used", used), ("late", late), ("withdrawn", withdrawn), ("closed", closed), ("no code", "-") })
            (await stranger.AnswerAsync(code)).ShouldBe(unknown, what);
        var rows = (await officer.RefereesAsync(id))["referees"]!.AsArray();
        rows.Select(r => (r!["answeredAt"] is not null, (bool)r["isLate"]!)).ShouldBe([(false, false), (true, false), (false, true)]);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_repeated_tap_gets_the_same_answer_and_a_second_use_changes_nothing(string database)
    {
        await using var host = await HostFixture.StartAsync("full", TestDatabases.Parse(database), ("Jobs:Enabled", "false"));
        await using var desk = new Desk(host);
        var (officer, id) = await GivenCaseAsync(desk);
        using var stranger = await host.StrangerAsync();
        using var other = await host.StrangerAsync();
        var code = await officer.AskAsync(id);
        var key = Guid.CreateVersion7();
        var first = await stranger.AnswerAsync(Spelled(code), key);
        first.Status.ShouldBe(Done);
        (await stranger.AnswerAsync(Spelled(code), key)).ShouldBe(first);
        (await stranger.AnswerAsync(code, told: "no")).Status.ShouldBe(Refused);
        (await other.AnswerAsync(code, told: "no")).Status.ShouldBe(Refused);
        var wrong = Guid.CreateVersion7();
        (await stranger.AnswerAsync("AAAA-2222", wrong)).Status.ShouldBe(Refused);
        (await stranger.AnswerAsync("AAAA-2222", wrong)).Status.ShouldBe(Refused, "a code that was wrong stays wrong");
        (await officer.RefereesAsync(id))["referees"]!.AsArray().Select(r => (string)r!["told"]!).ShouldBe(["yes"]);

        for (var round = 0; round < 2; round++)
        {
            var raced = await officer.AskAsync(id);
            var same = Guid.CreateVersion7();
            (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => stranger.AnswerAsync(raced, same)))).ShouldAllBe(a => a.Status == Done);
            var twice = await officer.AskAsync(id);
            (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => stranger.AnswerAsync(twice)))).Select(a => a.Status).Order().ShouldBe([Done, Refused, Refused, Refused]);
        }
    }

    [Fact]
    public async Task Twenty_wrong_codes_of_one_address_are_enough_for_a_quarter_of_an_hour()
    {
        await using var host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        await using var desk = new Desk(host);
        var (officer, id) = await GivenCaseAsync(desk);
        var code = await officer.AskAsync(id);
        using var stranger = await host.StrangerAsync();
        using var other = await host.StrangerAsync();
        for (var n = 0; n < 3; n++) (await stranger.AnswerAsync(await officer.AskAsync(id))).Status.ShouldBe(Done, "what is right is not counted");
        var tries = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => stranger.AnswerAsync("AAAA-2222")));
        tries.Count(t => t.Status == Refused).ShouldBe(20);
        tries.Count(t => t.Status == TooMany).ShouldBe(10);
        var (status, all) = await other.AnswerAsync(code);
        status.ShouldBe(TooMany, "from the same address, also with the right code: else it could be guessed on");
        all.ShouldContain("Retry-After: 900");
        host.Clock.Advance(TimeSpan.FromMinutes(15));
        (await other.AnswerAsync(code)).Status.ShouldBe(Done);
    }

    [Fact]
    public async Task A_code_and_what_is_written_of_a_referee_lie_nowhere()
    {
        var database = await SeededDatabases.CopyAsync("full", Infrastructure.EntityFrameworkCore.DatabaseProvider.Sqlite);
        await using var host = await HostFixture.StartOnAsync(database, "full", ("Jobs:Enabled", "false"), ("Logging:LogLevel:Default", "Trace"));
        await using var desk = new Desk(host);
        var heard = new Heard();
        host.App.Services.GetRequiredService<ILoggerFactory>().AddProvider(heard);
        var (officer, id) = await GivenCaseAsync(desk);
        const string Note = "Zeuge-71190-note";
        const string Reason = "Zeuge-71191-reason";
        var codes = new List<string>();
        for (var n = 0; n < 4; n++) codes.Add(await officer.AskAsync(id, Note));
        await officer.WithdrawAsync(id);
        using var stranger = await host.StrangerAsync();
        (await stranger.AnswerAsync(codes[0])).Status.ShouldBe(Done);
        (await stranger.AnswerAsync(codes[0])).Status.ShouldBe(Refused);
        (await stranger.AnswerAsync(codes[3])).Status.ShouldBe(Refused);
        (await stranger.AnswerAsync(codes[1])).Status.ShouldBe(Done);
        await officer.GetJsonAsync($"/api/desk/items/{id}/referees/words");
        (await officer.VerifyAsync(id, Reason)).Status.ShouldBe(200);

        await File.WriteAllTextAsync(Path.Combine(host.Folder, "log.txt"), heard.All);
        heard.All.ShouldContain("/api/session", customMessage: "the log is heard");
        heard.All.ShouldNotContain("/api/answers", customMessage: "and says nothing of this");
        var wanted = codes.SelectMany(c => new[] { c, c.Replace("-", "", StringComparison.Ordinal) }).Append(Note).Append(Reason).Select(w => new TextForms(w)).ToList();
        var places = LeakPlaces.Search(host.Folder, wanted);
        places.Searched.ShouldContain(s => s.StartsWith("data/enclave/grants.db · case_referees: 5 rows", StringComparison.Ordinal));
        places.Searched.ShouldContain(s => s.StartsWith("data/enclave/grants.db · case_reasons: 1 rows", StringComparison.Ordinal));
        places.Found.ShouldBeEmpty();
        await File.WriteAllTextAsync(Path.Combine(host.Folder, "planted.txt"), $"{codes[2]} {Note}");
        LeakPlaces.Search(host.Folder, wanted).Found.Count.ShouldBe(2, "the search finds what is there");
    }

    /// <summary>As somebody types what they heard.</summary>
    private static string Spelled(string code) =>
        " " + string.Concat(code.ToLowerInvariant().Replace('-', ' ').Select(c => char.IsAsciiDigit(c) ? (char)('\u0660' + (c - '0')) : c)) + " ";

    private static async Task<(TestClient Officer, Guid Id)> GivenCaseAsync(Desk desk)
    {
        var id = await desk.AskAsync(DemoUserNames.PartnerMember);
        await desk.ActAsync(DemoUserNames.ProtectionOfficer, id, "acknowledge");
        return (await desk.AsAsync(DemoUserNames.ProtectionOfficer), id);
    }

    /// <summary>Everything that is logged, at every level.</summary>
    private sealed class Heard : ILoggerProvider, ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> lines = new();

        public string All => string.Join('\n', lines);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
