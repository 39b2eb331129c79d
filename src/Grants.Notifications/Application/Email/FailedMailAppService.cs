using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Outbox;
using Microsoft.Extensions.Options;

namespace Grants.Notifications.Application.Email;

/// <summary>Mails that did not leave: who was meant, since when, why, when the next try is. Never an address.</summary>
internal sealed class FailedMailAppService(
    IOutboxFailures failures, IUserDirectory people, IOptions<MailOptions> options, GrantsDbContext db, IAudit audit)
{
    public async Task<FailedMailsDto> ListAsync(CancellationToken cancellationToken)
    {
        var failed = await failures.ListAsync(NotificationsConsts.MailKind, cancellationToken);
        var users = failed.ToDictionary(f => f.Id, f => new OutboxDelivery(f.Id, f.Payload).Read<MailRequest>().UserId);
        var names = await people.UserNamesAsync([.. users.Values.Distinct()], cancellationToken);
        return new FailedMailsDto(options.Value.IsOn,
        [
            .. failed.Select(f => new FailedMailDto(
                f.Id, names.GetValueOrDefault(users[f.Id], "–"), f.CreatedAt, f.Attempts, f.Code, f.NextTryAt)),
        ]);
    }

    public async Task TryAgainAsync(Guid id, CancellationToken cancellationToken)
    {
        await failures.TryAgainAsync(NotificationsConsts.MailKind, id, cancellationToken);
        await SaveAsync("mail.tried-again", id, cancellationToken);
    }

    public async Task GiveUpAsync(Guid id, CancellationToken cancellationToken)
    {
        await failures.GiveUpAsync(NotificationsConsts.MailKind, id, cancellationToken);
        await SaveAsync("mail.given-up", id, cancellationToken);
    }

    private async Task SaveAsync(string act, Guid id, CancellationToken cancellationToken)
    {
        audit.Record(act, id);
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>Failed mails, oldest first.</summary>
/// <param name="MailIsOn">False when no mail server is configured.</param>
/// <param name="Items">At most one page.</param>
internal sealed record FailedMailsDto(bool MailIsOn, IReadOnlyList<FailedMailDto> Items);

/// <summary>One failed mail.</summary>
/// <param name="Id">The message.</param>
/// <param name="UserName">Neutral user name of the person meant.</param>
/// <param name="CreatedAt">Since when it waits, UTC.</param>
/// <param name="Attempts">Tries so far.</param>
/// <param name="Code">Why the last one failed; the client's sentence is <c>mail.reason.(code)</c>.</param>
/// <param name="NextTryAt">UTC; null when a person must decide.</param>
internal sealed record FailedMailDto(Guid Id, string UserName, DateTime CreatedAt, int Attempts, string Code, DateTime? NextTryAt);
