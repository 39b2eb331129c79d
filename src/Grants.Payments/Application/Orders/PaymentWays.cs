using Grants.Funding.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Payments.Application.Banks;
using Grants.Payments.Application.Payees;
using Grants.Payments.Contracts;
using Grants.Payments.Domain;
using Grants.Payments.Domain.Agents;
using Grants.Payments.Domain.Orders;
using Grants.Payments.Domain.Payees;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Orders;

/// <summary>The ways in which one payable can be paid now, and in a code why not the others: plan B when one way failed.</summary>
internal sealed class PaymentWays(GrantsDbContext db, CurrentUser user, TimeProvider clock, PayableList payables, PayeeGuards guards, IFunds funds)
{
    public async Task<PaymentWaysDto> OfAsync(Guid payableId, CancellationToken cancellationToken)
    {
        var payable = await payables.FindAsync(payableId, cancellationToken) ?? throw new NotFoundException();
        var payee = await db.Set<Payee>().AsNoTracking().SingleOrDefaultAsync(p => p.OrganisationId == payable.OrganisationId, cancellationToken);
        var agents = await db.Set<CashAgent>().AsNoTracking().Where(a => a.State == CashAgentState.Verified).OrderBy(a => a.Code).ToListAsync(cancellationToken);
        var tried = await db.Set<PaymentOrder>().AsNoTracking().Where(o => o.PayableId == payableId && o.State == OrderState.Failed)
            .OrderByDescending(o => o.PreparedAt).Select(o => o.Route.ToString()).ToListAsync(cancellationToken);
        var noCash = (await funds.GetAsync(payable.FundId, cancellationToken)).Restrictions.Contains(FundRestrictions.NoCash);
        await guards.LoadAsync([payable.OrganisationId], payee is null ? [] : [payee], cancellationToken);
        return new PaymentWaysDto(
            payable.Id, payable.PartnerCode, payable.OrganisationId, payable.GrantCode, payable.Amount.Minor, payable.Amount.Currency, payable.Hold, tried,
            [
                new PaymentWayDto(nameof(PaymentRoute.BankFile), null, null, WhyNot(payable, payee, PaymentRoute.BankFile)),
                new PaymentWayDto(nameof(PaymentRoute.ManualTransfer), null, null, WhyNot(payable, payee, PaymentRoute.ManualTransfer)),
                .. agents.Select(a => new PaymentWayDto(nameof(PaymentRoute.Agent), a.Id, a.Code, noCash ? PaymentsErrors.FundNoCash : WhyNot(payable, payee, a))),
            ]);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private string? WhyNot(Payable payable, Payee? payee, PaymentRoute route)
    {
        if (payee is null) return PaymentsErrors.PayeeMissing;
        return payee.WhyNotUsable(Now)
            ?? guards.WhyNot(route, payable.OrganisationId, payee, payable.Amount.Currency)
            ?? WhyNot(payable, payee.Current!.RecordedBy, payee.Current.CalledBackBy);
    }

    private string? WhyNot(Payable payable, Payee? payee, CashAgent agent) =>
        Destination.WhyNotThrough(agent, payable.Amount.Currency, Now)
        ?? guards.WhyNot(PaymentRoute.Agent, payable.OrganisationId, payee, payable.Amount.Currency)
        ?? WhyNot(payable, agent.RecordedBy, agent.CheckedBy);

    private string? WhyNot(Payable payable, Guid recordedBy, Guid? checkedBy)
    {
        if (!user.Holds(PaymentsPermissions.Order.Prepare)) return Needs.Officer;
        if (payable.AskedBy == user.Id) return PaymentsErrors.YouAsked;
        if (payable.AskedBy is { } asked && (asked == recordedBy || asked == checkedBy)) return PaymentsErrors.AskerTouchedPayee;
        if (recordedBy == user.Id) return PaymentsErrors.YouRecorded;
        return checkedBy == user.Id ? PaymentsErrors.YouCalledBack : null;
    }
}

/// <summary>The ways to pay one payable.</summary>
/// <param name="PayableId">What is to be paid.</param>
/// <param name="PartnerCode">The partner.</param>
/// <param name="OrganisationId">The partner.</param>
/// <param name="GrantCode">The grant.</param>
/// <param name="AmountMinor">Minor units.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Hold">Why it waits, whatever the way; null when it does not.</param>
/// <param name="Failed">Ways that failed for it, the last first.</param>
/// <param name="Ways">All ways.</param>
internal sealed record PaymentWaysDto(
    Guid PayableId, string PartnerCode, Guid OrganisationId, string GrantCode, long AmountMinor, string Currency, string? Hold, IReadOnlyList<string> Failed,
    IReadOnlyList<PaymentWayDto> Ways);

/// <summary>One way. <c>WhyNot</c> is the code of the sentence that says why this reader cannot take it now, or null.</summary>
internal sealed record PaymentWayDto(string Route, Guid? AgentId, string? AgentCode, string? WhyNot);
