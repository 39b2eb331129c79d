using Grants.Identity.Application.Factors;
using Grants.Identity.Application.Passwords;
using Grants.Identity.Contracts;
using Grants.Identity.Domain.Programmes;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Programmes;

/// <inheritdoc cref="ISetup" />
internal sealed class Setup(GrantsDbContext db, ProgrammeFacts facts, PasswordService passwords, PasskeySite site, IAudit audit, TimeProvider clock) : ISetup
{
    private const string Page = "/setup";
    private const int MaxRaces = 10;

    public ValueTask<bool> IsOpenAsync(CancellationToken cancellationToken) => facts.IsOpenAsync(cancellationToken);

    public async Task<SetupCode?> GiveCodeAsync(CancellationToken cancellationToken)
    {
        for (var race = 0; race < MaxRaces; race++)
        {
            if (!await facts.IsOpenAsync(cancellationToken)) return null;
            if (await TryGiveAsync(cancellationToken) is { } given) return given;
            db.ChangeTracker.Clear();
        }

        throw new InvalidOperationException("Other processes keep changing the setup code: start one alone first.");
    }

    /// <summary>Null when another process that started at the same moment was quicker: the later code wins, so it is tried again.</summary>
    private async Task<SetupCode?> TryGiveAsync(CancellationToken cancellationToken)
    {
        var programme = await db.Set<Programme>().SingleOrDefaultAsync(p => p.Id == Programme.TheOne, cancellationToken);
        if (programme is null) db.Add(programme = Programme.Begin());
        if (programme.State == ProgrammeState.SetUp) return null;
        var code = InvitationCode.Create();
        programme.GiveCode(code.Selector, await passwords.HashAsync(code.Secret, cancellationToken), clock.GetUtcNow().UtcDateTime);
        audit.Record("programme.setup-code-given", programme.Id);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (StaleException)
        {
            return null;
        }
        catch (DbUpdateException e) when (UniqueViolation.Is(e))
        {
            return null; // Both made the row.
        }

        return new SetupCode(site.Origins.FirstOrDefault() + Page, code.Text, programme.SetupUntil!.Value);
    }
}
