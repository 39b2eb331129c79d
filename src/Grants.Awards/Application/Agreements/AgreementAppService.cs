using Grants.Awards.Application.Granting;
using Grants.Awards.Contracts;
using Grants.Awards.Domain.Granting;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Kernel.Time;

namespace Grants.Awards.Application.Agreements;

/// <summary>Reads and accepts agreements.</summary>
internal sealed class AgreementAppService(
    GrantsDbContext db, CurrentUser user, IVault vault, IUserDirectory people, TimeProvider clock, IAudit audit)
{
    /// <summary>The text as offered, whatever the reader's own language.</summary>
    public async Task<AgreementDto> GetAsync(Guid grantId, CancellationToken cancellationToken)
    {
        var grant = await db.Set<Grant>().SingleOrNotFoundAsync(g => g.Id == grantId, cancellationToken);
        var text = await vault.OpenAsync(grant, grant.Agreement, "agreement.read", cancellationToken) ?? throw new NotFoundException();
        var names = grant.AcceptedBy is { } by
            ? await people.UserNamesAsync([by], cancellationToken)
            : new Dictionary<Guid, string>();
        var mayAccept = user.Holds(AwardsPermissions.Agreement.Accept)
            && GrantTransitions.Table.Allows(grant.State, GrantAction.AcceptAgreement);
        return new AgreementDto(
            grant.Id, text.Language, text.Title, text.GrantCode, text.PartnerCode, text.Currency, text.TotalMinor, text.StartsOn, text.EndsOn,
            [.. text.Sections.Select(s => new AgreementSectionDto(s.Heading, s.Paragraphs))],
            [.. text.Instalments.Select(i => new AgreementInstalmentDto(i.Number, i.Year, i.DueOn, i.AmountMinor, i.Conditions ?? []))],
            [.. (text.Lines ?? []).Select(l => new AgreementLineDto(l.Name, l.AmountMinor))],
            grant.AgreementHash,
            grant.State.ToString(),
            grant.AcceptedAt,
            grant.AcceptedBy is { } id ? names.GetValueOrDefault(id) : null,
            grant.Version,
            mayAccept ? ["accept"] : []);
    }

    /// <summary>The partner lead accepts. Errors: <c>grant.agreement-other-text</c>.</summary>
    public async Task<GrantChangedDto> AcceptAsync(
        Guid grantId, AcceptAgreementInput input, long version, CancellationToken cancellationToken)
    {
        var grant = await db.Set<Grant>().SingleOrNotFoundAsync(g => g.Id == grantId, cancellationToken);
        db.Expect(grant, version);
        grant.AcceptAgreement(input.Hash, user.Id, clock.GetUtcNow().UtcDateTime, Baghdad.Today(clock));
        audit.Record("agreement.accepted", grant.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new GrantChangedDto(grant.Id, grant.State.ToString(), grant.Version);
    }
}
