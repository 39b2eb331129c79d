using System.Diagnostics;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Tests.Notifications.Support;
using Xunit.Abstractions;

namespace Grants.HttpApi.Host.Tests.Protection;

/// <summary>A call for help is not slower on a busy day: the alert is out within five seconds of the tap (issue: alerts).</summary>
public sealed class BusyDeskTests(ITestOutputHelper output)
{
    private const int OpenCases = 200;
    private const int InFlight = 50;

    // The first comes at any moment; each further one just after a round of the outbox took the one before it, which is the longest wait there is.
    private const int Taps = 3;
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // What people of the programme and of the desk look at all day.
    private static readonly (string User, string Path)[] Work =
    [
        (DemoUserNames.Officer1, "/api/inbox"), (DemoUserNames.Officer2, "/api/work"), (DemoUserNames.Manager1, "/api/work"), (DemoUserNames.Finance1, "/api/payables"),
        (DemoUserNames.PartnerLead, "/api/partners/own/contacts"), (DemoUserNames.ProtectionLead, "/api/desk/items"),
    ];

    [SmtpFact]
    public async Task With_200_open_cases_and_50_requests_in_flight_an_alert_is_out_within_five_seconds()
    {
        using var mail = SmtpServer.Start();
        await using var host = await HostFixture.StartAsync("full", DatabaseProvider.Sqlite, [.. mail.Settings.Select(s => (s.Key, s.Value!))]);
        await using var desk = new Desk(host);
        for (var i = 0; i < OpenCases; i++) await desk.AskAsync(DemoUserNames.PartnerMember);
        var officer = await desk.AsAsync(DemoUserNames.ProtectionOfficer);
        await UntilAsync(() => Task.FromResult(Mails(mail) >= OpenCases), Patience);

        using var end = new CancellationTokenSource();
        var answered = new int[InFlight];
        var people = new List<TestClient>();
        for (var i = 0; i < InFlight; i++) people.Add(await desk.AsAsync(Work[i % Work.Length].User));
        var busy = people.Select((person, i) => KeepAskingAsync(person, host.Address, Work[i % Work.Length].Path, answered, i, end.Token)).ToArray();
        List<(TimeSpan Listed, TimeSpan Mailed)> seen = [];
        try
        {
            await UntilAsync(async () => await AllBusyAsync(busy) && answered.All(a => a > 0), Patience);
            for (var tap = 0; tap < Taps; tap++) seen.Add(await TapAsync(desk, officer, mail));
            await AllBusyAsync(busy);
        }
        finally
        {
            await end.CancelAsync();
            await Task.WhenAll(busy);
        }

        foreach (var (listed, mailed) in seen) output.WriteLine($"in the list after {listed.TotalMilliseconds:0} ms, mail handed over after {mailed.TotalMilliseconds:0} ms, {answered.Sum()} other answers");
        seen.ShouldAllBe(s => s.Listed < Within && s.Mailed < Within);
    }

    /// <summary>One asks; how long until the officer's open page can know, and until the mail is handed over.</summary>
    private static async Task<(TimeSpan Listed, TimeSpan Mailed)> TapAsync(Desk desk, TestClient officer, SmtpServer mail)
    {
        var (before, watch) = (Mails(mail), Stopwatch.StartNew());
        var id = await desk.AskAsync(DemoUserNames.PartnerMember);
        TimeSpan? listed = null, mailed = null;
        await UntilAsync(
            async () =>
            {
                mailed ??= Mails(mail) > before ? watch.Elapsed : null;
                listed ??= (await officer.GetJsonAsync("/api/desk/alerts")).AsArray().Any(a => a!["caseId"]!.GetValue<Guid>() == id) ? watch.Elapsed : null;
                return listed is not null && mailed is not null;
            },
            Patience);
        return (listed!.Value, mailed!.Value);
    }

    /// <summary>One request after the other, with the session of somebody who is signed in.</summary>
    private static async Task KeepAskingAsync(TestClient person, string address, string path, int[] answered, int place, CancellationToken end)
    {
        using var client = new TestClient(address, "en");
        foreach (var (name, value) in person.Cookies) client.SetCookie(name, value);
        while (!end.IsCancellationRequested)
        {
            using var answer = await client.GetAsync(path);
            answer.IsSuccessStatusCode.ShouldBeTrue($"{path}: {(int)answer.StatusCode}");
            answered[place]++;
        }
    }

    /// <summary>Whoever ended has failed, and says how.</summary>
    private static async Task<bool> AllBusyAsync(Task[] busy)
    {
        await Task.WhenAll(busy.Where(b => b.IsCompleted));
        return true;
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo, TimeSpan patience)
    {
        for (var watch = Stopwatch.StartNew(); !await isSo(); await Task.Delay(20)) watch.Elapsed.ShouldBeLessThan(patience);
    }

    /// <summary>How many mails came; the sample programme has none of its own to send meanwhile.</summary>
    private static int Mails(SmtpServer mail) => Directory.GetFiles(mail.Folder, "*.eml").Length;
}
