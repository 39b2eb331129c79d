using Grants.Identity.Application.Passwords;
using Grants.Identity.Contracts;
using Grants.Identity.Domain;
using Grants.Identity.Domain.Factors;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Localization;
using Grants.Kernel.Errors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Grants.Identity.Seeding;

/// <inheritdoc cref="IDemoUsers" />
internal sealed class DemoUsers(
    GrantsDbContext db, PasswordService passwords, IOrganisationLookup organisations, IDonorLookup donors, IAudit audit, TimeProvider clock,
    IEnumerable<IHostEnvironment> environments) : IDemoUsers
{
    // One evaluation for all: they share the password anyway, and a start must not take seconds.
    private static string? sharedHash;

    public async Task<Guid> AddAsync(
        string userName, IReadOnlyList<string> roles, Guid? organisationId, Guid? donorId, CancellationToken cancellationToken)
    {
        if (environments.Any(e => e.IsProduction())) throw new InvalidOperationException("Demo users are not made in Production.");
        var there = await db.Set<User>().Where(u => u.UserName == userName).Select(u => (Guid?)u.Id).SingleOrDefaultAsync(cancellationToken);
        if (there is { } known) return known;

        var affiliation = new Affiliation(organisationId, donorId, await CodeOfAsync(organisationId, donorId, cancellationToken));
        var user = User.Create(userName, affiliation, roles, Languages.Default, Guid.Empty, clock.GetUtcNow().UtcDateTime);
        user.SetContact(displayName: null, $"{userName}@demo.example", phone: null);
        user.Begin(sharedHash ??= await passwords.HashAsync(DemoUserNames.Password, cancellationToken));
        db.Add(user);
        var app = Authenticator.Begin(user.Id, user.KeyOwnerId, Totp.NewSecret(), clock.GetUtcNow().UtcDateTime);
        app.Confirm(usedStep: 0, clock.GetUtcNow().UtcDateTime);
        db.Add(app);
        audit.Record("user.added", user.Id);
        await db.SaveChangesAsync(cancellationToken);
        return user.Id;
    }

    private async Task<string?> CodeOfAsync(Guid? organisationId, Guid? donorId, CancellationToken cancellationToken)
    {
        if (organisationId is { } organisation)
            return await organisations.CodeOfAsync(organisation, cancellationToken) ?? throw new BusinessException(IdentityErrors.OrganisationUnknown);
        if (donorId is { } donor)
            return await donors.CodeOfAsync(donor, cancellationToken) ?? throw new BusinessException(IdentityErrors.DonorUnknown);
        return null;
    }
}
