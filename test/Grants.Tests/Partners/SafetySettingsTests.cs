using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Errors;
using Grants.Kernel.Time;
using Grants.Notifications.Contracts;
using Grants.Partners.Contracts;
using Grants.Partners.Domain.Organisations;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Partners;

public sealed class SafetySettingsTests
{
    [Theory]
    [InlineData(ContactChannel.Mail, true)]
    [InlineData(ContactChannel.Phone, false)]
    [InlineData(ContactChannel.Message, false)]
    [InlineData(ContactChannel.InPerson, false)]
    public async Task Mail_is_wanted_only_by_those_who_chose_it(object channel, bool mail)
    {
        await using var app = await PartnersApp.StartAsync();
        var id = await app.AddPartnerAsync();
        await app.AsSystemAsync(async s =>
        {
            var db = s.GetRequiredService<GrantsDbContext>();
            (await db.Set<Organisation>().SingleAsync()).SetSafety(new SafetySettings { Channel = (ContactChannel)channel }, null, [], TestClock.Start);
            s.GetRequiredService<IAudit>().Record("partner.safety-set", id);
            await db.SaveChangesAsync();
        });
        (await app.AsSystemAsync(s => s.GetRequiredService<IContactPreferences>().OfAsync(id, default))).Mail.ShouldBe(mail);
    }

    [Fact]
    public async Task A_partner_that_has_not_spoken_gets_no_mail()
    {
        await using var app = await PartnersApp.StartAsync();
        var id = await app.AddPartnerAsync();
        (await app.AsSystemAsync(s => s.GetRequiredService<IContactPreferences>().OfAsync(id, default))).Mail.ShouldBeFalse();
        (await app.AsSystemAsync(s => s.GetRequiredService<IContactPreferences>().OfAsync(Guid.CreateVersion7(), default))).Mail.ShouldBeFalse();
    }

    [Fact]
    public void A_pause_ends_within_two_years()
    {
        var partner = Organisation.Add("P-017", PartnersApp.Profile(), Guid.Empty, TestClock.Start);
        var last = Baghdad.DayOf(TestClock.Start).AddYears(2);
        partner.SetSafety(new SafetySettings { PausedUntil = last }, null, [], TestClock.Start);
        foreach (var late in new[] { last.AddDays(1), DateOnly.MaxValue })
        {
            var error = Should.Throw<BusinessException>(() => partner.SetSafety(new SafetySettings { PausedUntil = late }, null, [], TestClock.Start));
            (error.Code, error.Field).ShouldBe((PartnersErrors.PauseTooLong, "pausedUntil"));
        }

        partner.Safety.PausedUntil.ShouldBe(last);
    }
}
