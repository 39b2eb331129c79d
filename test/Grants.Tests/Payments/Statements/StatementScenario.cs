using System.Globalization;
using System.Text;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Kernel.Money;
using Grants.Kernel.Permissions;
using Grants.Kernel.Time;
using Grants.Payments.Application.Statements;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Orders;
using Grants.Payments.Domain.Payees;
using Grants.Payments.Domain.Statements;
using Grants.Payments.Seeding;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Payments.Statements;

/// <summary>Statements of the programme's own account against orders that were sent, told in intentions.</summary>
internal sealed class StatementScenario : IAsyncDisposable
{
    public const string OwnIban = "GB82WEST12345698765432";

    private readonly PaymentScenario payments;
    private readonly PaymentCast cast = new();
    private int orders;

    private StatementScenario(PaymentScenario payments) => this.payments = payments;

    public TestApp App => payments.App;

    public List<Refund> Refunds => payments.Around.Refunds;

    public TestPerson Reconciler { get; } = TestPerson.Staff(Roles.Reconciler, "re-1");

    public TestPerson Officer => payments.Preparer;

    public DateOnly Today => Baghdad.Today(App.Clock);

    public static async Task<StatementScenario> StartAsync(string database = nameof(DatabaseProvider.Sqlite)) => new(await PaymentScenario.StartAsync(Databases.Parse(database)));

    /// <summary>Orders that were sent today, by the officer; their bank references are <c>REF-1</c>, <c>REF-2</c>, ….</summary>
    public Task<IReadOnlyList<PaymentOrder>> GivenSentAsync(params long[] minors) => GivenSentAsync([.. minors.Select(m => new Amount(m, "USD"))]);

    public Task<IReadOnlyList<PaymentOrder>> GivenSentAsync(params Amount[] amounts) => App.AsSystemAsync(async s =>
    {
        var db = s.GetRequiredService<GrantsDbContext>();
        List<PaymentOrder> sent = [];
        foreach (var amount in amounts) sent.Add(Sent(amount, ++orders));
        db.AddRange(sent);
        s.GetRequiredService<IAudit>().Record("test.sent", sent.Select(o => o.Id));
        await db.SaveChangesAsync();
        return (IReadOnlyList<PaymentOrder>)sent;
    });

    public SampleLine Out(long minor, string? remittance = null, string? reference = null, string? endToEnd = null) => new(Today, -minor, reference, remittance, endToEnd);

    public SampleLine In(long minor, string? remittance = null, string? reference = null) => new(Today, minor, reference, remittance);

    public byte[] File(params SampleLine[] lines) => SampleStatement.Write("ST", OwnIban, "USD", 1_000_000_00, Today.AddDays(-3), Today, lines);

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"));

    public Task<StatementReportDto> CheckAsync(byte[] file, string language = "en") => As<StatementImport, StatementReportDto>(Reconciler, s => s.CheckAsync(file, language, default));

    public async Task<Guid> TakeAsync(byte[] file) => (await As<StatementImport, CreatedDto>(Reconciler, s => s.TakeAsync(file, default))).Id;

    public Task<int> ProposeAsync() => As<StatementMatching, int>(Reconciler, s => s.RunAsync(default));

    public Task<IReadOnlyList<LineDto>> LinesAsync(Guid statement, TestPerson? person = null) =>
        As<StatementPages, IReadOnlyList<LineDto>>(person ?? Reconciler, async s => (await s.LinesAsync(statement, new SearchLinesInput(), default)).Items);

    /// <summary>Each line in few words, such as <c>Proposed Code Order 0</c>.</summary>
    public async Task<IReadOnlyList<string>> StatesAsync(Guid statement) => [.. (await LinesAsync(statement)).Select(l =>
        l.Target is null ? l.State : string.Create(CultureInfo.InvariantCulture, $"{l.State} {l.Rule} {l.Target} {l.DifferenceMinor}"))];

    public Task MatchAsync(LineDto line, MatchTarget target, Guid id, string? reason = null, TestPerson? person = null) =>
        App.AsAsync(person ?? Reconciler, s => s.GetRequiredService<LineMatching>().MatchAsync(line.Id, new MatchLineInput(target.ToString(), id, reason), line.Version, default));

    public Task UnmatchAsync(LineDto line, TestPerson? person = null) =>
        App.AsAsync(person ?? Reconciler, s => s.GetRequiredService<LineMatching>().UnmatchAsync(line.Id, new UnmatchLineInput("A mistake"), line.Version, default));

    public Task AsideAsync(LineDto line, AsideKind kind, string? reason = null) =>
        App.AsAsync(Reconciler, s => s.GetRequiredService<LineMatching>().SetAsideAsync(line.Id, new AsideLineInput(kind.ToString(), reason), line.Version, default));

    public Task<ManyMatchedDto> ConfirmAsync(Guid statement, TestPerson? person = null) =>
        As<LineMatching, ManyMatchedDto>(person ?? Reconciler, s => s.ConfirmExactAsync(statement, default));

    public Task<MissingDto> MissingAsync() => As<MissingReader, MissingDto>(Reconciler, s => s.GetAsync(default));

    public Task<(int Statements, int Files, int Lines)> StoredAsync() => App.AsSystemAsync(async s =>
    {
        var db = s.GetRequiredService<GrantsDbContext>();
        return (await db.Set<BankStatement>().CountAsync(), await db.Set<StatementFile>().CountAsync(), await db.Set<BankLine>().CountAsync());
    });

    public Task<T> As<TService, T>(TestPerson person, Func<TService, Task<T>> work)
        where TService : notnull => App.AsAsync(person, s => work(s.GetRequiredService<TService>()));

    public ValueTask DisposeAsync() => payments.DisposeAsync();

    private PaymentOrder Sent(Amount amount, int number)
    {
        var at = App.Clock.UtcNow;
        var payee = new Payee(cast.Organisation);
        payee.Verify(payee.Record(PaymentCast.Account(), cast.Recorder, at.AddHours(-100)).Id, cast.Caller, at.AddHours(-99), PaymentCast.OldContact, "Called");
        var payable = new Payable(
            Guid.CreateVersion7(), Guid.CreateVersion7(), "G-2026-001", cast.Organisation, "P-017", Guid.CreateVersion7(), amount, Today.AddDays(-1), null);
        var order = PaymentOrder.Prepare($"PY-2026-{number:000}", payable, Guid.CreateVersion7(), payee, 1, cast.Preparer, at);
        order.Approve(cast.Approver, at);
        order.Release(payable, payee, cast.Releaser, at);
        order.Send($"REF-{number}", Today, Officer.Id, at);
        _ = order.TakeEvents();
        return order;
    }
}
