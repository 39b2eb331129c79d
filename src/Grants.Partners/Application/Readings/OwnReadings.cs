using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Kernel.Paging;
using Grants.Partners.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Grants.Partners.Application.Readings;

/// <summary>Who has opened a partner's sealed data, for its lead. Its own people are left out: they see each other at work.</summary>
/// <remarks>Readers are accounts that a partner does not see, so the system looks; the organisation is always the caller's own.</remarks>
internal sealed class OwnReadings(GrantsDbContext db, CurrentUser user, CurrentScope scope, IReaders readers)
{
    private const string Reason = "own-readings";

    // Comparing a code at sign-in shows nothing to anybody, and nobody is known yet: it would only bury the rest.
    private const string SignInPurpose = "factor";

    /// <summary>One page, newest first. One SQL.</summary>
    public async Task<Page<ReadingDto>> SearchAsync(SearchReadingsInput input, CancellationToken cancellationToken)
    {
        var own = user.Required.OrganisationId ?? throw new NotFoundException();
        using var system = scope.AsSystem(Reason);
        var all = ByOthers(own);
        var page = await all.NewestFirst(input.After).Take(Page.Size + 1)
            .Select(e => new Found(
                e.Id,
                e.At,
                e.ActorRoles,
                readers.All.Where(r => r.Id == e.ActorId && r.DonorId != null && db.Set<PartnerSharing>().Any(s => s.OrganisationId == own && s.DonorId == r.DonorId))
                    .Select(r => r.AffiliationCode).FirstOrDefault(),
                e.Purpose,
                e.Records.Count(r => r.OwnerId == own)))
            .ToPageAsync(all, f => AuditPaging.KeyOf(f.At, f.Id), cancellationToken);
        return new Page<ReadingDto>(
            [.. page.Items.Select(f => new ReadingDto(f.At, f.Roles.Split(',', StringSplitOptions.RemoveEmptyEntries), f.DonorCode, f.Purpose, f.Records))],
            page.Total, page.MoreThanTotal, page.Next);
    }

    private IQueryable<AuditEntry> ByOthers(Guid own) => db.Set<AuditEntry>().AsNoTracking().Where(e =>
        e.Act == AuditEntry.ReadAct
        && e.Records.Any(r => r.OwnerId == own)
        && !(e.ActorId == null && e.Purpose == SignInPurpose)
        && !readers.All.Any(r => r.Id == e.ActorId && r.OrganisationId == own));

    private sealed record Found(Guid Id, DateTime At, string Roles, string? DonorCode, string? Purpose, int Records);
}
