using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Partners.Contracts;
using Grants.Payments.Domain.Payees;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Payees;

/// <summary>Finds accounts that are on file at more than one partner. Compares blind indexes: nothing is opened, and nobody is told a name.</summary>
/// <remarks>It may be right, as with a fiscal host (product.md, Partners); it may be somebody who put their own account on file twice. So versions
/// that were refused or replaced count too.</remarks>
internal sealed class SharedAccounts(GrantsDbContext db, BlindIndex index, IPartners partners)
{
    /// <summary>Name of the property that is compared.</summary>
    public static readonly string Entry = BlindIndex.PropertyOf(nameof(PayeeVersion.Account));

    /// <summary>By version of one partner's payee: where else its account is on file.</summary>
    public async Task<ILookup<Guid, SharedAccount>> OfAsync(Guid organisationId, CancellationToken cancellationToken)
    {
        var found = await (
            from mine in db.Set<Payee>().AsNoTracking().Where(p => p.OrganisationId == organisationId).SelectMany(p => p.Versions)
            join other in db.Set<Payee>().AsNoTracking().Where(p => p.OrganisationId != organisationId).SelectMany(p => p.Versions)
                on EF.Property<byte[]?>(mine, Entry) equals EF.Property<byte[]?>(other, Entry)
            select new { Version = mine.Id, other.OrganisationId, other.State }).ToListAsync(cancellationToken);
        var codes = found.Count == 0 ? [] : await CodesAsync([.. found.Select(f => f.OrganisationId)], cancellationToken);
        return found.GroupBy(f => (f.Version, f.OrganisationId))
            .Select(g => (g.Key.Version, Account: new SharedAccount(codes.GetValueOrDefault(g.Key.OrganisationId), g.Min(f => Rank(f.State)))))
            .OrderBy(f => f.Account.PartnerCode, StringComparer.Ordinal)
            .ToLookup(f => f.Version, f => f.Account);
    }

    /// <summary>Payees of other partners that have this account, before it is saved.</summary>
    public async Task<IReadOnlyList<Guid>> PayeesWithAsync(Guid organisationId, PayeeAccount account, CancellationToken cancellationToken)
    {
        var entry = index.Of(PayeeVersion.AccountName, Comparable.Account(account.Iban));
        return await db.Set<Payee>().Where(p => p.OrganisationId != organisationId && p.Versions.Any(v => EF.Property<byte[]?>(v, Entry) == entry))
            .Select(p => p.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Partners whose present account, or the one that waits for its call, is on file at another partner too; for one SQL with what is asked of them.</summary>
    public static IQueryable<Guid> Partners(GrantsDbContext db) =>
        from mine in db.Set<Payee>().SelectMany(p => p.Versions)
        where mine.State == PayeeVersionState.Pending || mine.State == PayeeVersionState.Verified
        join other in db.Set<Payee>().SelectMany(p => p.Versions) on EF.Property<byte[]?>(mine, Entry) equals EF.Property<byte[]?>(other, Entry)
        where other.OrganisationId != mine.OrganisationId
        select mine.OrganisationId;

    /// <summary>A partner outside the reader's scope stays without a code.</summary>
    private Task<Dictionary<Guid, string>> CodesAsync(HashSet<Guid> organisations, CancellationToken cancellationToken) =>
        partners.Rows.Where(p => organisations.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Code, cancellationToken);

    /// <summary>Of several versions at one partner the one that says most about it is told.</summary>
    private static SharedState Rank(PayeeVersionState state) => state switch
    {
        PayeeVersionState.Verified => SharedState.InUse,
        PayeeVersionState.Pending => SharedState.Waiting,
        PayeeVersionState.Rejected => SharedState.Refused,
        _ => SharedState.UsedBefore,
    };
}

/// <summary>An account at another partner.</summary>
/// <param name="PartnerCode">The partner's code, never its name; null when the reader may not see the partner.</param>
/// <param name="State">What the account is there.</param>
internal sealed record SharedAccount(string? PartnerCode, SharedState State);

/// <summary>What an account is at the other partner.</summary>
internal enum SharedState
{
    /// <summary>Money goes there.</summary>
    InUse,

    /// <summary>Nobody has called back yet.</summary>
    Waiting,

    /// <summary>A call-back refused it.</summary>
    Refused,

    /// <summary>Another one took its place.</summary>
    UsedBefore,
}
