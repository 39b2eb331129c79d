using Grants.Funding.Application.Funds;
using Grants.Funding.Contracts;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Funding;

public sealed class GrantLabelsTests
{
    private static readonly Guid Grant = Guid.CreateVersion7();

    [Fact]
    public async Task Entries_carry_the_code_of_their_grant_when_somebody_knows_it()
    {
        await using var app = await TestApp.StartAsync<Grants.Funding.FundingModule>(s => s.AddScoped<IGrantLabels, Labels>());
        var fund = await app.FundWithAsync("1000");
        await app.PostAsync(l => l.CommitAsync(fund, Grant, FundingApp.Usd(600), default));
        var page = await app.AsAsync(FundingApp.Manager, s =>
            s.GetRequiredService<EntryAppService>().SearchAsync(fund, new SearchEntriesInput(FundFigure.Committed, null), default));
        page.Items.Single().GrantCode.ShouldBe("G-2026-001");
    }

    private sealed class Labels : IGrantLabels
    {
        public Task<IReadOnlyDictionary<Guid, string>> CodesAsync(IReadOnlyCollection<Guid> grantIds, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<Guid, string>>(grantIds.ToDictionary(g => g, _ => "G-2026-001"));
    }
}
