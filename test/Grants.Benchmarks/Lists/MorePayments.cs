using Grants.Awards.Domain.Granting;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Orders;
using Grants.Payments.Domain.Payees;
using Grants.Payments.Seeding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Benchmarks.Lists;

/// <summary>Payees for the partners that have none, and orders for open instalments: prepared, approved and cancelled in turn.</summary>
internal static class MorePayments
{
    private const int FirstAccount = 10_000;
    private static readonly TimeSpan Settled = TimeSpan.FromDays(800);

    public static async Task AddAsync(IServiceProvider services, int times)
    {
        var at = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        await AddPayeesAsync(services, at);
        await using var scope = services.BeginSystemScope("benchmark");
        var its = scope.ServiceProvider;
        var db = its.GetRequiredService<GrantsDbContext>();
        var there = await db.Set<PaymentOrder>().CountAsync();
        var wanted = BigProgramme.Wanted(there, times) - there;
        var donors = (await db.Set<Grant>().AsNoTracking().SelectMany(g => g.Funds).Select(f => new { f.FundId, f.DonorId }).Distinct().ToListAsync())
            .ToDictionary(f => f.FundId, f => f.DonorId);
        var payees = (await db.Set<Payee>().AsNoTracking().ToListAsync()).Where(p => p.WhyNotUsable(at) is null).ToDictionary(p => p.OrganisationId);
        var open = await its.GetRequiredService<IPayableSource>().OpenAsync(CancellationToken.None);
        var ordered = (await db.Set<PaymentOrder>().Select(o => o.PayableId).ToListAsync()).ToHashSet();
        var orders = open.Where(p => payees.ContainsKey(p.OrganisationId) && !ordered.Contains(p.Id)).Take(wanted)
            .Select((p, i) => Run(p, donors[p.FundId], payees[p.OrganisationId], there + i, at)).ToList();
        if (orders.Count < wanted) throw new InvalidOperationException($"Only {orders.Count} of {wanted} orders can be made: there are too few open instalments.");
        await BigProgramme.SaveAsync(services, "payment.prepared", orders, o => o.Id);
    }

    private static PaymentOrder Run(Payable payable, Guid donor, Payee payee, int index, DateTime at)
    {
        var order = PaymentOrder.Prepare($"PY-2019-{BigProgramme.FirstNumber + index}", payable, donor, payee, 1, BenchPeople.Preparer, at);
        if (index % 3 == 1) order.Approve(BenchPeople.Approver, at);
        if (index % 3 == 2) order.Cancel("Benchmark", BenchPeople.Preparer, at);

        // The instalments need not follow: thousands of grants would be loaded one by one.
        _ = order.TakeEvents();
        return order;
    }

    private static async Task AddPayeesAsync(IServiceProvider services, DateTime at)
    {
        await using var scope = services.BeginSystemScope("benchmark");
        var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
        var without = await db.Set<Partners.Domain.Organisations.Organisation>()
            .Where(o => !db.Set<Payee>().Any(p => p.OrganisationId == o.Id)).Select(o => o.Id).ToListAsync();
        await BigProgramme.SaveAsync(services, "payee.recorded", without.Select((id, i) => Settle(id, FirstAccount + i, at - Settled)), p => p.Id);
    }

    private static Payee Settle(Guid organisation, int account, DateTime at)
    {
        var payee = new Payee(organisation);
        payee.Verify(payee.Record(DemoIban.Account(account), BenchPeople.Recorder, at).Id, BenchPeople.Caller, at.AddHours(3), new CalledContact(Guid.CreateVersion7(), at.AddDays(-90), Guid.CreateVersion7()), "Benchmark");
        return payee;
    }
}
