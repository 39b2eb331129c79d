using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Permissions;
using Grants.Kernel.Time;
using Grants.Payments.Application;
using Grants.Payments.Application.Statements;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Grants.Payments.Seeding;

/// <summary>Statements of a good year in dollars: payments that fit, a charge, one with less than was ordered, money nobody expected, one payment missing.</summary>
internal sealed class DemoStatements(IServiceScopeFactory scopes, GrantsDbContext db, TimeProvider clock, IDemoUsers users, IOptions<PaymentsOptions> options) : IDemoStatements
{
    private const int Days = 400;
    private const int SplitDays = 120;
    private const string Dollars = "USD";
    private const long Opening = 2_000_000_00;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Debtor.Iban is not { } iban) return;
        var today = Baghdad.Today(clock);
        var (since, split) = (today.AddDays(-Days), today.AddDays(-SplitDays));
        var orders = await db.Set<PaymentOrder>().AsNoTracking().Where(o => o.Currency == Dollars && o.SentOn != null && o.SentOn >= since)
            .OrderBy(o => o.SentOn).ThenBy(o => o.Code).Select(o => new { o.Code, o.AmountMinor, o.SentOn }).ToListAsync(cancellationToken);
        // The last payment but one never shows up at the bank.
        var lines = orders.Where((_, i) => i != orders.Count - 2).Select((o, i) => Line(o.Code, o.AmountMinor, Earlier(o.SentOn!.Value.AddDays(1), today), i)).ToList();
        lines.Add(new SampleLine(split.AddDays(-10), -12_50, "DEMO-BK-C1", "Monthly charge"));
        lines.Add(new SampleLine(split.AddDays(2), 1_250_00, "DEMO-BK-I1", "Transfer, no reference given", Counterparty: "Sender 12"));
        lines.Add(new SampleLine(split.AddDays(3), -8_00, "DEMO-BK-C2", "Charge for transfers"));
        var (first, second) = (lines.Where(l => l.On <= split).OrderBy(l => l.On).ToList(), lines.Where(l => l.On > split).OrderBy(l => l.On).ToList());
        await TakeAsync("DEMO-ST-1", iban, Opening, since, split, first, confirms: true, cancellationToken);
        await TakeAsync("DEMO-ST-2", iban, Opening + first.Sum(l => l.Signed), split.AddDays(1), today, second, confirms: false, cancellationToken);
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    // Every fourth names our code in the free text only; every seventh arrives at the bank 15 dollars short.
    private static SampleLine Line(string code, long minor, DateOnly on, int index) => new(
        on, -(index % 7 == 6 ? minor - 15_00 : minor), $"DEMO-BK-{index + 1:000}", index % 4 == 3 ? $"Payment {code}" : code, index % 4 == 3 ? null : code,
        Counterparty: $"Holder {index + 1:000}");

    private async Task TakeAsync(string id, string iban, long opening, DateOnly from, DateOnly to, List<SampleLine> lines, bool confirms, CancellationToken cancellationToken)
    {
        if (lines.Count == 0) return;
        var person = await users.AddAsync(DemoUserNames.Reconciler, [Roles.Reconciler], null, null, cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var its = scope.ServiceProvider;
        its.GetRequiredService<CurrentUser>().SignIn(new CurrentUserInfo(person, DemoUserNames.Reconciler, [Roles.Reconciler], null, null, Guid.CreateVersion7(), "en"));
        its.GetRequiredService<CurrentScope>().Enter(AccessScope.Staff);
        var statement = await its.GetRequiredService<StatementImport>().TakeAsync(SampleStatement.Write(id, iban, Dollars, opening, from, to, lines), cancellationToken);
        if (confirms) await its.GetRequiredService<LineMatching>().ConfirmExactAsync(statement.Id, cancellationToken);
    }
}
