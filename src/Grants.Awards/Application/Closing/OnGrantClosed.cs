using Grants.Awards.Contracts;
using Grants.Funding.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Money;

namespace Grants.Awards.Application.Closing;

/// <summary>A grant was closed with instalments still to come: their money is free again, in the same transaction.</summary>
internal sealed class OnGrantClosed(ILedger ledger) : IEventHandler<GrantClosed>
{
    public async Task HandleAsync(GrantClosed happened, CancellationToken cancellationToken)
    {
        foreach (var part in happened.Unpaid)
            await ledger.ReleaseAsync(part.FundId, happened.GrantId, new Amount(part.AmountMinor, happened.Currency), cancellationToken);
    }
}
