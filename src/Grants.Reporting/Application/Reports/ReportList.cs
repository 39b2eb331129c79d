using System.Globalization;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Paging;
using Grants.Kernel.Text;
using Grants.Kernel.Time;
using Grants.Reporting.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Grants.Reporting.Application.Reports;

/// <summary>Reports as rows, latest due first.</summary>
internal sealed class ReportList(GrantsDbContext db, CurrentScope scope, TimeProvider clock)
{
    private const char KeyMark = '~';

    public Task<Page<ReportListRow>> SearchAsync(ReportSearchInput input, CancellationToken cancellationToken)
    {
        var all = Filter(input);
        var found = all;
        if (ReadKey(input.Next) is var (day, id)) found = found.Where(r => r.DueOn < day || (r.DueOn == day && r.Id.CompareTo(id) < 0));
        return found.OrderByDescending(r => r.DueOn).ThenByDescending(r => r.Id).Take(Page.Size + 1)
            .Select(r => new ReportListRow(
                r.Id, r.GrantId, r.GrantCode, r.PartnerCode, r.Number, r.PeriodFrom, r.PeriodUntil, r.DueOn, r.State.ToString(),
                r.SubmittedAt, r.AnswerBy, r.AcceptedAt))
            .ToPageAsync(all, KeyOf, cancellationToken);
    }

    private IQueryable<Report> Filter(ReportSearchInput input)
    {
        var found = db.Set<Report>().AsNoTracking();
        if (scope.Value.Kind == ScopeKind.Partner)
        {
            // Reports that are years away are promises, not work: the partner sees one when it can be written.
            var shownUntil = Baghdad.Today(clock).AddDays(Domain.ReportingConsts.ShownDaysBefore);
            found = found.Where(r => r.DueOn <= shownUntil);
        }

        if (input.GrantId is { } grant) found = found.Where(r => r.GrantId == grant);
        if (!string.IsNullOrWhiteSpace(input.PartnerCode))
        {
            var partner = Digits.ToLatin(input.PartnerCode.Trim()).ToUpperInvariant();
            found = found.Where(r => r.PartnerCode == partner);
        }

        if (Enum.TryParse<ReportState>(input.State, ignoreCase: true, out var state)) found = found.Where(r => r.State == state);
        return found;
    }

    private static string KeyOf(ReportListRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.DueOn:yyyy-MM-dd}{KeyMark}{row.Id}");

    private static (DateOnly Day, Guid Id)? ReadKey(string? key) =>
        key?.Split(KeyMark) is [var day, var id]
        && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
        && Guid.TryParse(id, out var guid)
            ? (on, guid)
            : null;
}
