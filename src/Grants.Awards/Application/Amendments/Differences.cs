using Grants.Awards.Domain.Amendments;
using Grants.Awards.Domain.Granting;

namespace Grants.Awards.Application.Amendments;

/// <summary>Two versions of terms side by side.</summary>
internal static class Differences
{
    public static IReadOnlyList<DifferenceDto> Of(TermsSnapshot before, TermsSnapshot after, IReadOnlyDictionary<Guid, string?> names)
    {
        var rows = new List<DifferenceDto>();
        foreach (var line in after.Lines)
        {
            var old = before.Lines.SingleOrDefault(l => l.Id == line.Id)?.AmountMinor;
            rows.Add(new DifferenceDto("line", names.GetValueOrDefault(line.Id), line.Category, null, old, line.AmountMinor, null, null, old != line.AmountMinor));
        }

        if (before.TotalMinor != after.TotalMinor || rows.Count > 0)
            rows.Add(new DifferenceDto("total", null, null, null, before.TotalMinor, after.TotalMinor, null, null, before.TotalMinor != after.TotalMinor));
        if (before.EndsOn != after.EndsOn) rows.Add(new DifferenceDto("end", null, null, null, null, null, before.EndsOn, after.EndsOn, true));
        foreach (var tranche in after.Tranches)
        {
            var old = before.Tranches.SingleOrDefault(t => t.Number == tranche.Number);
            if (old is not null && old.DueOn == tranche.DueOn && old.AmountMinor == tranche.AmountMinor) continue;
            rows.Add(new DifferenceDto("instalment", null, null, tranche.Number, old?.AmountMinor, tranche.AmountMinor, old?.DueOn, tranche.DueOn, true));
        }

        return rows;
    }

    /// <summary>Of a request: as sent, or as it would be when it is not sent yet.</summary>
    public static (TermsSnapshot Before, TermsSnapshot After) TermsOf(Amendment amendment, Grant grant) => amendment.SubmittedAt is null
        ? (grant.Terms(), grant.TermsAfter(amendment.Change))
        : (amendment.Before, amendment.After);
}
