namespace Grants.Funding.Contracts;

/// <summary>For the demo's history only: its acts of two years are booked on their days. Nothing an endpoint reaches may move it.</summary>
public interface IBookDay
{
    /// <summary>From now on acts of this scope are booked on that day.</summary>
    void MoveTo(DateOnly day);
}
