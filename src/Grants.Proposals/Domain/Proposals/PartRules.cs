using Grants.Kernel.Errors;

namespace Grants.Proposals.Domain.Proposals;

/// <summary>Which funds may pay one proposal together, and what each pays when less is approved (decision 0015).</summary>
internal static class PartRules
{
    /// <summary>Errors: <c>proposal.fund-required</c>, <c>proposal.too-many-funds</c>, <c>proposal.fund-currency</c>, <c>proposal.fund-period</c>,
    /// <c>proposal.fund-twice</c>, <c>proposal.fund-other-donor</c>, <c>proposal.part-required</c>, <c>proposal.parts-sum</c> (<c>parts</c>, <c>total</c>).</summary>
    public static void Demand(IReadOnlyList<ChosenFund> funds, Proposal proposal, long totalMinor)
    {
        if (funds.Count == 0) throw new BusinessException(ProposalErrors.FundRequired).ForField(FundField(0));
        if (funds.Count > ProposalConsts.MaxFunds) throw new BusinessException(ProposalErrors.TooManyFunds).WithData("max", ProposalConsts.MaxFunds);
        for (var i = 0; i < funds.Count; i++) DemandFund(funds, i, proposal);
        var sum = funds.Sum(f => f.PartMinor);
        if (sum != totalMinor)
        {
            throw new BusinessException(ProposalErrors.PartsSum)
                .WithData("parts", Text(sum, proposal)).WithData("total", Text(totalMinor, proposal)).ForField(PartField(funds.Count - 1));
        }
    }

    /// <summary>What each part pays of a sum that may be less than recommended: in order, so that the last ones give way.</summary>
    public static IReadOnlyList<long> Spread(IReadOnlyList<long> parts, long totalMinor)
    {
        var left = totalMinor;
        return [.. parts.Select(part =>
        {
            var pays = Math.Min(part, left);
            left -= pays;
            return pays;
        })];
    }

    public static string FundField(int index) => $"funds[{index}].fundId";

    public static string PartField(int index) => $"funds[{index}].amount";

    private static void DemandFund(IReadOnlyList<ChosenFund> funds, int index, Proposal proposal)
    {
        var fund = funds[index];
        var field = FundField(index);
        if (fund.Currency != proposal.Currency) throw new BusinessException(ProposalErrors.FundCurrency).WithData("currency", proposal.Currency!).ForField(field);
        if (proposal.StartsOn < fund.StartsOn || proposal.StartsOn > fund.EndsOn) throw new BusinessException(ProposalErrors.FundPeriod).ForField(field);
        if (funds.Take(index).Any(f => f.Id == fund.Id)) throw new BusinessException(ProposalErrors.FundTwice).ForField(field);
        if (fund.DonorId != funds[0].DonorId) throw new BusinessException(ProposalErrors.FundOtherDonor).ForField(field);
        if (fund.PartMinor <= 0) throw new BusinessException(ProposalErrors.PartRequired).ForField(PartField(index));
    }

    private static string Text(long minor, Proposal proposal) => new Kernel.Money.Amount(minor, proposal.Currency!).ToPlainDecimal();
}
