using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Grants.Identity.Domain.Factors;

namespace Grants.Tests.Identity.Factors;

public sealed class TotpTests
{
    // RFC 6238, appendix B, SHA-1, the last six of the eight digits printed there.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Totp.CodeOf(Encoding.ASCII.GetBytes("12345678901234567890"), Totp.StepAt(DateTime.UnixEpoch.AddSeconds(seconds))).ShouldBe(code);

    // RFC 4648, section 10, without padding.
    [Theory]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Secrets_are_written_as_apps_read_them(string bytes, string text)
    {
        Base32.Encode(Encoding.ASCII.GetBytes(bytes)).ShouldBe(text);
        Encoding.ASCII.GetString(Base32.Decode(text)).ShouldBe(bytes);
    }

    [Fact]
    public void A_code_counts_within_one_step_of_the_clock_and_never_at_or_before_the_last_used()
    {
        var secret = Encoding.ASCII.GetBytes("12345678901234567890");
        Prop.ForAll(
            Gen.Choose(-5, 5).SelectMany(shift => Gen.Choose(-5, 5).SelectMany(used => Gen.Choose(0, 29).Select(second => (shift, used, second)))).ToArbitrary(),
            c =>
            {
                var now = new DateTime(2026, 11, 1, 6, 0, c.second, DateTimeKind.Utc);
                var present = Totp.StepAt(now);
                var step = Totp.StepOf(secret, Totp.CodeOf(secret, present + c.shift), now, present + c.used);
                var expected = Math.Abs(c.shift) <= 1 && c.shift > c.used ? present + c.shift : (long?)null;
                return step == expected;
            }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_code_on_show_counts_for_half_a_minute_and_more()
    {
        var secret = Encoding.ASCII.GetBytes("12345678901234567890");
        Prop.ForAll(
            Gen.Choose(-5, 5).SelectMany(used => Gen.Choose(0, 29).Select(second => (used, second))).ToArbitrary(),
            c =>
            {
                var now = new DateTime(2026, 11, 1, 6, 0, c.second, DateTimeKind.Utc);
                var lastUsed = Totp.StepAt(now) + c.used;
                return Totp.NextStep(now, lastUsed) is { } shown
                    ? Totp.StepOf(secret, Totp.CodeOf(secret, shown), now.AddSeconds(30), lastUsed) == shown
                    : c.used >= 1;
            }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870821")]
    [InlineData("abcdef")]
    public void What_is_no_code_is_refused(string typed) =>
        Totp.StepOf(Encoding.ASCII.GetBytes("12345678901234567890"), typed, DateTime.UnixEpoch.AddSeconds(59), 0).ShouldBeNull();

    [Fact]
    public void Arabic_and_Kurdish_digits_and_blanks_are_fine() =>
        Totp.StepOf(Encoding.ASCII.GetBytes("12345678901234567890"), "٢٨٧ ۰۸۲", DateTime.UnixEpoch.AddSeconds(59), 0).ShouldBe(1);

    [Fact]
    public void A_paper_code_is_the_same_however_it_is_typed_and_another_persons_is_not()
    {
        var (user, code) = (Guid.CreateVersion7(), RecoveryCode.NewText());
        code.Length.ShouldBe(19);
        RecoveryCode.HashOf(user, $" {code.ToLowerInvariant().Replace('-', ' ')} ").ShouldBe(RecoveryCode.HashOf(user, code));
        RecoveryCode.HashOf(Guid.CreateVersion7(), code).ShouldNotBe(RecoveryCode.HashOf(user, code));
    }
}
