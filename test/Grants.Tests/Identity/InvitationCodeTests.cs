using FsCheck;
using FsCheck.Fluent;
using Grants.Identity.Domain;
using Grants.Identity.Domain.Sessions;
using Grants.Identity.Domain.Users;

namespace Grants.Tests.Identity;

public class InvitationCodeTests
{
    [Fact]
    public void A_code_is_read_as_it_was_given_out_however_it_is_typed()
    {
        for (var i = 0; i < 200; i++)
        {
            var code = InvitationCode.Create();
            InvitationCode.Parse(code.Text).ShouldBe(code);
            InvitationCode.Parse($" {code.Text.ToLowerInvariant().Replace("-", "  ", StringComparison.Ordinal)} ").ShouldBe(code);
        }
    }

    [Fact]
    public void Arabic_digits_are_read() => InvitationCode.Parse("K٧QM-٣F٩T-WXZ٢").ShouldBe(InvitationCode.Parse("K7QM-3F9T-WXZ2"));

    [Fact]
    public void Anything_else_is_no_code() => Prop.ForAll<string?>(text =>
    {
        var code = InvitationCode.Parse(text);
        return code is null || text!.Count(char.IsLetterOrDigit) >= IdentityConsts.InvitationSelectorLength + IdentityConsts.InvitationSecretLength;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_code_prints_as_nothing() => InvitationCode.Create().ToString().ShouldBe("[code]");

    [Fact]
    public void The_wait_never_shrinks_with_more_tries_and_never_locks_for_good() => Prop.ForAll<int>(tries =>
    {
        var attempts = Math.Abs(tries % 10_000);
        var wait = Throttle.WaitAfter(attempts);
        return wait <= Throttle.WaitAfter(attempts + 1) && wait <= IdentityConsts.LongestWait && (attempts >= IdentityConsts.FreeAttempts || wait == TimeSpan.Zero);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("gm", new string[0], "gm-1")]
    [InlineData("gm", new[] { "gm-1", "gm-2", "gmx-9" }, "gm-3")]
    [InlineData("p017", new[] { "p017-lead", "p017-member" }, "p017-1")]
    public void The_next_name_follows_the_highest_number(string prefix, string[] taken, string expected) =>
        UserNames.Next(prefix, taken).ShouldBe(expected);
}
