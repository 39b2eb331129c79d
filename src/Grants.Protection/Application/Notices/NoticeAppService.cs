using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Time;
using Grants.Protection.Domain;
using Grants.Protection.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Grants.Protection.Application.Notices;

/// <summary>Words of the lead to everybody. First pages ask only whether there is one: what it says is opened by a press, and who read it is on record.</summary>
internal sealed class NoticeAppService(GrantsDbContext db, CurrentUser user, CurrentScope scope, TimeProvider clock, IAudit audit, IdempotencyScope idempotency, IVault vault)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Those that are shown now and that the reader has not put away, newest first. One statement.</summary>
    public async Task<IReadOnlyList<NoticeRowDto>> ListAsync(CancellationToken cancellationToken)
    {
        var (today, me) = (Baghdad.Today(clock), user.Id);
        return await db.Set<SafetyNotice>().AsNoTracking()
            .Where(n => n.EndedAt == null && n.EndsOn >= today && !db.Set<NoticeSeen>().Any(s => s.NoticeId == n.Id && s.UserId == me))
            .OrderByDescending(n => n.WrittenAt).Take(ProtectionConsts.ListLength)
            .Select(n => new NoticeRowDto(n.Id, n.WrittenAt, n.EndsOn)).ToListAsync(cancellationToken);
    }

    /// <summary>What it says, in the reader's language if it was written in it.</summary>
    public async Task<NoticeWordsDto> OpenAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await db.Set<SafetyNotice>().AsNoTracking().SingleOrNotFoundAsync(n => n.Id == id, cancellationToken);
        var texts = await vault.OpenAsync(found, found.Texts, "desk.notice", cancellationToken) ?? throw new InvalidOperationException("A notice without words.");
        var (language, text) = texts.For(user.Required.Language);
        return new NoticeWordsDto(language, text.Title, text.Body);
    }

    /// <summary>The reader has read it. Doing it again changes nothing.</summary>
    public async Task SeeAsync(Guid id, CancellationToken cancellationToken)
    {
        await db.Set<SafetyNotice>().AsNoTracking().SingleOrNotFoundAsync(n => n.Id == id, cancellationToken);
        if (await db.Set<NoticeSeen>().AnyAsync(s => s.NoticeId == id && s.UserId == user.Id, cancellationToken)) return;
        db.Add(NoticeSeen.Of(id, user.Id, Now));
        audit.Record("desk.notice-seen", id);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>All of them, for who writes them, newest first.</summary>
    public async Task<IReadOnlyList<NoticeStateDto>> AllAsync(CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("desk-notices"); // How many have read it is not the lead's own row.
        var today = Baghdad.Today(clock);
        return await db.Set<SafetyNotice>().AsNoTracking().OrderByDescending(n => n.WrittenAt).Take(ProtectionConsts.ListLength)
            .Select(n => new NoticeStateDto(
                n.Id, n.WrittenAt, n.EndsOn, n.EndedAt, n.EndedAt == null && n.EndsOn >= today, db.Set<NoticeSeen>().Count(s => s.NoticeId == n.Id), n.Version))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Errors: those of <see cref="SafetyNotice.Write"/>.</summary>
    public async Task<CreatedDto> WriteAsync(NoticeInput input, CancellationToken cancellationToken)
    {
        var notice = SafetyNotice.Write(new NoticeTexts(TextOf(input.En), TextOf(input.Ar), TextOf(input.Ckb)), input.EndsOn, user.Id, Now);
        db.Add(notice);
        idempotency.Remember(notice.Id);
        audit.Record("desk.notice-written", notice.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new CreatedDto(notice.Id);
    }

    /// <summary>Errors: <c>stale</c>.</summary>
    public async Task EndAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var notice = await db.Set<SafetyNotice>().SingleOrNotFoundAsync(n => n.Id == id, cancellationToken);
        db.Expect(notice, version);
        notice.End(user.Id, Now);
        audit.Record("desk.notice-ended", id);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static NoticeText? TextOf(NoticeTextInput? input) => input is null ? null : new NoticeText(input.Title.Trim(), input.Body.Trim());
}
