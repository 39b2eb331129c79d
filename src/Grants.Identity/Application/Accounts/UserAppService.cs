using Grants.Identity.Application.RoleRequests;
using Grants.Identity.Contracts;
using Grants.Identity.Domain;
using Grants.Identity.Domain.RoleRequests;
using Grants.Identity.Domain.Sessions;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Kernel.Paging;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Accounts;

/// <summary>The administrator's list of accounts and new accounts of every side.</summary>
internal sealed class UserAppService(
    GrantsDbContext db, CurrentUser current, AccountAppService accounts, IdempotencyScope idempotency, ISignedActs signed,
    IOrganisationLookup organisations, IDonorLookup donors, TimeProvider clock)
{
    /// <summary>One page, sorted by user name. One SQL.</summary>
    public async Task<Page<UserDto>> SearchAsync(UserSearchInput input, CancellationToken cancellationToken)
    {
        var matching = Matching(input);
        var after = input.After ?? string.Empty;
        var oldest = TwoPersonRequest.Oldest(clock.GetUtcNow().UtcDateTime);
        var page = matching.Where(u => u.UserName.CompareTo(after) > 0).OrderBy(u => u.UserName).Take(Page.Size + 1);
        var same = SameContact.Rows(page, db);
        var rows = await page
            .Select(u => new
            {
                u.Id,
                u.UserName,
                u.State,
                u.AffiliationCode,
                u.Language,
                u.CreatedAt,
                u.Version,
                HasMail = u.Mail != null,
                CodeUntil = u.Invitation == null ? (DateTime?)null : u.Invitation.ExpiresAt,
                Roles = u.Roles.Select(r => r.Role).ToList(),
                u.OrganisationId,
                u.DonorId,
                Waiting = (
                    from w in db.Set<RoleRequest>()
                    join a in db.Set<User>() on w.AskedBy equals a.Id
                    where w.UserId == u.Id && w.State == RoleRequestState.Asked && w.AskedAt >= oldest
                    orderby w.AskedAt descending
                    select new { w.Id, w.Wanted, w.AskedBy, Asker = a.UserName, w.AskedAt, w.Version }).FirstOrDefault(),
                Same = same.Where(x => x.UserId == u.Id).Select(x => x.UserName).ToList(),
                LastSeenAt = db.Set<Session>().Where(s => s.UserId == u.Id).Max(s => (DateTime?)s.LastSeenAt),
                Total = matching.OrderBy(m => m.Id).Take(Page.CountLimit + 1).Count(),
            })
            .ToListAsync(cancellationToken);

        var mayManage = current.Holds(IdentityPermissions.User.Manage);
        var items = rows.Take(Page.Size).Select(r => new UserDto(
            r.Id, r.UserName, r.State.ToString(), [.. r.Roles.Order(StringComparer.Ordinal)], r.AffiliationCode, r.Language, r.HasMail,
            r.CreatedAt, r.LastSeenAt, r.CodeUntil, r.Version,
            AccountActions.For(r.Id, r.State, r.Roles.Count > 0, r.Waiting is not null, current.Id, mayManage),
            new Affiliation(r.OrganisationId, r.DonorId, r.AffiliationCode).Choices(r.Roles),
            r.Waiting is not { } w ? null : new WaitingRolesDto(
                w.Id, RoleText.Read(w.Wanted), w.Asker, w.AskedAt, w.Version, RoleRequestActions.For(r.Id, w.AskedBy, current)),
            [.. r.Same.Order(StringComparer.Ordinal)])).ToList();
        var total = rows.Count == 0 ? 0 : rows[0].Total;
        return new Page<UserDto>(
            items, Math.Min(total, Page.CountLimit), total > Page.CountLimit, rows.Count > Page.Size ? items[^1].UserName : null);
    }

    /// <summary>Makes an account without roles and asks for them: a second person confirms, then its code is given out. Errors: <c>user.organisation-unknown</c>, <c>user.donor-unknown</c>
    /// and those of <see cref="Affiliation.Accept"/>.</summary>
    public async Task<CreatedAccountDto> CreateAsync(InviteUserInput input, CancellationToken cancellationToken)
    {
        var affiliation = await AffiliationOfAsync(input, cancellationToken);
        var user = await accounts.AddWithoutRolesAsync(affiliation, input.Roles, input.Language, input.Mail, cancellationToken);
        // Under no id: the account is made anew when the same request comes again with its signature.
        await signed.SignAsync("user.added", Guid.Empty, new { user.UserName, Roles = RoleText.Of(input.Roles), user.AffiliationCode }, cancellationToken);
        idempotency.Remember(user.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new CreatedAccountDto(user.Id, await SameContact.OfAsync(db, user.Id, cancellationToken));
    }

    private IQueryable<User> Matching(UserSearchInput input)
    {
        var users = db.Set<User>().AsNoTracking();
        if (input.Text is { Length: > 0 } text)
        {
            var wanted = UserNames.Normalise(text);
            var code = text.Trim().ToUpperInvariant();
            users = users.Where(u => u.UserName.StartsWith(wanted) || u.AffiliationCode == code);
        }

        if (input.Role is { Length: > 0 } role) users = users.Where(u => u.Roles.Any(r => r.Role == role));
        if (Enum.TryParse<UserState>(input.State, ignoreCase: true, out var state)) users = users.Where(u => u.State == state);
        return users;
    }

    private async Task<Affiliation> AffiliationOfAsync(InviteUserInput input, CancellationToken cancellationToken)
    {
        if (input.OrganisationCode?.Trim().ToUpperInvariant() is { Length: > 0 } organisation)
        {
            var id = await organisations.IdOfAsync(organisation, cancellationToken)
                ?? throw new BusinessException(IdentityErrors.OrganisationUnknown).ForField("organisationCode");
            return new Affiliation(id, null, organisation);
        }

        if (input.DonorCode?.Trim().ToUpperInvariant() is { Length: > 0 } donor)
        {
            var id = await donors.IdOfAsync(donor, cancellationToken)
                ?? throw new BusinessException(IdentityErrors.DonorUnknown).ForField("donorCode");
            return new Affiliation(null, id, donor);
        }

        return Affiliation.Programme;
    }
}
