using Grants.Proposals.Domain.Proposals;

namespace Grants.Proposals.Application.Reviews;

/// <summary>Amounts by year as the team and the donor type them.</summary>
internal static class YearAmounts
{
    /// <summary>One amount for each year of the proposal; empty last years are nothing. Adds what is wrong, at its field.</summary>
    public static List<long> Read(IReadOnlyList<AmountInput> typed, Proposal proposal, List<FieldError> errors)
    {
        if (typed.Count != proposal.Years.Count)
        {
            errors.Add(new FieldError("years", ProposalErrors.YearsCount, ("count", proposal.Years.Count)));
            return [];
        }

        var amounts = new List<long>();
        for (var i = 0; i < typed.Count; i++)
        {
            var field = $"years[{i}].amount";
            var (minor, error) = i == 0
                ? AmountReading.Read(typed[i].Amount, proposal.Currency!, field)
                : AmountReading.ReadOrNothing(typed[i].Amount, proposal.Currency!, field);
            if (error is not null) errors.Add(error);
            amounts.Add(minor);
        }

        return amounts;
    }
}
