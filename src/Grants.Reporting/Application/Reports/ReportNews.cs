using System.Globalization;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Scoping;
using Grants.Notifications.Contracts;
using Grants.Reporting.Domain.Reports;

namespace Grants.Reporting.Application.Reports;

/// <summary>Puts what the team did into the inbox of the partner's people. Nothing of it leaves the system.</summary>
internal sealed class ReportNews(IUserDirectory people, IInbox inbox, CurrentScope scope)
{
    public const string Answered = "report-answered";
    public const string Asked = HomeKinds.ReportQuestion;
    public const string WrittenDown = HomeKinds.ReportConfirm;
    public const string Accepted = "report-accepted";

    public async Task TellPartnerAsync(Report report, string kind, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("report-news");
        var values = new Dictionary<string, string>
        {
            ["code"] = report.GrantCode,
            ["number"] = report.Number.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var person in await people.InOrganisationAsync(report.OrganisationId, null, cancellationToken))
            inbox.Add(person.Id, kind, report.Id, values);
    }
}
