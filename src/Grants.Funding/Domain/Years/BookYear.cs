using Grants.Funding.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;
using Grants.Kernel.Errors;
using Grants.Kernel.Transitions;

namespace Grants.Funding.Domain.Years;

/// <summary>One closing of a fund's book year, and how it came to be opened again: two persons, each on record with a reason.</summary>
internal sealed class BookYear : AggregateRoot, IDonorScoped, ISealedRecord
{
    private BookYear()
    {
    }

    public Guid FundId { get; private set; }

    public Guid DonorId { get; private set; }

    public Guid KeyOwnerId => DonorId;

    public int Year { get; private set; }

    /// <summary>The last closed year before this closing; it is the last again when this one is opened.</summary>
    public int? ClosedBefore { get; private set; }

    public BookYearState State { get; private set; }

    public Guid ClosedBy { get; private set; }

    public DateTime ClosedAt { get; private set; }

    public Sealed<string>? Reason { get; private set; }

    public Guid? ReopenAskedBy { get; private set; }

    public DateTime? ReopenAskedAt { get; private set; }

    public Sealed<string>? ReopenReason { get; private set; }

    public Guid? ReopenedBy { get; private set; }

    public DateTime? ReopenedAt { get; private set; }

    public static BookYear Close(Guid fundId, Guid donorId, int year, int? closedBefore, string? reason, Guid by, DateTime at) => new()
    {
        FundId = fundId,
        DonorId = donorId,
        Year = year,
        ClosedBefore = closedBefore,
        Reason = Said(reason),
        ClosedBy = by,
        ClosedAt = at,
    };

    /// <summary>Errors: <c>wrong-state</c>, <c>fund.reason-required</c>.</summary>
    public void AskReopen(string? reason, Guid by, DateTime at)
    {
        State = BookYearTransitions.Table.Next(State, BookYearAction.AskReopen);
        ReopenReason = Said(reason);
        ReopenAskedBy = by;
        ReopenAskedAt = at;
    }

    /// <summary>Errors: <c>wrong-state</c>, <c>ledger.reopen-own</c>.</summary>
    public void Reopen(Guid by, DateTime at)
    {
        State = BookYearTransitions.Table.Next(State, BookYearAction.Reopen);
        if (by == ReopenAskedBy) throw new BusinessException(FundingErrors.ReopenOwn);
        ReopenedBy = by;
        ReopenedAt = at;
    }

    /// <summary>The wish to open it is turned down or withdrawn. Errors: <c>wrong-state</c>.</summary>
    public void KeepClosed() => State = BookYearTransitions.Table.Next(State, BookYearAction.KeepClosed);

    private static Sealed<string> Said(string? reason) => string.IsNullOrWhiteSpace(reason)
        ? throw new BusinessException(FundingErrors.ReasonRequired).ForField("reason")
        : Sealed.Text(reason.Trim())!;
}

internal enum BookYearState
{
    Closed,
    ReopenAsked,
    Reopened,
}

internal enum BookYearAction
{
    AskReopen,
    Reopen,
    KeepClosed,
}

/// <summary>What may follow what for a closed year.</summary>
internal static class BookYearTransitions
{
    public static Transitions<BookYearState, BookYearAction> Table { get; } = new Transitions<BookYearState, BookYearAction>()
        .Allow(BookYearState.Closed, BookYearAction.AskReopen, BookYearState.ReopenAsked)
        .Allow(BookYearState.ReopenAsked, BookYearAction.Reopen, BookYearState.Reopened)
        .Allow(BookYearState.ReopenAsked, BookYearAction.KeepClosed, BookYearState.Closed);
}
