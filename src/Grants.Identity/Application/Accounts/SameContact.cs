using Grants.Identity.Domain.Users;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Accounts;

/// <summary>Finds accounts with the same mail or phone: somebody who was entered twice. Compares blind indexes, opens nothing, stops nobody.</summary>
/// <remarks>A query like any other, so the scope filter holds: a partner's lead learns of the own people only, never that a person is known elsewhere.</remarks>
internal static class SameContact
{
    private static readonly string Mail = BlindIndex.PropertyOf(nameof(User.Mail));
    private static readonly string Phone = BlindIndex.PropertyOf(nameof(User.Phone));

    /// <summary>Pairs of one of these accounts and another with its contact; for one SQL with their list.</summary>
    /// <param name="users">Few: a page of a list.</param>
    /// <param name="db">For the others, as far as the reader sees them.</param>
    public static IQueryable<SameContactRow> Rows(IQueryable<User> users, GrantsDbContext db)
    {
        var nothing = BlindIndex.Nothing;
        return
            from u in users
            from o in db.Set<User>().AsNoTracking()
            where o.Id != u.Id
                && ((EF.Property<byte[]?>(u, Mail) != null && EF.Property<byte[]?>(u, Mail) != nothing && EF.Property<byte[]?>(o, Mail) == EF.Property<byte[]?>(u, Mail))
                    || (EF.Property<byte[]?>(u, Phone) != null && EF.Property<byte[]?>(u, Phone) != nothing && EF.Property<byte[]?>(o, Phone) == EF.Property<byte[]?>(u, Phone)))
            select new SameContactRow { UserId = u.Id, UserName = o.UserName };
    }

    /// <summary>User names of others with the contact of one account.</summary>
    public static Task<List<string>> OfAsync(GrantsDbContext db, Guid id, CancellationToken cancellationToken) =>
        Rows(db.Set<User>().AsNoTracking().Where(u => u.Id == id), db).Select(r => r.UserName).OrderBy(n => n).ToListAsync(cancellationToken);
}

/// <summary>An account and another with its contact.</summary>
internal sealed class SameContactRow
{
    public Guid UserId { get; init; }

    public required string UserName { get; init; }
}
