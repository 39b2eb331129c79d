using FsCheck;
using FsCheck.Fluent;
using Grants.Kernel.Errors;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Orders;
using Grants.Payments.Domain.Payees;

namespace Grants.Tests.Payments;

/// <summary>Random acts by random persons never complete a payment with fewer distinct persons than required.</summary>
public sealed class ChainProperties
{
    private const int People = 6;

    private static readonly Guid[] Crowd = [.. Enumerable.Range(0, People).Select(_ => Guid.CreateVersion7())];

    [Fact]
    public void No_payment_is_released_by_fewer_people_than_its_chain_needs()
    {
        var released = 0;
        var acts = Gen.ArrayOf(Gen.Choose(0, (7 * People) - 1), 60);
        Prop.ForAll(acts.ToArbitrary(), script => Run(script, ref released)).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
        released.ShouldBeGreaterThan(10, "the property must have seen payments complete");
    }

    private static bool Run(int[] script, ref int released)
    {
        var cast = new PaymentCast();
        var now = PaymentCast.Start;
        var payee = new Payee(cast.Organisation);
        var required = 1 + (script[0] % 2);
        var payable = cast.Payable(askedBy: script[1] % 3 == 0 ? Crowd[script[1] % People] : null);
        PaymentOrder? order = null;
        foreach (var step in script)
        {
            now = now.AddHours(24);
            try
            {
                Act(step / People, Crowd[step % People], now, payee, payable, required, ref order);
            }
            catch (BusinessException)
            {
                // Refused, as most random acts must be.
            }
        }

        if (order is not { State: OrderState.Released }) return true;
        released++;
        return IsWhole(order, payable, payee, required);
    }

    private static void Act(int act, Guid by, DateTime now, Payee payee, Payable payable, int required, ref PaymentOrder? order)
    {
        switch (act)
        {
            case 0: payee.Record(PaymentCast.Account(), by, now); break;
            case 1: payee.Verify(payee.Versions.Count > 0 ? payee.Versions[^1].Id : Guid.Empty, by, now, PaymentCast.OldContact, "x"); break;
            case 2: order ??= PaymentOrder.Prepare("PY-1", payable, Guid.CreateVersion7(), payee, required, by, now); break;
            case 3 or 4: order?.Approve(by, now); break;
            case 5: order?.Release(payable, payee, by, now); break;
            default: order?.UsePayee(payee, by, now); break;
        }
    }

    private static bool IsWhole(PaymentOrder order, Payable payable, Payee payee, int required)
    {
        var version = payee.Versions.Single(v => v.Id == order.DestinationId);
        var approvers = order.Acts.Where(a => a.Part == OrderPart.Approved && !a.IsVoid).Select(a => a.By).Distinct().ToList();
        List<Guid> chain =
        [
            version.RecordedBy,
            order.Acts.Last(a => a.Part == OrderPart.Prepared).By,
            .. approvers,
            order.Acts.Single(a => a.Part == OrderPart.Released).By,
        ];
        if (payable.AskedBy is { } asked) chain.Add(asked);
        var released = order.Acts.Single(a => a.Part == OrderPart.Released);
        return approvers.Count >= required
            && chain.Distinct().Count() == chain.Count
            && version.CalledBackBy != version.RecordedBy
            && chain.Where(p => !approvers.Contains(p)).All(p => p != version.CalledBackBy)
            && released.At >= version.CalledBackAt!.Value.AddHours(72);
    }
}
