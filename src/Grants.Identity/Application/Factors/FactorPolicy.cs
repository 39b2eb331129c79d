using Grants.Identity.Domain.Factors;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Kernel.Permissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Grants.Identity.Application.Factors;

/// <summary>Which ways a person has, and which are enough for their roles.</summary>
internal sealed class FactorPolicy(IConfiguration configuration, IEnumerable<IHostEnvironment> environments)
{
    /// <summary>Words for the client.</summary>
    public const string TotpWay = "totp", RecoveryWay = "recovery", PasskeyWay = "passkey";

    private static readonly string[] Sensitive = [Roles.FinanceOfficer, Roles.FinanceController, Roles.Reconciler, Roles.ProtectionOfficer, Roles.ProtectionLead];

    private readonly bool passkeyForSensitive =
        configuration.GetSection(FactorOptions.Section).Get<FactorOptions>()?.PasskeyForMoneyAndProtection ?? environments.Any(e => e.IsProduction());

    /// <summary>True for people whose codes could be talked out of them at too high a price (security.md: finance and protection).</summary>
    public bool NeedsPasskey(IEnumerable<string> roles) => passkeyForSensitive && roles.Any(Sensitive.Contains);

    /// <summary>Why a session may do nothing yet, or null.</summary>
    public string? HeldBack(FactorKind shown, IEnumerable<string> roles) =>
        shown == FactorKind.None || (shown != FactorKind.Passkey && NeedsPasskey(roles)) ? HttpErrors.FactorNeeded : null;

    /// <summary>The ways by which a person may end a sign-in. Whoever must have a passkey and has one has no other way.</summary>
    public async Task<IReadOnlyList<string>> WaysOfAsync(
        GrantsDbContext db, Guid userId, IEnumerable<string> roles, CancellationToken cancellationToken)
    {
        var hasPasskey = await db.Set<Passkey>().AnyAsync(p => p.UserId == userId, cancellationToken);
        if (hasPasskey && NeedsPasskey(roles)) return [PasskeyWay];
        var ways = new List<string>();
        if (hasPasskey) ways.Add(PasskeyWay);
        if (await db.Set<Authenticator>().AnyAsync(a => a.UserId == userId && a.ConfirmedAt != null, cancellationToken)) ways.Add(TotpWay);
        if (ways.Count > 0 && await db.Set<RecoveryCode>().AnyAsync(c => c.UserId == userId && c.UsedAt == null, cancellationToken)) ways.Add(RecoveryWay);
        return ways;
    }
}
