using Grants.HttpApi.Host.Client;
using Grants.Identity.Contracts;

namespace Grants.HttpApi.Host.Demo;

/// <summary>What the console shows when the demo is ready.</summary>
internal static class DemoGreeting
{
    private static readonly (string UserName, string Is)[] SignIns =
    [
        (DemoUserNames.PartnerLead, "lead of partner P-017"),
        (DemoUserNames.PartnerMember, "member of partner P-017"),
        (DemoUserNames.SecondPartnerLead, "lead of partner P-018"),
        (DemoUserNames.Officer1, "programme officer"),
        (DemoUserNames.Officer2, "programme officer"),
        (DemoUserNames.Manager1, "grants manager"),
        (DemoUserNames.Manager2, "grants manager"),
        (DemoUserNames.Finance1, "finance officer"),
        (DemoUserNames.Finance2, "finance officer"),
        (DemoUserNames.Controller, "finance controller"),
        (DemoUserNames.ProtectionOfficer, "protection officer"),
        (DemoUserNames.ProtectionLead, "protection lead"),
        (DemoUserNames.DonorApprover, "approver of donor D-01"),
        (DemoUserNames.DonorViewer, "viewer of donor D-01"),
        (DemoUserNames.SecondDonorApprover, "approver of donor D-02"),
        (DemoUserNames.Auditor, "auditor"),
        (DemoUserNames.Administrator, "administrator"),
    ];

    public static void Print(WebApplication app)
    {
        Console.WriteLine();
        Console.WriteLine($"Ready: {string.Join(' ', app.Urls)}");
        if (app.Configuration[DemoSeeder.Setting] == DemoSeeder.Nothing) return;
        Console.WriteLine($"Password of all demo sign-ins: {DemoUserNames.Password}");
        foreach (var (userName, what) in SignIns) Console.WriteLine($"  {userName,-14} {what}");
        if (app.Services.GetRequiredService<ClientFiles>().Index is null) Console.WriteLine("The client was not built; only /api answers.");
        Console.WriteLine();
    }
}
