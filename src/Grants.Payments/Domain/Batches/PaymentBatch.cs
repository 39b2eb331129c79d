using Grants.Kernel.Entities;
using Grants.Payments.Domain.BankFiles;
using Grants.Payments.Domain.Orders;

namespace Grants.Payments.Domain.Batches;

/// <summary>One person's act on several orders at once, and what came of each. A record: never changed.</summary>
internal sealed class PaymentBatch : AggregateRoot
{
    private readonly List<BatchItem> items = [];

    private PaymentBatch()
    {
    }

    public string Code { get; private set; } = "";

    public BatchAct Act { get; private set; }

    public Guid By { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>The bank file that carries all orders that were released here.</summary>
    public Guid? FileId { get; private set; }

    public IReadOnlyList<BatchItem> Items => items;

    public static PaymentBatch Of(string code, BatchAct act, Guid by, DateTime at) => new() { Code = code, Act = act, By = by, At = at };

    /// <summary>It was done to this order.</summary>
    public void Done(PaymentOrder order) => items.Add(new BatchItem(items.Count + 1, order, null));

    /// <summary>It was not done; the code says why.</summary>
    public void Refused(PaymentOrder order, string code) => items.Add(new BatchItem(items.Count + 1, order, code));

    /// <summary>Nothing to act on was found, or no order could be made.</summary>
    public void Refused(Guid id, string code) => items.Add(new BatchItem(items.Count + 1, id, code));

    /// <summary>The file of what was released.</summary>
    public void PutFile(BankFile file) => FileId = file.Id;
}

/// <summary>What was done to several orders at once.</summary>
internal enum BatchAct
{
    Prepare,
    Approve,
    Release,

    /// <summary>What the bank says became of a file.</summary>
    BankStatus,
}

/// <summary>One order of a batch and what came of it.</summary>
internal sealed class BatchItem
{
    private BatchItem()
    {
    }

    internal BatchItem(int number, PaymentOrder order, string? refusal)
        : this(number, order.Id, refusal)
    {
        OrderCode = order.Code;
        PartnerCode = order.PartnerCode;
        AmountMinor = order.AmountMinor;
        Currency = order.Currency;
    }

    internal BatchItem(int number, Guid recordId, string? refusal)
    {
        Number = number;
        RecordId = recordId;
        Refusal = refusal;
    }

    public int Number { get; private set; }

    /// <summary>The order, or what was to be paid when no order came of it.</summary>
    public Guid RecordId { get; private set; }

    public string? OrderCode { get; private set; }

    public string? PartnerCode { get; private set; }

    public long? AmountMinor { get; private set; }

    public string? Currency { get; private set; }

    /// <summary>Code of the sentence that says why it was not done; null when it was.</summary>
    public string? Refusal { get; private set; }
}
