using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Grants.Kernel.Time;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Agents;
using Grants.Payments.Domain.Orders;
using Grants.Payments.Domain.Payees;
using Grants.Tests.Funding;

namespace Grants.Tests.Payments;

/// <summary>One fund, one partner, some things to be paid and a crowd in which everybody tries everything.</summary>
internal sealed class RandomPayments
{
    public const int Kinds = 20;
    public const int People = 6;
    public const int Payables = 2;

    private readonly PaymentCast cast = new();
    private readonly Payee payee;
    private readonly Payable[] payables;
    private readonly PaymentOrder?[] live = new PaymentOrder?[Payables];
    private readonly int required;

    // In some runs everything happens on one day, or the wait for new bank details would never be in anybody's way.
    private readonly TimeSpan step;
    private CashAgent? agent;
    private DateTime now = PaymentCast.Start;

    public RandomPayments(int seed)
    {
        payee = new Payee(cast.Organisation);
        required = 1 + (seed % 2);
        step = TimeSpan.FromHours((seed % 3) switch { 0 => 1, 1 => 6, _ => 24 });
        var crowd = Crowd;
        payables = [.. Enumerable.Range(0, Payables).Select(i => cast.Payable(minor: 100 * (i + 1), askedBy: i == 0 ? crowd[seed % People] : null))];
        Book.Try(new RandomAct(0, 1, 0, 10_000));
        Book.Try(new RandomAct(1, 1, 0, 600));
    }

    public static IReadOnlyList<Guid> Crowd { get; } = [.. Enumerable.Range(0, People).Select(_ => Guid.CreateVersion7())];

    public RandomBook Book { get; } = new();

    public List<PaymentOrder> Orders { get; } = [];

    public void Try(int act)
    {
        now += step;
        try
        {
            Do(act / (People * Payables), Crowd[act / Payables % People], act % Payables);
        }
        catch (BusinessException)
        {
            // Refused, as most random acts must be.
        }
    }

    /// <summary>Every part of a payment that completed was another person's, and enough approved exactly what was released.</summary>
    public void ExpectWhole(PaymentOrder order)
    {
        var released = order.Acts.Last(a => a.Part == OrderPart.Released);
        var approvers = order.Acts.Where(a => a.Part == OrderPart.Approved && !a.IsVoid && a.Hash == released.Hash).Select(a => a.By).Distinct().ToList();
        approvers.Count.ShouldBeGreaterThanOrEqualTo(required);
        var recorder = order.Acts.Last(a => a.Part == OrderPart.PayeeRecorded).By;
        var caller = order.Acts.Last(a => a.Part == OrderPart.CalledBack);
        List<Guid> chain = [recorder, order.Acts.Last(a => a.Part == OrderPart.Prepared).By, .. approvers, released.By];
        if (payables.Single(p => p.Id == order.PayableId).AskedBy is { } asked) chain.Add(asked);
        chain.Distinct().Count().ShouldBe(chain.Count, "all of the chain differ");
        caller.By.ShouldNotBe(recorder);
        if (chain.Contains(caller.By)) approvers.ShouldContain(caller.By, "who checked may only approve");
        released.At.ShouldBeGreaterThanOrEqualTo(caller.At.AddHours(72));
    }

    private void Do(int kind, Guid by, int index)
    {
        var payable = payables[index];
        var order = live[index];
        var today = Baghdad.DayOf(now);
        switch (kind)
        {
            case 0: payee.Record(PaymentCast.Account(), by, now); break;
            case 1 or 2: Verify(by); break;
            case 3: agent = agent is null ? CashAgent.Record("A-01", Profile(), by, now) : agent; break;
            case 4: agent?.Verify(by, now, "x"); break;
            case 5 or 6: Prepare(index, Destination.ToAccount(PaymentRoute.BankFile, payee, cast.Organisation, now), by); break;
            case 7: Prepare(index, Destination.ToAgent(agent, "USD", now), by); break;
            case 8 or 9 or 10: order?.Approve(by, now); break;
            case 11 or 12: order?.Release(payable, Now(order), by, now); break;
            case 13 or 14: Send(order, index, today, by); break;
            case 15: Fail(order, index, by); break;
            case 16: order?.Doubt("x", by, now); break;
            case 17: order?.UseDestination(Now(order), by, now); break;
            case 18: Receive(order, index, today, by); break;
            default: End(order, index, by); break;
        }
    }

    private Destination Now(PaymentOrder order) =>
        order.Route == PaymentRoute.Agent ? Destination.ToAgent(agent, "USD", now) : Destination.ToAccount(order.Route, payee, cast.Organisation, now);

    private void Prepare(int index, Destination to, Guid by)
    {
        if (live[index] is not null) throw new BusinessException("already-ordered");
        Orders.Add(live[index] = PaymentOrder.Prepare($"PY-{Orders.Count}", payables[index], Guid.CreateVersion7(), to, required, by, now));
    }

    // The ledger is asked first, so that what it refuses leaves the order as it was: in the application both are one transaction.
    private void Send(PaymentOrder? order, int index, DateOnly today, Guid by)
    {
        if (order is null || !OrderTransitions.Table.Allows(order.State, OrderAction.Send)) return;
        if (!order.IsPosted) Post(2, index);
        order.Send("REF", today, by, now);
    }

    private void Fail(PaymentOrder? order, int index, Guid by)
    {
        if (order is null || !OrderTransitions.Table.Allows(order.State, OrderAction.Fail)) return;
        if (order.Fail("x", by, now)) Post(4, index);
        live[index] = null;
    }

    private void Receive(PaymentOrder? order, int index, DateOnly today, Guid by)
    {
        if (order is null || !OrderTransitions.Table.Allows(order.State, OrderAction.Receive)) return;
        order.Receive(order.Amount, today, by, now);
        Post(3, index);
    }

    private void End(PaymentOrder? order, int index, Guid by)
    {
        if (order is null) return;
        order.Cancel("x", by, now);
        live[index] = null;
    }

    private void Post(int kind, int index)
    {
        var before = Book.Accepted;
        Book.Try(new RandomAct(kind, 1, index + 1, (int)payables[index].Amount.Minor));
        if (Book.Accepted == before) throw new BusinessException("ledger");
    }

    private void Verify(Guid by)
    {
        if (payee.Versions.Count == 0) return;
        payee.Verify(payee.Versions[^1].Id, by, now, PaymentCast.OldContact, "x");
    }

    private static CashAgentProfile Profile() => new(new CashAgentDetails("Agent", "L-1", "0770"), new DateOnly(2029, 1, 1), ["USD"], ["IQ-BG"]);
}
