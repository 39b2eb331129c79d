namespace Grants.Payments.Domain.Agents;

/// <summary>What a person did with a cash agent.</summary>
internal enum CashAgentActKind
{
    Recorded,
    Changed,
    Verified,
    Rejected,
    Ended,
}

/// <summary>One act, in the order of <see cref="Number"/>.</summary>
internal sealed class CashAgentAct
{
    private CashAgentAct()
    {
    }

    internal CashAgentAct(int number, CashAgentActKind kind, Guid by, DateTime at)
    {
        Number = number;
        Kind = kind;
        By = by;
        At = at;
    }

    public int Number { get; private set; }

    public CashAgentActKind Kind { get; private set; }

    public Guid By { get; private set; }

    public DateTime At { get; private set; }
}
