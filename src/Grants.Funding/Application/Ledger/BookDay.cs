using Grants.Kernel.Time;

namespace Grants.Funding.Application.Ledger;

/// <summary>The day acts are booked on: today in Baghdad. Only the demo's history moves it, in a scope of its own.</summary>
internal sealed class BookDay(TimeProvider clock) : Contracts.IBookDay
{
    private DateOnly? moved;

    public DateOnly Today => moved ?? Baghdad.Today(clock);

    public void MoveTo(DateOnly day) => moved = day;
}
