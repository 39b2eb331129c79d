namespace Grants.HttpApi.Host.Tests.Architecture;

/// <summary>Where an account may hold roles from its first moment, without a second person: named by hand, with the reason.</summary>
public sealed class RoleGivingTests
{
    private static readonly string[] Places =
    [
        "AccountAppService.cs", // a lead's own people, and only those: product.md
        "DemoUsers.cs", // the demo; refused in Production
        "FirstAdministrator.cs", // the operator at the server's console
        "SetupAppService.cs", // the same
    ];

    [Fact]
    public void Accounts_begin_with_roles_in_these_places_only() => FilesWith("User.Create(").ShouldBe(Places);

    [Fact]
    public void Only_a_partners_lead_makes_accounts_that_hold_roles_at_once() => FilesWith("accounts.AddAsync(").ShouldBe(["PeopleAppService.cs"]);

    [Fact]
    public void Roles_are_added_by_a_confirmed_request_only() => FilesWith(".Receive(this)").ShouldBe(["RoleRequest.cs"]);

    private static string[] FilesWith(string text) =>
    [
        .. Repository.Files("src/Grants.Identity", ".cs").Where(f => File.ReadAllText(f).Contains(text, StringComparison.Ordinal))
            .Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal),
    ];
}
