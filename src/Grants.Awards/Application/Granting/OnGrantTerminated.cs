using Grants.Awards.Contracts;
using Grants.Funding.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Money;

namespace Grants.Awards.Application.Granting;

/// <summary>A grant ended early: what its funds had committed and not paid is free again, in the same transaction.</summary>
internal sealed class OnGrantTerminated(ILedger ledger) : IEventHandler<GrantTerminated>
{
    public async Task HandleAsync(GrantTerminated happened, CancellationToken cancellationToken)
    {
        foreach (var part in happened.Unpaid)
            await ledger.ReleaseAsync(part.FundId, happened.GrantId, new Amount(part.AmountMinor, happened.Currency), cancellationToken);
    }
}
