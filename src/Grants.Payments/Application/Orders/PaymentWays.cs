using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Errors;
using Grants.Payments.Domain.Agents;
using Grants.Payments.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Orders;

/// <summary>The ways in which one payable can be paid now, and in a code why not the others: plan B when one way failed.</summary>
internal sealed class PaymentWays(GrantsDbContext db, Payables payables, Destinations destinations, PreparingRule preparing)
{
    public async Task<PaymentWaysDto> OfAsync(Guid payableId, CancellationToken cancellationToken)
    {
        var payable = await payables.FindAsync(payableId, cancellationToken) ?? throw new NotFoundException();
        var agents = await db.Set<CashAgent>().AsNoTracking().Where(a => a.State == CashAgentState.Verified).OrderBy(a => a.Code)
            .Select(a => new { a.Id, a.Code }).ToListAsync(cancellationToken);
        var tried = await db.Set<PaymentOrder>().AsNoTracking().Where(o => o.PayableId == payableId && o.State == OrderState.Failed)
            .OrderByDescending(o => o.PreparedAt).Select(o => o.Route.ToString()).ToListAsync(cancellationToken);
        List<(Way Way, string? Agent)> ways =
        [
            (Way.Of(payable, PaymentRoute.BankFile), null),
            (Way.Of(payable, PaymentRoute.ManualTransfer), null),
            .. agents.Select(a => (Way.Of(payable, PaymentRoute.Agent, a.Id), (string?)a.Code)),
        ];
        await destinations.LoadAsync([.. ways.Select(w => w.Way)], cancellationToken);
        return new PaymentWaysDto(
            payable.Id, payable.PartnerCode, payable.OrganisationId, payable.GrantCode, payable.Amount.Minor, payable.Amount.Currency, payable.Hold, tried,
            [.. ways.Select(w => new PaymentWayDto(w.Way.Route.ToString(), w.Way.AgentId, w.Agent, preparing.WhyNot(payable, w.Way)))]);
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
