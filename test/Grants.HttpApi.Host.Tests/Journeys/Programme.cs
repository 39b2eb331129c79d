using System.Text.RegularExpressions;
using Grants.HttpApi.Host.Tests.Architecture;
using Grants.HttpApi.Host.Tests.Support;
using Microsoft.Playwright;

namespace Grants.HttpApi.Host.Tests.Journeys;

/// <summary>The staff's part of the journey: what is made through screens before a partner can write.</summary>
internal sealed class Programme(HostFixture host, string language)
{
    public const string LeadPassword = "a short sentence to remember";

    public string LeadName { get; private set; } = "";

    public string DonorName { get; private set; } = "";

    public Task<Person> AsAsync(string userName) => Person.SignInAsync(host.Address, language, userName);

    public Task<Person> AsLeadAsync() => Person.SignInAsync(host.Address, language, LeadName, onPhone: true, LeadPassword);

    public Task<Person> AsDonorAsync() => Person.SignInAsync(host.Address, language, DonorName, password: LeadPassword);

    /// <summary>A programme officer brings 34 partners from a file; the first try is a file with a bad row, and nothing of it stays.</summary>
    public async Task ImportPartnersAsync()
    {
        await using var officer = await AsAsync("po-1");
        await officer.PressAsync("common.menu.partners");
        await officer.PressAsync("partners.list.import");
        var file = Path.Combine(Repository.Root, "etc/samples/partners.csv");
        var bad = Path.Combine(host.Folder, "bad.csv");
        await File.WriteAllTextAsync(bad, (await File.ReadAllTextAsync(file)).Replace("Maysan", "Atlantis", StringComparison.Ordinal));
        await officer.Page.GetByLabel(officer.Words["partners.import.file"]).SetInputFilesAsync(bad);
        await officer.SeeAsync("partners.import.nothing");
        await officer.Page.GetByLabel(officer.Words["partners.import.file"]).SetInputFilesAsync(file);
        await officer.PressPluralAsync("partners.import.go");
        await officer.PressAsync("partners.import.toList");
        await officer.SeeTextAsync("P-017");
    }

    /// <summary>A grants manager opens a donor's fund and records what arrived.</summary>
    public async Task OpenFundAsync()
    {
        await using var manager = await AsAsync("gm-1");
        await manager.PressAsync("common.menu.funds");
        await manager.PressAsync("funding.donors.title");
        await manager.PressAsync("funding.donors.add");
        await manager.TypeAsync("funding.donors.name", "Sample Donor One");
        await manager.PressAsync("common.save");
        await manager.SeeTextAsync("D-01");
        await manager.PressAsync("common.menu.funds");
        await manager.PressAsync("funding.funds.add");
        await manager.PickAsync("funding.donor", new Regex("D-01"));
        await manager.PickAsync("funding.currency", new Regex("USD"));
        await manager.TypeAsync("funding.startsOn", Day(-30));
        await manager.TypeAsync("funding.endsOn", Day(365 * 6));
        await manager.PressAsync("funding.funds.open");
        await manager.PressAsync("funding.contribution.title");
        await manager.Page.Locator("dialog[open]").WaitForAsync();
        await manager.ChooseAsync("funding.contribution.received");
        await manager.TypeAsync("funding.amount", "640,000");
        await manager.TypeAsync("funding.contribution.receivedOn", Day(-3));
        await manager.PressAsync("funding.contribution.record");
        await manager.Page.Locator("dialog[open]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await manager.SeeTextAsync("640,000");
    }

    /// <summary>The administrator invites a lead of P-017 and an approver of D-01, a manager confirms their roles; both begin with a code given by voice.</summary>
    public async Task InviteAsync()
    {
        LeadName = await InviteAsync("common.role.partner-lead", "identity.invite.organisation", "P-017", "lead@example.org", onPhone: true);
        DonorName = await InviteAsync("common.role.donor-approver", "identity.invite.donor", "D-01", null, onPhone: false);
    }

    /// <summary>A day from the programme's present, as a date field takes it.</summary>
    public string Day(int days) => Today().AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public DateOnly Today() => Kernel.Time.Baghdad.Today(host.Clock);

    private async Task<string> InviteAsync(string role, string codeLabel, string code, string? mail, bool onPhone)
    {
        await using var admin = await AsAsync("admin-1");
        await admin.PressAsync("common.menu.users");
        await admin.PressAsync("identity.users.invite");
        await admin.Page.Locator("dialog[open]").WaitForAsync();
        await admin.PickAsync("identity.invite.role", admin.Words.Whole(role));
        await admin.TypeAsync(codeLabel, code);
        await admin.Page.GetByLabel(language switch { "ar" => "العربية", "ckb" => "کوردی", _ => "English" }, new() { Exact = true }).Last.CheckAsync(new() { Force = true });
        if (mail is not null) await admin.TypeAsync("identity.invite.mail", mail);
        await admin.PressAsync("identity.invite.go");
        await admin.SeeAsync("identity.invite.done");
        await admin.PressAsync("shared.close");
        var account = string.Concat(code.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)) + "-1";
        await using (var manager = await AsAsync("gm-1")) await manager.ConfirmRolesAsync(account);
        var (name, given) = await admin.GiveCodeAsync(account);

        await using var invited = await Person.OpenAsync(host.Address, language, onPhone);
        await invited.PressAsync("shared.signIn.haveCode");
        await invited.TypeAsync("common.start.code", given);
        await invited.TypeAsync("shared.signIn.password", LeadPassword);
        await invited.PressAsync("common.start.go");
        await invited.SeeTextAsync(name);
        await invited.PressAsync("common.start.enter");
        await invited.EnrolAppAsync(host.Clock);
        await Assertions.Expect(invited.Page.Locator("h1").First).ToBeVisibleAsync();
        return name;
    }
}
