using Grants.Awards.Contracts;
using Grants.Awards.Domain.Granting;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Paging;
using Grants.Kernel.Text;
using Grants.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Grants.Awards.Application.Granting;

/// <summary>Lists grants and does what can be done with one.</summary>
internal sealed class GrantAppService(GrantsDbContext db, CurrentUser user, TimeProvider clock, IAudit audit)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Newest first, in one SQL.</summary>
    public Task<Page<GrantListRow>> SearchAsync(GrantSearchInput input, CancellationToken cancellationToken)
    {
        var all = Filter(input);
        var found = all;
#pragma warning disable CA1309 // Translated to SQL, where the column's own order decides.
        if (input.Next is { } next) found = found.Where(g => string.Compare(g.Code, next) < 0);
#pragma warning restore CA1309
        var donor = user.Info?.DonorId;
        return found.OrderByDescending(g => g.Code).Take(Page.Size + 1)
            .Select(g => new GrantListRow(
                g.Id,
                g.Code,
                g.PartnerCode,
                g.Kind.ToString(),
                g.State.ToString(),
                g.Currency,
                g.Funds.Where(f => donor == null || f.DonorId == donor).Sum(f => f.AmountMinor),
                g.Tranches.Where(t => t.State == TrancheState.Received
                    && (donor == null || g.Funds.Any(f => f.FundId == t.FundId && f.DonorId == donor))).Sum(t => t.AmountMinor),
                g.StartsOn,
                g.EndsOn,

                // One pass over the grant's own rows: as a filter, SQLite would take the index on state and read every open tranche for each grant.
                g.Tranches.Min(t => t.State == TrancheState.Scheduled || t.State == TrancheState.Open ? (DateOnly?)t.DueOn : null)))
            .ToPageAsync(all, r => r.Code, cancellationToken);
    }

    public Task<GrantChangedDto> PauseAsync(Guid id, GrantNoteInput input, long version, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, "grant.paused", g => g.PauseForSafety(input.Note, user.Id, Now), cancellationToken);

    public Task<GrantChangedDto> SuspendAsync(Guid id, GrantNoteInput input, long version, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, "grant.suspended", g => g.SuspendByAuthority(input.Note, user.Id, Now), cancellationToken);

    public Task<GrantChangedDto> ResumeAsync(Guid id, long version, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, "grant.resumed", g => g.Resume(user.Id, Now, Baghdad.Today(clock)), cancellationToken);

    public Task<GrantChangedDto> TerminateAsync(Guid id, GrantNoteInput input, long version, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, "grant.terminated", g => g.Terminate(input.Note, user.Id, Now), cancellationToken);

    private IQueryable<Grant> Filter(GrantSearchInput input)
    {
        var found = db.Set<Grant>().AsNoTracking();
        if (Clean(input.Code) is { } code) found = found.Where(g => g.Code.Contains(code));
        if (Clean(input.PartnerCode) is { } partner) found = found.Where(g => g.PartnerCode == partner);
        if (Enum.TryParse<GrantState>(input.State, ignoreCase: true, out var state)) found = found.Where(g => g.State == state);
        return found;
    }

    private static string? Clean(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : Digits.ToLatin(text.Trim()).ToUpperInvariant();

    private async Task<GrantChangedDto> ChangeAsync(
        Guid id, long version, string act, Action<Grant> change, CancellationToken cancellationToken)
    {
        var grant = await db.Set<Grant>().SingleOrNotFoundAsync(g => g.Id == id, cancellationToken);
        db.Expect(grant, version);
        change(grant);
        audit.Record(act, grant.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new GrantChangedDto(grant.Id, grant.State.ToString(), grant.Version);
    }
}
