using Grants.Funding.Application.Funds;
using Grants.Funding.Contracts;
using Grants.Kernel.Errors;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Funding;

public sealed class FundTermsTests
{
    private static readonly DateOnly From = new(2026, 1, 1);
    private static readonly DateOnly To = new(2028, 12, 31);

    [Fact]
    public async Task The_flex_rule_and_the_restrictions_are_said_to_others_and_words_stay_sealed()
    {
        await using var app = await FundingApp.StartAsync();
        var fund = await app.OpenFundAsync(await app.AddDonorAsync());
        (await RefAsync(app, fund)).ShouldSatisfyAllConditions(f => f.FlexSilentPercent.ShouldBe(10), f => f.FlexNotifyPercent.ShouldBe(20), f => f.Restrictions.ShouldBeEmpty());
        await ChangeAsync(app, fund, 1, new ChangeFundInput(From, To, null, "protection", 5, 15, ["in-IQ-BG", "no-cash"], "Their own words"));
        var found = await RefAsync(app, fund);
        found.Pillar.ShouldBe("protection");
        (found.FlexSilentPercent, found.FlexNotifyPercent).ShouldBe((5, 15));
        found.Restrictions.ShouldBe([FundRestrictions.NoCash, "in-IQ-BG"]);
        FundRestrictions.GovernoratesOf(found.Restrictions).ShouldBe(["IQ-BG"]);
        var row = await app.AsAsync(FundingApp.Manager, s => s.GetRequiredService<IFunds>().Rows.SingleAsync(f => f.Id == fund));
        (row.FlexSilentPercent, row.FlexNotifyPercent, row.Restrictions).ShouldBe((5, 15, "no-cash in-IQ-BG"));
        (await app.AsAsync(FundingApp.Manager, s => s.GetRequiredService<FundAppService>().GetAsync(fund, default))).RestrictionText.ShouldBe("Their own words");
    }

    [Fact]
    public async Task What_moves_with_a_notice_is_not_less_than_what_moves_silently()
    {
        await using var app = await FundingApp.StartAsync();
        var fund = await app.OpenFundAsync(await app.AddDonorAsync());
        var refused = await Should.ThrowAsync<BusinessException>(() => ChangeAsync(app, fund, 1, new ChangeFundInput(From, To, null, null, 21, 20)));
        refused.Code.ShouldBe(FundingErrors.FlexOrder);
        (await RefAsync(app, fund)).FlexSilentPercent.ShouldBe(10);
    }

    private static Task ChangeAsync(TestApp app, Guid fund, long version, ChangeFundInput input) =>
        app.AsAsync(FundingApp.Manager, s => s.GetRequiredService<FundAppService>().ChangeAsync(fund, version, input, default));

    private static Task<FundRef> RefAsync(TestApp app, Guid fund) =>
        app.AsAsync(FundingApp.Manager, s => s.GetRequiredService<IFunds>().GetAsync(fund, default));
}
