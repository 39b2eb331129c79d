using FsCheck;
using FsCheck.Fluent;
using Grants.Identity.Domain.RoleRequests;
using Grants.Kernel.Permissions;

namespace Grants.Tests.Identity.RoleRequests;

/// <summary>Random acts by random persons, all in their own interest: no role without two others, and an administrator who can sign in.</summary>
public sealed class RoleProperties
{
    private const int Acts = 250;

    [Fact]
    public void Nobody_holds_a_role_without_two_others_and_an_administrator_always_remains()
    {
        var (given, disabled) = (0, 0);
        var scripts = Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1), Acts);
        Prop.ForAll(scripts.ToArbitrary(), script =>
        {
            var programme = new RoleProgramme();
            foreach (var number in script)
            {
                programme.Act(number);
                if (!programme.HasAdministrator) return false;
            }

            given += programme.Given.Count;
            disabled += programme.Disabled;
            return programme.Users.All(programme.IsEveryRoleDecidedByTwoOthers);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(700));
        given.ShouldBeGreaterThan(500, "the property must have seen roles given");
        disabled.ShouldBeGreaterThan(500, "and accounts disabled");
    }

    [Fact]
    public void A_request_is_decided_once()
    {
        RoleRequestTransitions.Table.Rows.ShouldAllBe(r => r.From == RoleRequestState.Asked);
        RoleRequestTransitions.Table.Rows.Select(r => r.Action).ShouldBe(Enum.GetValues<RoleRequestAction>());
    }
}
