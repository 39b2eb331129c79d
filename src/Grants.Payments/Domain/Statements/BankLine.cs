using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;
using Grants.Kernel.Errors;

namespace Grants.Payments.Domain.Statements;

/// <summary>One booking on an account of the programme's own, as the bank told it, and what it was found to belong to.</summary>
internal sealed class BankLine : AggregateRoot, ISealedRecord
{
    private BankLine()
    {
    }

    public BankLine(BankStatement statement, int number, Reading.ReadLine read, string fingerprint, string references)
    {
        StatementId = statement.Id;
        AccountKey = statement.AccountKey;
        Number = number;
        Fingerprint = fingerprint;
        References = references;
        BookedOn = read.BookedOn;
        ValueOn = read.ValueOn;
        AmountMinor = read.Minor;
        Currency = read.Currency;
        IsCredit = read.IsCredit;
        Mark = read.Currency != statement.Currency ? LineMark.OtherCurrency : read.IsReversal ? LineMark.Reversal : LineMark.None;
        Codes = string.Join(' ', read.Texts.OrderCodes());
        Texts = Sealed.Of(read.Texts);
    }

    public Guid StatementId { get; private set; }

    /// <summary>Keyed hash of the account: a line is in the book of an account once, whichever statement brings it.</summary>
    public string AccountKey { get; private set; } = "";

    /// <summary>Keyed hash of what makes this line this line.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>Place in its statement, from 1.</summary>
    public int Number { get; private set; }

    public DateOnly BookedOn { get; private set; }

    public DateOnly ValueOn { get; private set; }

    public long AmountMinor { get; private set; }

    public string Currency { get; private set; } = "";

    public bool IsCredit { get; private set; }

    public LineMark Mark { get; private set; }

    /// <summary>It may name people on both sides, so it lies under the programme's own key.</summary>
    public Guid KeyOwnerId => Guid.Empty;

    public Sealed<LineTexts>? Texts { get; private set; }

    /// <summary>Neutral codes of ours that it names, as <see cref="OrderCodes.KeyOf"/> writes them, with spaces between.</summary>
    public string Codes { get; private set; } = "";

    /// <summary>Keyed hashes of its references, with spaces between: compared without opening anything.</summary>
    public string References { get; private set; } = "";

    public LineState State { get; private set; }

    public MatchTarget? Target { get; private set; }

    public Guid? TargetId { get; private set; }

    public string? TargetCode { get; private set; }

    public MatchRule? Rule { get; private set; }

    /// <summary>Line less expected, in the line's currency.</summary>
    public long? DifferenceMinor { get; private set; }

    /// <summary><see cref="MatchSide.Key"/> while a person's match stands; unique.</summary>
    public string? LiveKey { get; private set; }

    public AsideKind? Aside { get; private set; }

    /// <summary>Why, in a person's words: of a difference, of putting aside, of taking a match back.</summary>
    public Sealed<string>? Reason { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    /// <summary>True when nobody has decided about it.</summary>
    public bool IsWaiting => State is LineState.Open or LineState.Proposed;

    /// <summary>The system proposes; a person's decision is never overwritten.</summary>
    public void Propose(MatchProposal proposal)
    {
        State = LineTransitions.Table.Next(State, LineAction.Propose);
        Point(proposal);
    }

    /// <summary>The system takes its own proposal back.</summary>
    public void Withdraw()
    {
        State = LineTransitions.Table.Next(State, LineAction.Withdraw);
        Point(null);
    }

    /// <summary>A person matches it. Errors: <c>statement.other-currency</c>, <c>statement.target-wrong</c>, <c>statement.reason-needed</c> when the amounts differ.</summary>
    public void Match(MatchProposal match, string? reason, Guid by, DateTime at)
    {
        var next = LineTransitions.Table.Next(State, LineAction.Match);
        if (Mark == LineMark.OtherCurrency) throw new BusinessException(StatementErrors.OtherCurrency);
        if (!Fits(match.Side.Target)) throw new BusinessException(StatementErrors.TargetWrong);
        if (match.DifferenceMinor != 0 && string.IsNullOrWhiteSpace(reason)) throw new BusinessException(StatementErrors.ReasonNeeded).ForField("reason");
        State = next;
        Point(match);
        LiveKey = match.Side.Key;
        Decide(reason, by, at);
    }

    /// <summary>A person says that it belongs to nothing of ours.</summary>
    public void SetAside(AsideKind kind, string? reason, Guid by, DateTime at)
    {
        var next = LineTransitions.Table.Next(State, LineAction.SetAside);
        if (kind == AsideKind.Other && string.IsNullOrWhiteSpace(reason)) throw new BusinessException(StatementErrors.ReasonNeeded).ForField("reason");
        State = next;
        Point(null);
        Aside = kind;
        Decide(reason, by, at);
    }

    /// <summary>A person takes a decision back; the log keeps both.</summary>
    public void Unmatch(string reason, Guid by, DateTime at)
    {
        State = LineTransitions.Table.Next(State, LineAction.Unmatch);
        Point(null);
        LiveKey = null;
        Aside = null;
        Decide(reason, by, at);
    }

    /// <summary>Whether a line of this direction can be that.</summary>
    public bool Fits(MatchTarget target) => target switch
    {
        MatchTarget.Order => !IsCredit && Mark == LineMark.None,
        // Banks send money back as a reversal or as new money that names the old payment.
        MatchTarget.OrderReturn => IsCredit,
        MatchTarget.Contribution => IsCredit && Mark == LineMark.None,
        MatchTarget.ContributionReturn => !IsCredit,
        MatchTarget.Refund => IsCredit && Mark == LineMark.None,
        _ => false,
    };

    private void Point(MatchProposal? to)
    {
        Target = to?.Side.Target;
        TargetId = to?.Side.Id;
        TargetCode = to?.Side.Code;
        Rule = to?.Rule;
        DifferenceMinor = to?.DifferenceMinor;
    }

    private void Decide(string? reason, Guid by, DateTime at)
    {
        Reason = Sealed.Text(reason);
        DecidedBy = by;
        DecidedAt = at;
    }
}
