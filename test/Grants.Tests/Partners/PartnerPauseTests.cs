using Grants.Kernel.Errors;
using Grants.Kernel.Permissions;
using Grants.Kernel.Time;
using Grants.Notifications.Contracts;
using Grants.Partners.Application.Organisations;
using Grants.Partners.Contracts;
using Grants.Partners.Domain.Organisations;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Partners;

/// <summary>The team keeps reminders from a partner for a while; an ordinary day in its settings, whatever the reason was (product.md, Protection).</summary>
public sealed class PartnerPauseTests
{
    private static readonly TestPerson Officer = TestPerson.Staff(Roles.ProgrammeOfficer);
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public async Task What_reminders_ask_for_is_the_day_that_the_team_chose()
    {
        await using var app = await PartnersApp.StartAsync();
        var id = await app.AddPartnerAsync("P-001", PartnersApp.Profile());
        var until = Baghdad.Today(TimeProvider.System).AddDays(14);
        await app.AsAsync(Officer, s => s.GetRequiredService<OrganisationAppService>().PauseAsync(id, 1, new PausePartnerInput(until), default));
        (await app.AsAsync(Officer, s => s.GetRequiredService<IContactPreferences>().OfAsync(id, default))).PausedUntil.ShouldBe(until);
        (await app.AsAsync(Officer, s => s.GetRequiredService<OrganisationAppService>().GetAsync(id, default))).Safety.SetAt.ShouldBeNull("the partner itself has said nothing");
    }

    [Fact]
    public void A_longer_pause_of_the_partners_own_stays_and_a_shorter_one_grows()
    {
        var partner = Organisation.Add("P-001", PartnersApp.Profile(), Guid.CreateVersion7(), DateTime.UnixEpoch);
        partner.SetSafety(SafetySettings.Careful() with { PausedUntil = Today.AddDays(30) }, null, [], DateTime.UnixEpoch);
        partner.PauseReminders(Today.AddDays(7), Today);
        partner.Safety.PausedUntil.ShouldBe(Today.AddDays(30));
        partner.PauseReminders(Today.AddDays(60), Today);
        partner.Safety.PausedUntil.ShouldBe(Today.AddDays(60));
        partner.Safety.NameVisibility.ShouldBe(NameVisibility.TeamOnly, "nothing else changes");
    }

    [Theory]
    [InlineData("2026-11-23")]
    [InlineData("2020-01-01")]
    [InlineData("2027-02-24")]
    [InlineData("9999-12-31")]
    public void Neither_today_nor_the_past_nor_half_a_year_is_a_pause(string until)
    {
        var partner = Organisation.Add("P-001", PartnersApp.Profile(), Guid.CreateVersion7(), DateTime.UnixEpoch);
        Should.Throw<BusinessException>(() => partner.PauseReminders(DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture), Today)).Code.ShouldBe("partner.pause-day");
        partner.Safety.PausedUntil.ShouldBeNull();
    }
}
