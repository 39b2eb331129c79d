using Grants.Awards.Application.Granting;
using Grants.Awards.Domain.Granting;
using Grants.Funding.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Grants.Kernel.Time;

namespace Grants.Awards.Application.Closing;

/// <summary>Closes a grant and follows the money that comes back.</summary>
internal sealed class ClosingAppService(GrantsDbContext db, CurrentUser user, CurrentScope scope, TimeProvider clock, IAudit audit, ILedger ledger)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<GrantChangedDto> CloseAsync(Guid id, CloseInput input, long version, CancellationToken cancellationToken)
    {
        var grant = await LoadAsync(id, version, cancellationToken);
        grant.Close(input.IsReleasing, Typed.Minor(input.Unspent, grant.Currency, "unspent"), user.Id, Now);
        return await SaveAsync(grant, "grant.closed", cancellationToken);
    }

    /// <summary>The bank shows money sent back: it is free again. Errors: <c>invalid</c> for a day to come.</summary>
    public async Task<GrantChangedDto> RefundAsync(Guid id, Guid refundId, RefundInput input, long version, CancellationToken cancellationToken)
    {
        var grant = await LoadAsync(id, version, cancellationToken);
        if (input.ReceivedOn > Baghdad.Today(clock)) throw new BusinessException(CommonErrors.Invalid).ForField("receivedOn");
        var refund = grant.RefundReceived(refundId, input.ReceivedOn, user.Id, Now);
        using (scope.AsSystem("refund"))
        {
            await ledger.RefundedAsync(new LedgerAct(refund.FundId, grant.Id, refund.Id, new Amount(refund.AmountMinor, grant.Currency)), cancellationToken);
        }

        return await SaveAsync(grant, "refund.received", cancellationToken);
    }

    private async Task<Grant> LoadAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var grant = await db.Set<Grant>().SingleOrNotFoundAsync(g => g.Id == id, cancellationToken);
        db.Expect(grant, version);
        return grant;
    }

    private async Task<GrantChangedDto> SaveAsync(Grant grant, string act, CancellationToken cancellationToken)
    {
        audit.Record(act, grant.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new GrantChangedDto(grant.Id, grant.State.ToString(), grant.Version);
    }
}
