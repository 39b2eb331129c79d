using FsCheck;
using FsCheck.Fluent;
using Grants.Identity.Domain;
using Grants.Identity.Domain.Programmes;
using Grants.Identity.Domain.Users;
using Grants.Kernel.Errors;
using Grants.Tests.Support;

namespace Grants.Tests.Identity.Programmes;

public sealed class ProgrammeTests
{
    private static readonly DateTime At = new TestClock().UtcNow;

    [Fact]
    public void It_is_set_up_once_and_never_waits_for_a_code_again()
    {
        var code = InvitationCode.Create();
        var programme = Programme.Begin();
        programme.Awaits(code, At).ShouldBeFalse("no code was given out");
        programme.GiveCode(code.Selector, "hash", At);
        programme.Awaits(code, At).ShouldBeTrue();
        programme.SetUp(" pr-٢ ", "EUR", "ckb", At);
        (programme.State, programme.Code, programme.Currency, programme.Language).ShouldBe((ProgrammeState.SetUp, "PR-2", "EUR", "ckb"));
        programme.Awaits(code, At).ShouldBeFalse();
        (programme.SetupSelector, programme.SetupHash, programme.SetupUntil).ShouldBe((null, null, null));
        Should.Throw<BusinessException>(() => programme.GiveCode("AAAA", "hash", At)).Code.ShouldBe(CommonErrors.WrongState);
        Should.Throw<BusinessException>(() => programme.SetUp("PR-3", "EUR", "en", At)).Code.ShouldBe(CommonErrors.WrongState);
    }

    [Fact]
    public void A_code_ends_with_its_day_and_with_the_next_one()
    {
        var (old, next) = (InvitationCode.Create(), InvitationCode.Create());
        var programme = Programme.Begin();
        programme.GiveCode(old.Selector, "hash", At);
        programme.Awaits(old, At + IdentityConsts.SetupCodeAge - TimeSpan.FromTicks(1)).ShouldBeTrue();
        programme.Awaits(old, At + IdentityConsts.SetupCodeAge).ShouldBeFalse();
        programme.GiveCode(next.Selector, "hash", At);
        programme.Awaits(old, At).ShouldBeFalse();
        programme.Awaits(next, At).ShouldBeTrue();
    }

    [Theory]
    [InlineData("PR-1", "EURO", "en", IdentityErrors.ProgrammeCurrencyUnknown)]
    [InlineData("PR-1", "usd", "en", IdentityErrors.ProgrammeCurrencyUnknown)]
    [InlineData("PR-1", "USD", "fr", IdentityErrors.LanguageUnknown)]
    [InlineData("PR 1", "USD", "en", IdentityErrors.ProgrammeCodeForm)]
    [InlineData("-PR", "USD", "en", IdentityErrors.ProgrammeCodeForm)]
    [InlineData("P--R", "USD", "en", IdentityErrors.ProgrammeCodeForm)]
    [InlineData("برنامج", "USD", "en", IdentityErrors.ProgrammeCodeForm)]
    [InlineData("ABCDEFGHIJKLM", "USD", "en", IdentityErrors.ProgrammeCodeForm)]
    [InlineData("", "USD", "en", IdentityErrors.ProgrammeCodeForm)]
    [InlineData("GRANTS-1", "USD", "en", IdentityErrors.ProgrammeCodeTells)]
    [InlineData("wom-en-2", "USD", "en", IdentityErrors.ProgrammeCodeTells)]
    [InlineData("UN-1325", "USD", "en", IdentityErrors.ProgrammeCodeTells)]
    public void Only_neutral_words_are_taken(string code, string currency, string language, string error) =>
        Should.Throw<BusinessException>(() => Programme.Begin().SetUp(code, currency, language, At)).Code.ShouldBe(error);

    [Fact]
    public void What_is_read_once_is_read_the_same_again_and_has_the_form() => Prop.ForAll(
        (from letters in Gen.Elements("aZ09-٣۴ -_é\u200C".ToCharArray()).ArrayOf() select new string(letters)).ToArbitrary(), typed =>
        {
            var code = Read(typed);
            return code is null || (code == Read(code) && code.Length is > 0 and <= IdentityConsts.MaxProgrammeCodeLength
                && code.All(c => c is '-' or (>= 'A' and <= 'Z') or (>= '0' and <= '9')));
        }).QuickCheckThrowOnFailure();

    private static string? Read(string typed)
    {
        try
        {
            return ProgrammeCode.Read(typed);
        }
        catch (BusinessException e) when (e.Code is IdentityErrors.ProgrammeCodeForm or IdentityErrors.ProgrammeCodeTells)
        {
            return null;
        }
    }
}
