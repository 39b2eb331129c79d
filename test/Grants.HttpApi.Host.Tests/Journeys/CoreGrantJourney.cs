using Grants.HttpApi.Host.Tests.Architecture;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Tests.Notifications.Support;
using Grants.Tests.Support;

namespace Grants.HttpApi.Host.Tests.Journeys;

/// <summary>The main job on real input: a core grant from an imported file to the report its donor reads, clicked in Chromium from sign-in on.</summary>
public abstract class CoreGrantJourney(string language)
{
    [BrowserFact]
    public async Task A_core_grant_travels_from_proposal_to_accepted_report()
    {
        using var mail = SmtpServer.Start();
        await using var host = await HostFixture.StartAsync(settings:
        [
            ("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{mail.Port}"), ("Mail:From", "no-reply@example.org"), ("Mail:StartTls", "false"),
            ("Jobs:Every:reminders", "00:00:01"), ("Jobs:Every:outbox", "00:00:01"), ("Jobs:Every:open-instalments", "00:00:01"),
        ]);
        var programme = new Programme(host, language);
        await programme.ImportPartnersAsync();
        await programme.OpenFundAsync();
        await programme.InviteAsync();

        var proposal = new ProposalSteps(programme);
        await proposal.SetSafetyAsync();
        await proposal.WriteAsync();
        await proposal.ReviewAsync();
        await proposal.RecommendAsync();
        await proposal.DecideAsync();

        var money = new MoneySteps(programme);
        await money.AcceptAgreementAsync();
        await money.RecordPayeeAsync();
        host.Clock.Advance(TimeSpan.FromDays(21));
        await money.PayAsync();
        await money.ConfirmAsync();

        // Six months later, on a working morning in Baghdad.
        await AdvanceToAsync(host, programme.Today().AddDays(178));
        await ExpectMailAsync(mail);
        var report = new ReportSteps(programme);
        await report.AnswerAsync();
        await report.AcceptAsync();
        await report.DonorReadsAsync();

        foreach (var sentinel in Sentinels.All)
        {
            LeakSearch.FilesWith(host.Folder, sentinel).ShouldBeEmpty(sentinel);
            LeakSearch.FilesWith(mail.Folder, sentinel).ShouldBeEmpty($"{sentinel} in a mail");
            mail.Mails.ShouldAllBe(m => !m.Shown().Contains(sentinel));
        }
    }

    private static async Task AdvanceToAsync(HostFixture host, DateOnly day)
    {
        while (Kernel.Time.Baghdad.IsWeekend(day)) day = day.AddDays(1);
        var to = Kernel.Time.Baghdad.ToUtc(day, new TimeOnly(10, 0));
        host.Clock.Advance(to - host.Clock.GetUtcNow().UtcDateTime);
        await Task.Yield();
    }

    /// <summary>The reminder left by the real trigger and says nothing.</summary>
    private static async Task ExpectMailAsync(SmtpServer mail)
    {
        for (var i = 0; i < 300 && mail.Mails.Count == 0; i++) await Task.Delay(100);
        var sent = mail.Mails.ShouldHaveSingleItem();
        Lexicon.Found(sent.Shown()).ShouldBeEmpty();
        var message = sent.Raw;
        foreach (var word in new[] { "P-017", "G-20", "29,000", "grant", "donor", "report" })
            message.Contains(word, StringComparison.OrdinalIgnoreCase).ShouldBeFalse(word);
    }
}

// A class each: classes run beside each other, the cases of one do not.
public sealed class EnglishCoreGrantJourney() : CoreGrantJourney("en");

public sealed class ArabicCoreGrantJourney() : CoreGrantJourney("ar");

public sealed class SoraniCoreGrantJourney() : CoreGrantJourney("ckb");
