using Grants.Funding.Contracts;
using Grants.Kernel.Errors;
using Grants.Proposals.Domain.Proposals;

namespace Grants.Proposals.Application.Reviews;

/// <summary>The funds of a recommendation as typed, and whether each has its part free.</summary>
internal sealed class FundParts(IFunds funds, ILedger ledger)
{
    /// <summary>One part for each fund; a fund alone pays the total. Adds what is wrong, at its field.</summary>
    public static IReadOnlyList<long> Read(IReadOnlyList<FundInput> typed, Proposal proposal, long totalMinor, List<FieldError> errors)
    {
        if (typed.Count == 0) errors.Add(new FieldError(PartRules.FundField(0), ProposalErrors.FundRequired));
        var parts = new List<long>();
        for (var i = 0; i < typed.Count; i++)
        {
            if (typed[i].FundId is null) errors.Add(new FieldError(PartRules.FundField(i), ProposalErrors.FundRequired));
            var (minor, error) = typed.Count == 1 && string.IsNullOrWhiteSpace(typed[i].Amount)
                ? (totalMinor, null)
                : AmountReading.Read(typed[i].Amount, proposal.Currency!, PartRules.PartField(i));
            if (error is not null) errors.Add(error);
            parts.Add(minor);
        }

        return parts;
    }

    /// <summary>The funds in their order. Errors: <c>not-found</c>.</summary>
    public async Task<IReadOnlyList<FundRef>> FundsAsync(IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var order = ids.ToList();
        var found = await funds.FindAsync([.. order.Distinct()], cancellationToken);
        return [.. order.Select(id => found.GetValueOrDefault(id) ?? throw new NotFoundException())];
    }

    /// <summary>A clear sentence at its fund before the ledger refuses. Errors: <c>proposal.fund-not-enough</c> (<c>fund</c>).</summary>
    public async Task DemandFreeAsync(IReadOnlyList<FundRef> named, IReadOnlyList<long> parts, CancellationToken cancellationToken)
    {
        var balances = await ledger.BalancesAsync([.. named.Select(f => f.Id)], cancellationToken);
        for (var i = 0; i < named.Count; i++)
        {
            if ((balances.GetValueOrDefault(named[i].Id)?.FreeMinor ?? 0) < parts[i])
                throw new BusinessException(ProposalErrors.FundNotEnough).WithData("fund", named[i].Code).ForField(PartRules.FundField(i));
        }
    }
}
