using Grants.Funding.Application.Funds;
using Grants.Funding.Contracts;
using Grants.Funding.Domain.Contributions;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;

namespace Grants.Funding.Application.Contributions;

internal static class ContributionMapping
{
    public static ContributionDto ToDto(Contribution c, IOpenedVault opened, CurrentUser user) => new(
        c.Id, c.State, c.PledgedMinor, c.PledgedOn, c.ReceivedMinor, c.ReceivedOn,
        user.Holds(FundingPermissions.Contribution.Record) || user.Holds(FundingPermissions.Contribution.Reverse) ? opened.Open(c, c.BankReference) : null,
        c.Currency, c.Version, [.. ActionsOf(c, user)], c.GivenCurrency, c.GivenMinor);

    private static IEnumerable<string> ActionsOf(Contribution c, CurrentUser user)
    {
        var table = ContributionTransitions.Table;
        if (user.Holds(FundingPermissions.Contribution.Record) && table.Allows(c.State, ContributionAction.Receive)) yield return "receive";
        if (user.Holds(FundingPermissions.Contribution.Record) && table.Allows(c.State, ContributionAction.Cancel)) yield return "cancel";
        if (user.Holds(FundingPermissions.Contribution.Reverse) && table.Allows(c.State, ContributionAction.Reverse)) yield return "reverse";
    }
}
