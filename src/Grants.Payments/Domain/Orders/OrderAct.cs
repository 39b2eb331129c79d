namespace Grants.Payments.Domain.Orders;

/// <summary>A person's part in an order.</summary>
internal enum OrderPart
{
    Asked,
    PayeeRecorded,
    CalledBack,
    Prepared,
    Approved,
    Released,
    Sent,
    Unsure,
    Failed,
    Missing,
    Received,
    Corrected,
    Cancelled,

    /// <summary>Was shown the code, to tell the agent.</summary>
    CodeGiven,

    /// <summary>The recipient was shown the code.</summary>
    CodeSeen,
    CodeRenewed,
}

/// <summary>One knot of the thread of people behind a payment. Never changed; an approval can only become void.</summary>
internal sealed class OrderAct
{
    private OrderAct()
    {
    }

    internal OrderAct(int number, OrderPart part, Guid by, DateTime at, string hash)
    {
        Number = number;
        Part = part;
        By = by;
        At = at;
        Hash = hash;
    }

    public int Number { get; private set; }

    public OrderPart Part { get; private set; }

    public Guid By { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>The hash of the order as it was when the person acted.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The order changed after this act, so it counts no more. The person stays in the chain.</summary>
    public bool IsVoid { get; private set; }

    internal void Void() => IsVoid = true;
}
