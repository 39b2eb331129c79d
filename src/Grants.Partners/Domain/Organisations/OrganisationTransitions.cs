using Grants.Kernel.Transitions;

namespace Grants.Partners.Domain.Organisations;

internal enum OrganisationState
{
    Active,
    Closed,
}

internal enum OrganisationAction
{
    Close,
    Reopen,
}

/// <summary>What may follow what in a partnership.</summary>
internal static class OrganisationTransitions
{
    public static Transitions<OrganisationState, OrganisationAction> Table { get; } = new Transitions<OrganisationState, OrganisationAction>()
        .Allow(OrganisationState.Active, OrganisationAction.Close, OrganisationState.Closed)
        .Allow(OrganisationState.Closed, OrganisationAction.Reopen, OrganisationState.Active);
}
