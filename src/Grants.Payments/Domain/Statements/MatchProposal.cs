using System.Globalization;

namespace Grants.Payments.Domain.Statements;

/// <summary>One side of a match: something a line may belong to.</summary>
/// <param name="Target">As what.</param>
/// <param name="Id">The order, contribution or refund.</param>
/// <param name="Code">What people see: the code of the order, the fund or the grant.</param>
internal sealed record MatchSide(MatchTarget Target, Guid Id, string Code)
{
    /// <summary>At most one confirmed line for each: unique in the database.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Id:N}:{(Target is MatchTarget.Order or MatchTarget.Contribution or MatchTarget.Refund ? "once" : "back")}");

    public bool IsOrder => Target is MatchTarget.Order or MatchTarget.OrderReturn;
}

/// <summary>A line and what it probably belongs to.</summary>
/// <param name="LineId">The line.</param>
/// <param name="Side">What it belongs to.</param>
/// <param name="Rule">What this rests on.</param>
/// <param name="DifferenceMinor">Line less expected: a bank's charge, most often.</param>
internal sealed record MatchProposal(Guid LineId, MatchSide Side, MatchRule Rule, long DifferenceMinor)
{
    /// <summary>May be confirmed with many others at once: named by code or reference, to the last unit.</summary>
    public bool IsExact => Rule is MatchRule.Code or MatchRule.Reference && DifferenceMinor == 0;
}
