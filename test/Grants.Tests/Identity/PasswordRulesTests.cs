using Grants.Identity.Contracts;
using Grants.Identity.Domain;
using Grants.Identity.Domain.Passwords;
using Grants.Kernel.Errors;

namespace Grants.Tests.Identity;

public class PasswordRulesTests
{
    [Theory]
    [InlineData("fourteen chars", IdentityErrors.PasswordTooShort)]
    [InlineData("aaaaaaaaaaaaaaaaaaaa", IdentityErrors.PasswordTooCommon)]
    [InlineData("Password Password", IdentityErrors.PasswordTooCommon)]
    [InlineData("workspace-workspace", IdentityErrors.PasswordTooCommon)]
    [InlineData("qwertyuiop123456789", IdentityErrors.PasswordTooCommon)]
    [InlineData("P@ssw0rdP@ssw0rd1", IdentityErrors.PasswordTooCommon)]
    [InlineData("I love my husband 123", IdentityErrors.PasswordTooCommon)]
    [InlineData("1q2w3e4r5t6y7u8i", IdentityErrors.PasswordTooCommon)]
    [InlineData("zyxwvutsrqponmlk", IdentityErrors.PasswordTooCommon)]
    [InlineData("1234567890123456", IdentityErrors.PasswordTooCommon)]
    [InlineData("Michael.Jordan.2323", IdentityErrors.PasswordTooCommon)]
    [InlineData("grants partner 2026!", IdentityErrors.PasswordTooCommon)]
    [InlineData("habibi habibi 2024!", IdentityErrors.PasswordTooCommon)]
    [InlineData("Inshallah-Inshallah", IdentityErrors.PasswordTooCommon)]
    [InlineData("khoshm dawey gyan", IdentityErrors.PasswordTooCommon)]
    [InlineData("jin jiyan azadi 2023", IdentityErrors.PasswordTooCommon)]
    [InlineData("Kurdistan Kurdistan", IdentityErrors.PasswordTooCommon)]
    [InlineData("ضصثقفغعهخحجدضصثقفغ", IdentityErrors.PasswordTooCommon)]
    [InlineData("rumpelstiltzkin", IdentityErrors.PasswordTooCommon)]
    [InlineData("My Chemical Romance", IdentityErrors.PasswordTooCommon)]
    [InlineData("Per Aspera ad Astra", IdentityErrors.PasswordTooCommon)]
    [InlineData("orientepetroler", IdentityErrors.PasswordTooCommon)]
    public void A_weak_password_is_refused_at_its_field(string password, string code)
    {
        var error = Should.Throw<BusinessException>(() => PasswordRules.Check(password));
        error.Code.ShouldBe(code);
        error.Field.ShouldBe("password");
    }

    [Theory]
    [InlineData("fifteen letters")]
    [InlineData("شجرة على ضفة النهر")]
    [InlineData("دارێک لە کەناری ڕووبار")]
    [InlineData("river 123456789 and a small boat")]
    [InlineData("we plant seven olive trees")]
    [InlineData("my love blue dragon summer")]
    [InlineData("فيروز تغني صباحا")]
    [InlineData(DemoUserNames.Password)]
    public void Words_in_any_script_are_accepted(string password) => PasswordRules.Check(password);

    [Fact]
    public void More_than_the_three_thousand_most_common_that_are_long_enough_are_known() => LeakedPasswords.Count.ShouldBe(9726);

    [Fact]
    public void More_than_128_characters_are_refused() =>
        Should.Throw<BusinessException>(() => PasswordRules.Check(string.Concat(Enumerable.Repeat("river boat ", 12)))).Code
            .ShouldBe(IdentityErrors.PasswordTooLong);

    [Fact]
    public void The_user_name_inside_is_refused() =>
        Should.Throw<BusinessException>(() => PasswordRules.CheckAgainst("a boat for P017-3 tonight", "p017-3")).Code
            .ShouldBe(IdentityErrors.PasswordHasUserName);
}
