using Grants.Awards.Domain.Granting;
using Grants.Funding.Contracts;
using Grants.Infrastructure.Scoping;
using Microsoft.EntityFrameworkCore;

namespace Grants.Awards.Application.Budgets;

/// <summary>The rule of a grant's funds. Partners see no funds, but their rule is what the partner lives by.</summary>
internal sealed class FlexRules(IFunds funds, CurrentScope scope)
{
    public async Task<FlexRule> OfAsync(Grant grant, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("flex-rule");
        var ids = grant.Funds.Where(f => f.AmountMinor > 0).Select(f => f.FundId).ToList();
        var rows = await funds.Rows.Where(f => ids.Contains(f.Id)).Select(f => new { f.FlexSilentPercent, f.FlexNotifyPercent }).ToListAsync(cancellationToken);
        return FlexRule.Strictest(rows.Select(r => new FlexRule(r.FlexSilentPercent, r.FlexNotifyPercent)));
    }
}
