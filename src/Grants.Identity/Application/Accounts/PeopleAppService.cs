using Grants.Identity.Contracts;
using Grants.Identity.Domain;
using Grants.Identity.Domain.Sessions;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Kernel.Paging;
using Grants.Kernel.Permissions;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Accounts;

/// <summary>A partner lead's own people.</summary>
internal sealed class PeopleAppService(
    GrantsDbContext db, CurrentUser current, AccountAppService accounts, IVault vault, IdempotencyScope idempotency, IOrganisationLookup organisations)
{
    /// <summary>Everybody of the caller's organisation, at most 50, sorted by user name. What they are called stays sealed.</summary>
    public async Task<IReadOnlyList<PersonDto>> ListAsync(CancellationToken cancellationToken)
    {
        var organisation = OwnOrganisation();
        var page = db.Set<User>().AsNoTracking().Where(u => u.OrganisationId == organisation).OrderBy(u => u.UserName).Take(Page.Size);
        var same = SameContact.Rows(page, db);
        var users = await page.Select(u => new { User = u, Same = same.Where(x => x.UserId == u.Id).Select(x => x.UserName).ToList() }).ToListAsync(cancellationToken);
        var seen = await db.Set<Session>().AsNoTracking()
            .Where(s => db.Set<User>().Any(u => u.Id == s.UserId && u.OrganisationId == organisation))
            .GroupBy(s => s.UserId).Select(g => new { g.Key, At = g.Max(s => s.LastSeenAt) })
            .ToDictionaryAsync(x => x.Key, x => x.At, cancellationToken);
        var mayManage = current.Holds(IdentityPermissions.Person.Manage);
        return [.. from row in users let u = row.User select new PersonDto(
            u.Id, u.UserName, u.DisplayName is not null, u.State.ToString(),
            [.. u.Roles.Select(r => r.Role)], u.Id == current.Id, seen.TryGetValue(u.Id, out var at) ? at : null,
            u.Invitation?.ExpiresAt, u.Version,
            [.. AccountActions.For(u.Id, u.State, u.Roles.Count > 0, waits: false, current.Id, mayManage).Where(a => a != "set-roles")],
            [.. row.Same.Order(StringComparer.Ordinal)])];
    }

    /// <summary>What one of them is called, while the lead holds the button; the opening is on record. Errors: <c>not-found</c>.</summary>
    public async Task<PersonNameDto> RevealAsync(Guid id, CancellationToken cancellationToken)
    {
        var organisation = OwnOrganisation();
        var user = await db.Set<User>().AsNoTracking().SingleOrNotFoundAsync(u => u.Id == id && u.OrganisationId == organisation, cancellationToken);
        return new PersonNameDto(await vault.OpenAsync(user, user.DisplayName, "person.name", cancellationToken) ?? throw new NotFoundException());
    }

    /// <summary>Makes an account in the caller's organisation; its code is given out by the next step. Errors: <c>person.role-only</c>.</summary>
    public async Task<CreatedAccountDto> CreateAsync(InvitePersonInput input, CancellationToken cancellationToken)
    {
        if (!Roles.Partner.Contains(input.Role)) throw new BusinessException(IdentityErrors.PersonRoleOnly).ForField("role");
        var organisation = OwnOrganisation();
        var code = await organisations.CodeOfAsync(organisation, cancellationToken) ?? throw new NotFoundException();
        var affiliation = new Affiliation(organisation, null, code);
        var user = await accounts.AddAsync(affiliation, [input.Role], input.Language, input.DisplayName, input.Mail, cancellationToken);
        idempotency.Remember(user.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new CreatedAccountDto(user.Id, await SameContact.OfAsync(db, user.Id, cancellationToken));
    }

    private Guid OwnOrganisation() => current.Required.OrganisationId ?? throw new NotFoundException();
}
