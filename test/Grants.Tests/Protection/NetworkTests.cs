using Grants.Kernel.Errors;
using Grants.Protection.Domain;
using Grants.Protection.Domain.Notices;
using Grants.Protection.Domain.Plans;

namespace Grants.Tests.Protection;

/// <summary>Days of notices and plans are days in Baghdad; a notice is read in the reader's language where it was written in it.</summary>
public sealed class NetworkTests
{
    // In Baghdad it is the first of December already.
    private static readonly DateTime Now = new(2026, 11, 30, 21, 30, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 12, 1);
    private static readonly Guid By = Guid.CreateVersion7();
    private static readonly NoticeText Text = new("T", "B");

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(90, true)]
    [InlineData(91, false)]
    public void A_notice_ends_today_or_later_and_not_after_three_months(int days, bool isTaken)
    {
        if (isTaken) SafetyNotice.Write(new(Text, null, null), Today.AddDays(days), By, Now).EndsOn.ShouldBe(Today.AddDays(days));
        else Should.Throw<BusinessException>(() => SafetyNotice.Write(new(Text, null, null), Today.AddDays(days), By, Now)).Code.ShouldBe(ProtectionErrors.NoticeDay);
    }

    [Fact]
    public void A_notice_says_something_in_one_language_at_least_and_ends_once()
    {
        Should.Throw<BusinessException>(() => SafetyNotice.Write(new(null, null, null), Today, By, Now)).Code.ShouldBe(ProtectionErrors.NoticeEmpty);
        var notice = SafetyNotice.Write(new(null, null, Text), Today, By, Now);
        notice.End(By, Now);
        notice.End(Guid.CreateVersion7(), Now.AddDays(1));
        (notice.EndedBy, notice.EndedAt).ShouldBe((By, Now));
    }

    [Theory]
    [InlineData("ckb", true, true, true, "ckb")]
    [InlineData("ckb", true, true, false, "ar")]
    [InlineData("en", false, false, true, "ckb")]
    [InlineData("ar", true, false, false, "en")]
    [InlineData("en", true, true, true, "en")]
    public void A_reader_gets_the_own_language_or_the_one_most_people_read(string reader, bool en, bool ar, bool ckb, string expected)
    {
        var texts = new NoticeTexts(en ? new("en", "") : null, ar ? new("ar", "") : null, ckb ? new("ckb", "") : null);
        var (language, text) = texts.For(reader);
        (language, text.Title).ShouldBe((expected, expected));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(731, true)]
    [InlineData(732, false)]
    public void A_plan_is_looked_at_again_on_a_day_to_come(int days, bool isTaken)
    {
        if (isTaken) SafetyPlan.Of(By, [1], Today.AddDays(days), By, Now).ReviewOn.ShouldBe(Today.AddDays(days));
        else Should.Throw<BusinessException>(() => SafetyPlan.Of(By, [1], Today.AddDays(days), By, Now)).Code.ShouldBe(ProtectionErrors.ReviewDay);
    }

    [Fact]
    public void What_is_refused_leaves_the_plan_as_it_was()
    {
        var plan = SafetyPlan.Of(By, [1], Today.AddDays(1), By, Now);
        var before = (plan.Content, plan.ReviewOn, plan.WrittenAt);
        Should.Throw<BusinessException>(() => plan.Write(new byte[(96 * 1024) + 1], Today.AddDays(2), By, Now.AddHours(1))).Code.ShouldBe(ProtectionErrors.Document);
        Should.Throw<BusinessException>(() => plan.Write([2], Today, By, Now.AddHours(1))).Code.ShouldBe(ProtectionErrors.ReviewDay);
        (plan.Content, plan.ReviewOn, plan.WrittenAt).ShouldBe(before);
    }
}
