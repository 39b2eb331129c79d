using Grants.Identity.Domain.Users;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Kernel.Paging;
using Grants.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Audit;

/// <summary>The log, for the auditor: who did what, and the proof that it stands. No content, no names of people.</summary>
/// <remarks>An auditor sees no accounts, so user names are looked up with the eyes of the system.</remarks>
internal sealed class AuditAppService(GrantsDbContext db, CurrentScope scope, IAuditBook book)
{
    private const string Reason = "audit-page";

    /// <summary>One page, newest first. One SQL.</summary>
    public async Task<Page<AuditRowDto>> SearchAsync(AuditSearchInput input, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem(Reason);
        var all = Matching(input);
        var page = await all.NewestFirst(input.After).Take(Page.Size + 1)
            .Select(e => new Found(
                e.Id, e.At, db.Set<User>().Where(u => u.Id == e.ActorId).Select(u => u.UserName).FirstOrDefault(),
                e.ActorRoles, e.Act, e.Purpose, e.Records.Count))
            .ToPageAsync(all, f => AuditPaging.KeyOf(f.At, f.Id), cancellationToken);
        return new Page<AuditRowDto>(
            [.. page.Items.Select(f => new AuditRowDto(f.Id, f.At, f.Account, Words(f.Roles), f.Act, f.Purpose, f.Records))],
            page.Total, page.MoreThanTotal, page.Next);
    }

    /// <summary>One entry. Errors: <c>not-found</c>.</summary>
    public async Task<AuditEntryDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem(Reason);
        var entry = await db.Set<AuditEntry>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancellationToken) ?? throw new NotFoundException();
        var account = entry.ActorId is not { } actor
            ? null
            : await db.Set<User>().Where(u => u.Id == actor).Select(u => u.UserName).FirstOrDefaultAsync(cancellationToken);
        return new AuditEntryDto(
            entry.Id, entry.At, entry.ActorId, account, Words(entry.ActorRoles), entry.Act, entry.Purpose,
            [.. entry.Records.OrderBy(r => r.RecordId).Select(r => new AuditRecordDto(r.RecordId, r.OwnerId))],
            await book.StandingAsync(id, cancellationToken));
    }

    private IQueryable<AuditEntry> Matching(AuditSearchInput input)
    {
        var entries = db.Set<AuditEntry>().AsNoTracking();
        if (input.ReadingsOnly) entries = entries.Where(e => e.Act == AuditEntry.ReadAct);
        if (input.Act?.Trim() is { Length: > 0 } act) entries = entries.Where(e => e.Act.StartsWith(act));
        if (input.Account?.Trim() is { Length: > 0 } typed)
        {
            var name = UserNames.Normalise(typed);
            entries = entries.Where(e => db.Set<User>().Any(u => u.Id == e.ActorId && u.UserName == name));
        }

        if (input.RecordId is { } record) entries = entries.Where(e => e.Records.Any(r => r.RecordId == record));
        if (input.From is { } from)
        {
            var begins = Baghdad.ToUtc(from, TimeOnly.MinValue);
            entries = entries.Where(e => e.At >= begins);
        }

        if (input.To is { } to && to < DateOnly.MaxValue)
        {
            var ends = Baghdad.ToUtc(to.AddDays(1), TimeOnly.MinValue);
            entries = entries.Where(e => e.At < ends);
        }

        return entries;
    }

    private static string[] Words(string roles) => roles.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private sealed record Found(Guid Id, DateTime At, string? Account, string Roles, string Act, string? Purpose, int Records);
}
