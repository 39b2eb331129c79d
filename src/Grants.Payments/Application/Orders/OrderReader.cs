using Grants.Funding.Contracts;
using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Kernel.Paging;
using Grants.Payments.Application.Payees;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Agents;
using Grants.Payments.Domain.BankFiles;
using Grants.Payments.Domain.Batches;
using Grants.Payments.Domain.Orders;
using Grants.Payments.Domain.Payees;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Orders;

/// <summary>Lists orders and shows one.</summary>
internal sealed class OrderReader(GrantsDbContext db, CurrentUser user, IFunds funds, IUserDirectory people, IVault vault, Payables payables,
    SharedAccounts shared, Destinations destinations, BankFileMaker files)
{
    public Task<Page<OrderRowDto>> SearchAsync(SearchOrdersInput input, CancellationToken cancellationToken)
    {
        var rows = db.Set<PaymentOrder>().AsNoTracking();
        if (input.States is { Count: > 0 } names)
        {
            var states = names.Select(n => Enum.Parse<OrderState>(n, ignoreCase: true)).ToList();
            rows = rows.Where(o => states.Contains(o.State));
        }

        var all = rows;
        if (input.After is { } after)
        {
            var key = Guid.Parse(after);
            rows = rows.Where(o => db.Set<PaymentOrder>().Any(
                last => last.Id == key && (o.PreparedAt < last.PreparedAt || (o.PreparedAt == last.PreparedAt && o.Id.CompareTo(key) < 0))));
        }

        return rows.OrderByDescending(o => o.PreparedAt).ThenByDescending(o => o.Id).Take(Page.Size + 1)
            .Select(o => new OrderRowDto(
                o.Id, o.Code, o.PartnerCode, o.GrantCode, o.AmountMinor, o.Currency, o.State.ToString(),
                o.Acts.Count(a => a.Part == OrderPart.Approved && !a.IsVoid), o.RequiredApprovals, o.SentOn, o.ReceivedOn, o.MissingReportedAt != null))
            .ToPageAsync(all, r => r.Id.ToString(), cancellationToken);
    }

    public async Task<OrderDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var o = await db.Set<PaymentOrder>().AsNoTracking().SingleOrNotFoundAsync(x => x.Id == id, cancellationToken);
        await destinations.LoadAsync([o], cancellationToken);
        var agent = await db.Set<CashAgent>().Where(a => a.Id == o.AgentId).Select(a => a.Code).SingleOrDefaultAsync(cancellationToken);
        var sha = await db.Set<BankFile>().Where(f => f.Id == o.FileId).Select(f => f.Sha256).SingleOrDefaultAsync(cancellationToken);
        var batch = await db.Set<PaymentBatch>().Where(b => b.FileId == o.FileId && o.FileId != null).Select(b => (Guid?)b.Id).FirstOrDefaultAsync(cancellationToken);
        var names = await people.UserNamesAsync([.. o.Acts.Select(a => a.By).Distinct()], cancellationToken);
        var fund = await funds.GetAsync(o.FundId, cancellationToken);
        var payable = await payables.FindAsync(o.PayableId, cancellationToken);
        var (actions, blocked) = OrderActions.Of(
            o, payable, destinations.WhyNot(o), o.FileId is null ? null : await files.WhyNotAsync(o, cancellationToken), user);
        return new OrderDto(
            o.Id, o.Version, o.Code, o.State.ToString(), o.PayableId, o.OrganisationId, o.PartnerCode, o.Kind == PayableKind.UrgentSupport, o.GrantId, o.GrantCode, fund.Code,
            o.AmountMinor, o.Currency, o.Approvals, o.RequiredApprovals, o.Hash, sha, batch, o.SentOn, o.ReceivedOn,
            o.ReceivedMinor, o.ReceivedCurrency, o.ReceivedCostMinor, o.RateMillionths, o.Route.ToString(), agent, o.CodeGivenAt, o.CodeSeenAt, o.MissingReportedAt, o.Note is not null, o.BankReference is not null,
            [.. o.Acts.OrderBy(a => a.Number).Select(a => new OrderPersonDto(Parts.NameOf(a.Part, o.Route), names.GetValueOrDefault(a.By, "?"), a.At, a.IsVoid))],
            actions, blocked, [.. (await shared.OfAsync(o.OrganisationId, cancellationToken))[o.DestinationId]]);
    }

    /// <summary>Opens what is sealed of an order; the reading is on record first.</summary>
    public async Task<OrderSecretsDto> RevealAsync(Guid id, CancellationToken cancellationToken)
    {
        var order = await db.Set<PaymentOrder>().SingleOrNotFoundAsync(x => x.Id == id, cancellationToken);
        if (order.Route == PaymentRoute.Agent) return await RevealAgentAsync(order, cancellationToken);
        var payee = await db.Set<Payee>().SingleOrNotFoundAsync(x => x.OrganisationId == order.OrganisationId, cancellationToken);
        var version = payee.Versions.SingleOrDefault(v => v.Id == order.DestinationId) ?? throw new NotFoundException();
        var opened = await vault.OpenManyAsync([order, version], "payment-order.read", cancellationToken);
        var account = opened.Open(version, version.Account)!;
        return new OrderSecretsDto(
            account.HolderName, Iban.Display(account.Iban), account.BankName, null, opened.Open(order, order.BankReference), opened.Open(order, order.Note));
    }

    private async Task<OrderSecretsDto> RevealAgentAsync(PaymentOrder order, CancellationToken cancellationToken)
    {
        var agent = await db.Set<CashAgent>().SingleOrNotFoundAsync(a => a.Id == order.AgentId, cancellationToken);
        var opened = await vault.OpenManyAsync([order, agent], "payment-order.read", cancellationToken);
        var details = opened.Open(agent, agent.Details)!;
        return new OrderSecretsDto(details.Name, null, null, details.Contact, opened.Open(order, order.BankReference), opened.Open(order, order.Note));
    }
}
