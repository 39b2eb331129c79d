using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Grants.Partners.Contracts;
using Grants.Partners.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Grants.Partners.Application.Organisations;

/// <summary>A partner's own settings, for its people. Only the lead changes them.</summary>
internal sealed class OwnSafetyAppService(
    GrantsDbContext db, CurrentUser user, TimeProvider clock, IVault vault, IAudit audit, IDonorLookup donors)
{
    public async Task<OwnSafetyDto> GetAsync(CancellationToken cancellationToken)
    {
        var own = await OwnAsync(db.Set<Organisation>().AsNoTracking().Include(o => o.Sharings), cancellationToken);
        var opened = await vault.OpenManyAsync([own, .. own.OtherFunding], "own-safety.read", cancellationToken);
        var s = own.Safety;
        return new OwnSafetyDto(
            own.Code, s.Channel, s.HoursFrom, s.HoursTo, s.NeverContact, opened.Open(own, own.CodeWord), s.NeutralWording, s.NameVisibility,
            s.PlacePrecision, s.EmbargoUntil, s.NotificationsOff, s.PausedUntil, await DonorsOfAsync(own, cancellationToken),
            [.. own.OtherFunding.OrderBy(f => f.Id).Select(f => new DeclaredFundingDto(f.AmountMinor, f.Currency, f.Until, opened.Open(f, f.Source)))],
            own.SafetySetAt, own.Version, user.Holds(PartnersPermissions.Safety.Manage) ? ["save", "declare"] : []);
    }

    public async Task SaveAsync(long version, SaveSafetyInput input, CancellationToken cancellationToken)
    {
        var own = await OwnAsync(db.Set<Organisation>().Include(o => o.Sharings), cancellationToken);
        db.Expect(own, version);
        var known = own.Sharings.Select(s => s.DonorId).Intersect(input.Donors).ToList();
        if (known.Count != input.Donors.Distinct().Count()) throw new NotFoundException();
        if (input.NameVisibility == NameVisibility.NamedDonors && known.Count == 0)
            throw new BusinessException(PartnersErrors.DonorsMissing).ForField("donors");
        own.SetSafety(input.ToSettings(), input.CodeWord, known, clock.GetUtcNow().UtcDateTime);
        audit.Record("partner.safety-set", own.Id);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task DeclareAsync(long version, DeclareFundingInput input, CancellationToken cancellationToken)
    {
        var own = await OwnAsync(db.Set<Organisation>(), cancellationToken);
        db.Expect(own, version);
        own.DeclareOtherFunding([.. input.Items.Select((item, i) => Declared(own.Id, item, i))]);
        audit.Record("partner.other-funding-declared", own.Id);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static DeclaredFunding Declared(Guid organisationId, DeclareFundingItem item, int index)
    {
        try
        {
            return new DeclaredFunding(organisationId, AmountText.Parse(item.Amount, item.Currency), item.Until, item.Source);
        }
        catch (BusinessException e)
        {
            throw e.ForField($"items[{index}].{(e.Code == MoneyErrors.UnknownCurrency ? "currency" : "amount")}");
        }
    }

    private Task<Organisation> OwnAsync(IQueryable<Organisation> rows, CancellationToken cancellationToken)
    {
        var own = user.Required.OrganisationId ?? throw new NotFoundException();
        return rows.AsSplitQuery().SingleOrNotFoundAsync(o => o.Id == own, cancellationToken);
    }

    private async Task<IReadOnlyList<NamedDonorDto>> DonorsOfAsync(Organisation own, CancellationToken cancellationToken)
    {
        var named = own.NamedDonors.Select(d => d.DonorId).ToHashSet();
        var list = new List<NamedDonorDto>();
        foreach (var id in own.Sharings.Select(s => s.DonorId))
        {
            if (await donors.CodeOfAsync(id, cancellationToken) is { } code) list.Add(new NamedDonorDto(id, code, named.Contains(id)));
        }

        return [.. list.OrderBy(d => d.Code, StringComparer.Ordinal)];
    }
}
