using Grants.Kernel.Errors;
using Grants.Payments.Domain.Agents;
using Grants.Payments.Domain.Payees;

namespace Grants.Payments.Domain.Orders;

/// <summary>Where money may go at one moment, by which way, and who vouched for the details.</summary>
/// <param name="Route">The way.</param>
/// <param name="DetailsId">The version of the payee, or of an agent's details: other details have another id.</param>
/// <param name="AgentId">The agent, on that way.</param>
/// <param name="RecordedBy">Who recorded the details.</param>
/// <param name="RecordedAt">UTC.</param>
/// <param name="CheckedBy">Who called back or checked them; never who recorded them.</param>
/// <param name="CheckedAt">UTC.</param>
internal sealed record Destination(
    PaymentRoute Route, Guid DetailsId, Guid? AgentId, Guid RecordedBy, DateTime RecordedAt, Guid CheckedBy, DateTime CheckedAt)
{
    /// <summary>To the partner's account. Errors: <c>payee.*</c> when money may not go there at that instant.</summary>
    public static Destination ToAccount(PaymentRoute route, Payee? payee, Guid organisationId, DateTime at)
    {
        if (payee is null || payee.OrganisationId != organisationId) throw new BusinessException(PaymentsErrors.PayeeMissing);
        var version = payee.UsableVersion(at);
        return new Destination(route, version.Id, null, version.RecordedBy, version.RecordedAt, version.CalledBackBy!.Value, version.CalledBackAt!.Value);
    }

    /// <summary>Through an agent. Errors: <c>payment.agent-needed</c>, <c>agent.*</c> when money may not go through it at that instant.</summary>
    public static Destination ToAgent(CashAgent? agent, string currency, DateTime at)
    {
        if (agent is null) throw new BusinessException(PaymentsErrors.AgentNeeded).ForField("agentId");
        if (WhyNotThrough(agent, currency, at) is { } code) throw new BusinessException(code).ForField("agentId");
        return new Destination(PaymentRoute.Agent, agent.DetailsId, agent.Id, agent.RecordedBy, agent.RecordedAt, agent.CheckedBy!.Value, agent.CheckedAt!.Value);
    }

    /// <summary>Why money of this currency may not go through an agent, or null.</summary>
    public static string? WhyNotThrough(CashAgent agent, string currency, DateTime at) =>
        agent.WhyNotUsable(at) ?? (agent.Currencies.Split(' ').Contains(currency) ? null : PaymentsErrors.AgentCurrency);
}
