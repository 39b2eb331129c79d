using Grants.Kernel.Permissions;

namespace Grants.HttpApi.Host.Tests.Permissions;

/// <summary>The file written by hand, line by line.</summary>
internal static class ExpectedAccess
{
    private static readonly string[] Columns =
    [
        "nobody", Roles.PartnerMember, Roles.PartnerLead, Roles.ProgrammeOfficer, Roles.GrantsManager, Roles.FinanceOfficer, Roles.FinanceController,
        Roles.ProtectionOfficer, Roles.ProtectionLead, Roles.DonorViewer, Roles.DonorApprover, Roles.Auditor, Roles.Administrator, Roles.Reconciler,
    ];

    /// <summary>Who may call an endpoint, by its name; <c>nobody</c> stands for somebody not signed in.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Read()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Permissions", "expected.csv"))
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split(',', StringSplitOptions.TrimEntries))
            .Skip(1);
        return lines.ToDictionary(c => c[0], c =>
        {
            // The reconciler came last and may little: a line without a mark for it means that it may not.
            if (c.Length == Columns.Length) c = [.. c, "-"];
            c.Length.ShouldBe(Columns.Length + 1, c[0]);
            c.Skip(1).ShouldAllBe(mark => mark == "+" || mark == "-", c[0]);
            return (IReadOnlySet<string>)Columns.Where((_, i) => c[i + 1] == "+").ToHashSet();
        });
    }
}
