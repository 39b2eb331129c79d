using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Money;
using Grants.Kernel.Time;
using Grants.Partners.Contracts;
using Grants.Partners.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Grants.Partners.Application.Organisations;

/// <summary>Answers other modules.</summary>
internal sealed class PartnersService(GrantsDbContext db, CurrentUser user, CurrentScope scope, IVault vault, TimeProvider clock) : IPartners
{
    public IQueryable<PartnerRow> Rows => db.Set<Organisation>().AsNoTracking().Select(o => new PartnerRow
    {
        Id = o.Id,
        Code = o.Code,
        Region = o.Region,
        Governorates = o.GovernorateCodes,
        IsRural = o.IsRural,
        IsCommunityLed = o.IsCommunityLed,
        NameVisibility = o.Safety.NameVisibility,
        PlacePrecision = o.Safety.PlacePrecision,
        EmbargoUntil = o.Safety.EmbargoUntil,
        NeutralWording = o.Safety.NeutralWording,
    });

    public Task<PartnerRef?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Organisation>().Where(o => o.Id == id).Select(o => new PartnerRef(o.Id, o.Code, o.Region)
        {
            Governorates = o.GovernorateCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            IsRural = o.IsRural,
            IsCommunityLed = o.IsCommunityLed,
        }).SingleOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyDictionary<Guid, string>> OpenNamesAsync(IReadOnlyCollection<Guid> ids, string purpose, CancellationToken cancellationToken)
    {
        var asked = ids.Distinct().ToList();
        var found = await db.Set<Organisation>().AsNoTracking().AsSplitQuery().Where(o => asked.Contains(o.Id)).ToListAsync(cancellationToken);
        var shown = found.Where(MayReadName).ToList();
        var opened = await vault.OpenManyAsync(shown, purpose, cancellationToken);
        return shown.ToDictionary(o => o.Id, o => opened.Open(o, o.Name) ?? "");
    }

    public async Task<IReadOnlyList<DeclaredAmount>> OtherFundingAsync(Guid id, CancellationToken cancellationToken)
    {
        var today = Baghdad.Today(clock);
        var declared = await db.Set<Organisation>().AsNoTracking().Where(o => o.Id == id)
            .SelectMany(o => o.OtherFunding.Where(f => f.Until == null || f.Until >= today))
            .Select(f => new { f.Id, f.AmountMinor, f.Currency, f.Until }).OrderBy(f => f.Id).ToListAsync(cancellationToken);
        return [.. declared.Select(f => new DeclaredAmount(new Amount(f.AmountMinor, f.Currency), f.Until))];
    }

    public async Task ShowToDonorAsync(Guid id, Guid donorId, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("partner-sharing");
        if (db.Set<PartnerSharing>().Local.Any(s => s.OrganisationId == id && s.DonorId == donorId)) return;
        if (await db.Set<PartnerSharing>().AnyAsync(s => s.OrganisationId == id && s.DonorId == donorId, cancellationToken)) return;
        db.Add(new PartnerSharing(id, donorId));
    }

    public ShownPlace PlaceOf(PartnerRow row)
    {
        if (scope.Value.Kind != ScopeKind.Donor) return new ShownPlace(row.Region, row.Governorates.Split(' '));
        return row.PlacePrecision switch
        {
            PlacePrecision.Governorate => new ShownPlace(row.Region, row.Governorates.Split(' ')),
            PlacePrecision.Region => new ShownPlace(row.Region, []),
            _ => new ShownPlace(null, []),
        };
    }

    /// <summary>Staff by permission (never the administrator), a partner its own, a donor what the partner allows, the system for its work.</summary>
    private bool MayReadName(Organisation organisation) => scope.Value switch
    {
        { Kind: ScopeKind.Staff } => user.Holds(PartnersPermissions.Organisation.Read),
        { Kind: ScopeKind.Partner, OrganisationId: var own } => organisation.Id == own,
        { Kind: ScopeKind.Donor, DonorId: { } donor } => organisation.ShowsNameTo(donor),
        { Kind: ScopeKind.System } => true,
        _ => false,
    };
}
