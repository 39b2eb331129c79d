using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Errors;
using Grants.Payments.Application.Orders;
using Grants.Payments.Application.Payees;
using Grants.Payments.Domain.BankFiles;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Payments;

public sealed class ReleaseRaceTests
{
    private const int Hands = 50;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Fifty_releases_at_once_release_once(string database)
    {
        await using var scenario = await PaymentScenario.StartAsync(Databases.Parse(database));
        var order = await scenario.GivenApprovedAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, Hands).Select(_ => Task.Run(() => TryReleaseAsync(scenario, order))));
        outcomes.Count(done => done).ShouldBe(1);
        (await scenario.ReadAsync(order)).People.Count(p => p.Part == "released").ShouldBe(1);
        (await scenario.App.AsSystemAsync(s => s.GetRequiredService<GrantsDbContext>().Set<BankFile>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Bank_details_changed_in_the_moment_of_release_stop_it()
    {
        await using var scenario = await PaymentScenario.StartAsync();
        var order = await scenario.GivenApprovedAsync();
        await scenario.AsAsync<PayeeAppService>(scenario.Recorder, s => s.RecordAsync(
            scenario.Organisation, new RecordPayeeInput("Other", null, "DE89370400440532013000", "Bank", "COBADEFF", "EUR"), default));
        var error = await Should.ThrowAsync<BusinessException>(() => scenario.AsAsync<OrderAppService>(scenario.Releaser, s => s.ReleaseAsync(order, 2, default)));
        error.Code.ShouldBe(Grants.Payments.Domain.PaymentsErrors.PayeeFrozen);
    }

    private static async Task<bool> TryReleaseAsync(PaymentScenario scenario, Guid order)
    {
        try
        {
            await scenario.AsAsync<OrderAppService>(scenario.Releaser, s => s.ReleaseAsync(order, 2, default));
            return true;
        }
        catch (BusinessException)
        {
            // Stale or already released: told, and nothing done.
            return false;
        }
    }
}
