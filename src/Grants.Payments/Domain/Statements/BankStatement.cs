using Grants.Kernel.Entities;

namespace Grants.Payments.Domain.Statements;

/// <summary>One statement of one account of the programme's own. Its lines stand alone: there can be thousands.</summary>
internal sealed class BankStatement : AggregateRoot
{
    private BankStatement()
    {
    }

    public BankStatement(string code, Guid fileId, string accountKey, string accountTail, Reading.ReadStatement read, Guid by, DateTime at)
    {
        Code = code;
        FileId = fileId;
        AccountKey = accountKey;
        AccountTail = accountTail;
        Currency = read.Currency;
        FromOn = read.FromOn!.Value;
        ToOn = read.ToOn!.Value;
        OpeningMinor = read.Opening?.Minor;
        ClosingMinor = read.Closing?.Minor;
        Lines = read.Lines.Count;
        ImportedBy = by;
        ImportedAt = at;
    }

    public string Code { get; private set; } = "";

    public Guid FileId { get; private set; }

    /// <summary>Keyed hash of the account's number.</summary>
    public string AccountKey { get; private set; } = "";

    /// <summary>Last signs of the account's number, to tell the programme's accounts apart.</summary>
    public string AccountTail { get; private set; } = "";

    public string Currency { get; private set; } = "";

    public DateOnly FromOn { get; private set; }

    public DateOnly ToOn { get; private set; }

    public long? OpeningMinor { get; private set; }

    public long? ClosingMinor { get; private set; }

    /// <summary>Lines in the file.</summary>
    public int Lines { get; private set; }

    /// <summary>Lines that were not there before.</summary>
    public int Taken { get; private set; }

    /// <summary>Opening balance less the closing balance of the statement before: something is missing between them. Null when there is none before, or no balance.</summary>
    public long? GapMinor { get; private set; }

    /// <summary>Last day of the statement before.</summary>
    public DateOnly? GapSince { get; private set; }

    public Guid ImportedBy { get; private set; }

    public DateTime ImportedAt { get; private set; }

    public void Take(int lines, long? gapMinor, DateOnly? gapSince)
    {
        Taken = lines;
        GapMinor = gapMinor;
        GapSince = gapMinor is null or 0 ? null : gapSince;
    }
}
