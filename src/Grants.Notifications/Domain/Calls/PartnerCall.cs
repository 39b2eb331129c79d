using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Entities;
using Grants.Kernel.Transitions;

namespace Grants.Notifications.Domain.Calls;

/// <summary>Whether somebody still has to call.</summary>
internal enum CallState
{
    /// <summary>Waits for a staff member.</summary>
    Open,

    /// <summary>The call was made.</summary>
    Made,

    /// <summary>The obligation was met meanwhile.</summary>
    NotNeeded,
}

/// <summary>What can happen to a call.</summary>
internal enum CallAction
{
    /// <summary>A staff member called.</summary>
    MarkMade,

    /// <summary>The obligation is no longer open.</summary>
    Settle,
}

/// <summary>The last step of a reminder: a staff member calls, asks how things are, and helps. It never scolds (product.md).</summary>
internal sealed class PartnerCall : AggregateRoot, IOrganisationScoped
{
    public static readonly Transitions<CallState, CallAction> Transitions = new Transitions<CallState, CallAction>()
        .Allow(CallState.Open, CallAction.MarkMade, CallState.Made)
        .Allow(CallState.Open, CallAction.Settle, CallState.NotNeeded);

    private PartnerCall()
    {
    }

    public Guid OrganisationId { get; private set; }

    /// <summary>Code of the partner, so that the list needs no second question.</summary>
    public string Subject { get; private set; } = "";

    public string Kind { get; private set; } = "";

    public Guid ObligationId { get; private set; }

    public DateOnly DueOn { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public CallState State { get; private set; }

    public Guid? ClosedBy { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    public static PartnerCall Create(Contracts.Obligation obligation, string subject, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(obligation);
        return new PartnerCall
        {
            OrganisationId = obligation.OrganisationId,
            Subject = subject,
            Kind = obligation.Kind,
            ObligationId = obligation.Id,
            DueOn = obligation.DueOn,
            CreatedAt = at,
        };
    }

    /// <summary>A staff member called. Errors: <c>wrong-state</c>.</summary>
    public void MarkMade(Guid by, DateTime at) => Close(CallAction.MarkMade, by, at);

    /// <summary>The system saw that the obligation was met. Errors: <c>wrong-state</c>.</summary>
    public void Settle(DateTime at) => Close(CallAction.Settle, null, at);

    private void Close(CallAction action, Guid? by, DateTime at)
    {
        State = Transitions.Next(State, action);
        (ClosedBy, ClosedAt) = (by, at);
    }
}
