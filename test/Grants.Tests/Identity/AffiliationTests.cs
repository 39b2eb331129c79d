using Grants.Identity.Domain;
using Grants.Identity.Domain.Users;
using Grants.Kernel.Errors;
using Grants.Kernel.Permissions;

namespace Grants.Tests.Identity;

public class AffiliationTests
{
    private static readonly Affiliation Partner = new(Guid.CreateVersion7(), null, "P-017");
    private static readonly Affiliation Donor = new(null, Guid.CreateVersion7(), "D-01");

    [Fact]
    public void Every_role_fits_exactly_one_side()
    {
        foreach (var role in Roles.All)
        {
            new[] { Affiliation.Programme, Partner, Donor }.Count(side => Fits(side, role)).ShouldBe(1, role);
        }
    }

    [Theory]
    [InlineData(Roles.Administrator, Roles.GrantsManager)]
    [InlineData(Roles.Auditor, Roles.ProgrammeOfficer)]
    [InlineData(Roles.Administrator, Roles.Auditor)]
    [InlineData(Roles.PartnerLead, Roles.DonorViewer)]
    public void Roles_of_two_sides_are_refused(string first, string second) =>
        Should.Throw<BusinessException>(() => Affiliation.Programme.Accept([first, second])).Code.ShouldBe(IdentityErrors.RolesMixed);

    [Fact]
    public void Two_staff_roles_are_accepted_once_each() =>
        Affiliation.Programme.Accept([Roles.GrantsManager, Roles.ProgrammeOfficer, Roles.GrantsManager])
            .ShouldBe([Roles.GrantsManager, Roles.ProgrammeOfficer]);

    [Fact]
    public void No_role_and_an_unknown_role_are_refused()
    {
        Should.Throw<BusinessException>(() => Affiliation.Programme.Accept([])).Code.ShouldBe(IdentityErrors.RolesRequired);
        Should.Throw<BusinessException>(() => Affiliation.Programme.Accept(["owner"])).Code.ShouldBe(IdentityErrors.RoleUnknown);
    }

    private static bool Fits(Affiliation side, string role)
    {
        try
        {
            return side.Accept([role]).Count == 1;
        }
        catch (BusinessException)
        {
            return false;
        }
    }
}
