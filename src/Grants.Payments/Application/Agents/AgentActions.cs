using Grants.Infrastructure.Scoping;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Agents;

namespace Grants.Payments.Application.Agents;

/// <summary>What the caller may do with an agent now, and why not the rest.</summary>
internal static class AgentActions
{
    public const string Add = "add";

    private const string Verify = "agent-verify";

    public static (IReadOnlyList<string> Actions, IReadOnlyList<BlockedDto> Blocked) Of(CashAgent agent, CurrentUser user)
    {
        List<string> actions = [];
        List<BlockedDto> blocked = [];
        var next = CashAgentTransitions.Table.ActionsFrom(agent.State).ToHashSet();
        if (next.Contains(CashAgentAction.Verify))
        {
            var code = user.Holds(AgentPermissions.Verify) ? agent.WhyNotCheck(user.Id) : Needs.Caller;
            if (code is null) actions.AddRange(["verify", "reject"]);
            else blocked.Add(new BlockedDto(Verify, code));
        }

        if (user.Holds(AgentPermissions.Record))
        {
            if (next.Contains(CashAgentAction.Change)) actions.Add("change");
            if (next.Contains(CashAgentAction.End)) actions.Add("end");
        }

        return (actions, blocked);
    }
}
