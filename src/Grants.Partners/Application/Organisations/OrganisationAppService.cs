using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Localization;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Kernel.Paging;
using Grants.Kernel.Time;
using Grants.Partners.Contracts;
using Grants.Partners.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Grants.Partners.Application.Organisations;

/// <summary>Partners, for the team.</summary>
internal sealed class OrganisationAppService(GrantsDbContext db, CurrentUser user, IVault vault, IAudit audit, IUserDirectory people, SameNames names, TimeProvider clock)
{
    public async Task<Page<PartnerListItem>> SearchAsync(SearchPartnersInput input, CancellationToken cancellationToken)
    {
        var all = Matching(input);
#pragma warning disable CA1309 // Becomes SQL: the database compares, not the culture of this process.
        var following = input.After is null ? all : all.Where(o => string.Compare(o.Code, input.After) > 0);
#pragma warning restore CA1309
        var rows = await following
            .OrderBy(o => o.Code)
            .Take(Page.Size + 1)
            .Select(o => new
            {
                o.Id,
                o.Code,
                o.State,
                o.Region,
                o.GovernorateCodes,
                o.IsRural,
                o.IsCommunityLed,
                SafetySet = o.SafetySetAt != null,
                ExpiresOn = o.Registrations.Min(r => r.ExpiresOn),
                Total = all.Take(Page.CountLimit + 1).Count(),
            })
            .ToListAsync(cancellationToken);
        var items = rows.Take(Page.Size).Select(o => new PartnerListItem(
            o.Id, o.Code, o.State, o.Region, o.GovernorateCodes.Split(' '), o.IsRural, o.IsCommunityLed, o.SafetySet, o.ExpiresOn)).ToList();
        var total = rows.Count == 0 ? 0 : rows[0].Total;
        return new Page<PartnerListItem>(
            items, Math.Min(total, Page.CountLimit), total > Page.CountLimit, rows.Count > Page.Size ? items[^1].Code : null);
    }

    public async Task<PartnerDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var partner = await db.Set<Organisation>().AsNoTracking().AsSplitQuery().SingleOrNotFoundAsync(o => o.Id == id, cancellationToken);
        var opened = await vault.OpenManyAsync(
            [partner, .. partner.Registrations, .. partner.OtherFunding], "partner.read", cancellationToken);
        var users = await people.InOrganisationAsync(id, null, cancellationToken);
        var canManage = user.Holds(PartnersPermissions.Organisation.Manage);
        return new PartnerDto(
            partner.Id, partner.Code, partner.State, opened.Open(partner, partner.Name) ?? "", opened.Open(partner, partner.Aliases)?.Items ?? [],
            partner.Region, Words(partner.GovernorateCodes), partner.IsRural, partner.IsCommunityLed, Words(partner.Themes), Words(partner.Languages),
            [.. partner.Registrations.OrderBy(r => r.Region, StringComparer.Ordinal).Select(r => Shown(r, opened.Open(r, r.Details)))],
            opened.Open(partner, partner.Notes),
            SafetyMapping.ForTeam(partner, user.Holds(PartnersPermissions.Organisation.ReadCodeWord) ? opened.Open(partner, partner.CodeWord) : null),
            [.. partner.OtherFunding.OrderBy(f => f.Id).Select(f => new DeclaredFundingDto(f.AmountMinor, f.Currency, f.Until, opened.Open(f, f.Source)))],
            [.. users.Select(u => u.UserName)],
            partner.AddedAt, partner.Version, [.. canManage ? ["update", .. ActionsOf(partner)] : Array.Empty<string>(), .. user.Holds(PartnersPermissions.Safety.Pause) ? ["pause"] : Array.Empty<string>()], await names.OfAsync(id, cancellationToken));
    }

    public async Task UpdateAsync(Guid id, long version, UpdatePartnerInput input, CancellationToken cancellationToken)
    {
        var partner = await db.Set<Organisation>().AsSplitQuery().SingleOrNotFoundAsync(o => o.Id == id, cancellationToken);
        db.Expect(partner, version);
        var before = await vault.OpenManyAsync([partner], "partner.update", cancellationToken);
        DemandRoomFor(input.Aliases, before.Open(partner, partner.Aliases)?.Items ?? []);
        partner.Describe(input.ToProfile(before.Open(partner, partner.Name)));
        await SaveAsync("partner.updated", partner, cancellationToken);
    }

    public Task CloseAsync(Guid id, long version, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, "partner.closed", o => o.Close(), cancellationToken);

    public Task ReopenAsync(Guid id, long version, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, "partner.reopened", o => o.Reopen(), cancellationToken);

    /// <summary>Nothing reminds this partner before a day. Errors: <c>partner.pause-day</c>.</summary>
    public Task PauseAsync(Guid id, long version, PausePartnerInput input, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, "partner.reminders-paused", o => o.PauseReminders(input.Until, Baghdad.Today(clock)), cancellationToken);

    public static PartnerReferenceDto Reference(string language) => new(
        [.. Governorates.All.Select(g => new GovernorateDto(g.Code, g.Region, language switch { "ar" => g.Ar, "ckb" => g.Ckb, _ => g.En }, g.Column, g.Row))],
        Themes.All,
        Languages.All);

    private async Task ChangeAsync(Guid id, long version, string act, Action<Organisation> change, CancellationToken cancellationToken)
    {
        var partner = await db.Set<Organisation>().AsSplitQuery().SingleOrNotFoundAsync(o => o.Id == id, cancellationToken);
        db.Expect(partner, version);
        change(partner);
        await SaveAsync(act, partner, cancellationToken);
    }

    private Task<int> SaveAsync(string act, Organisation partner, CancellationToken cancellationToken)
    {
        audit.Record(act, partner.Id);
        return db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Only names that are typed anew are too many: older names of the partner are kept beside them and come back with the form.</summary>
    private static void DemandRoomFor(IReadOnlyList<string> typed, IReadOnlyList<string> kept)
    {
        if (typed.Count > PartnersConsts.MaxAliases && typed.Select(a => a.Trim()).Except(kept, StringComparer.Ordinal).Any())
            throw new BusinessException(PartnersErrors.TooManyAliases).ForField("aliases");
    }

    private IQueryable<Organisation> Matching(SearchPartnersInput input)
    {
        var rows = db.Set<Organisation>().AsNoTracking();
        if (input.State is { } state) rows = rows.Where(o => o.State == state);
        if (!string.IsNullOrEmpty(input.Region)) rows = rows.Where(o => o.Region == input.Region);
        if (!string.IsNullOrEmpty(input.Governorate)) rows = rows.Where(o => o.Governorates.Any(g => g.Code == input.Governorate));
        return rows;
    }

    private static IEnumerable<string> ActionsOf(Organisation partner) =>
        OrganisationTransitions.Table.ActionsFrom(partner.State).Select(a => a == OrganisationAction.Close ? "close" : "reopen");

    private static RegistrationDto Shown(Registration registration, RegistrationDetails? details) =>
        new(registration.Region, details?.Authority ?? "", details?.Number ?? "", registration.StartsOn, registration.ExpiresOn);

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
