namespace Grants.Awards.Domain.Granting;

/// <summary>Money a partner has not spent and sends back to one fund: expected until the bank shows it.</summary>
internal sealed class GrantRefund
{
    private GrantRefund()
    {
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid FundId { get; private set; }

    /// <summary>Minor units of the grant's currency.</summary>
    public long AmountMinor { get; private set; }

    /// <summary>Day the bank shows; null while it is expected.</summary>
    public DateOnly? ReceivedOn { get; private set; }

    public Guid? RecordedBy { get; private set; }

    public static GrantRefund Of(Guid fundId, long amountMinor) => new() { FundId = fundId, AmountMinor = amountMinor };

    internal void Receive(DateOnly on, Guid by) => (ReceivedOn, RecordedBy) = (on, by);
}
