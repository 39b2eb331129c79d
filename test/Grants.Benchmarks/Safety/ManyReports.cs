using Grants.Benchmarks.Lists;
using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Permissions;
using Grants.Partners.Contracts;
using Grants.Reporting.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Benchmarks.Safety;

/// <summary>Reports that partners of the demo are asked for, many more than anybody would be.</summary>
internal static class ManyReports
{
    private const string PartnerCode = "P-017";
    private const int FirstNumber = 100;
    private const int TextLetters = 800;

    /// <summary>Five answers as a partner types them.</summary>
    public static object Typed { get; } = new
    {
        answers = Questions.All.Select(q => new { question = q, mode = nameof(AnswerMode.Text), text = new string('x', TextLetters), isWithheld = false }),
        activeSeconds = 60,
    };

    /// <summary>One answer's text.</summary>
    public static string Text { get; } = new('x', TextLetters);

    /// <summary>Asks the demo's first partner for more reports; answers their ids.</summary>
    public static async Task<IReadOnlyList<Guid>> AskAsync(IServiceProvider services, int count)
    {
        await using var scope = services.BeginSystemScope("benchmark");
        var model = await scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Set<Report>().AsNoTracking().FirstAsync(r => r.PartnerCode == PartnerCode);
        var grant = new ReportedGrant(model.GrantId, model.GrantCode, model.OrganisationId, model.PartnerCode, [.. model.Donors.Select(d => d.DonorId)]);
        var reports = Enumerable.Range(FirstNumber, count)
            .Select(n => Report.Ask(grant, new PlannedReport(n, model.PeriodFrom, model.PeriodUntil, model.DueOn), model.AskedAt)).ToList();
        await BigProgramme.SaveAsync(services, "report.asked-for", reports, r => r.Id);
        return [.. reports.Select(r => r.Id)];
    }

    /// <summary>Adds leads of the same partner, so that nobody waits for the next code of an app; answers their user names.</summary>
    public static async Task<IReadOnlyList<string>> GivenLeadsAsync(IServiceProvider services, int count)
    {
        await using var scope = services.BeginSystemScope("benchmark");
        var partner = await scope.ServiceProvider.GetRequiredService<IPartners>().Rows.Where(p => p.Code == PartnerCode).Select(p => p.Id).SingleAsync();
        var names = Enumerable.Range(1, count).Select(i => $"bench-{i}").ToList();
        foreach (var name in names)
            await scope.ServiceProvider.GetRequiredService<IDemoUsers>().AddAsync(name, [Roles.PartnerLead], partner, null, CancellationToken.None);
        return names;
    }
}
