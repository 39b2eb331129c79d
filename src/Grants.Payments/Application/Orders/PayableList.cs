using Grants.Payments.Contracts;
using Grants.Payments.Domain;
using Grants.Payments.Domain.Orders;

namespace Grants.Payments.Application.Orders;

/// <summary>What waits for an order, and whether the reader may prepare it.</summary>
internal sealed class PayableList(Payables payables, Destinations destinations, PreparingRule preparing)
{
    public async Task<IReadOnlyList<PayableDto>> GetAsync(CancellationToken cancellationToken)
    {
        var open = await payables.OpenAsync(cancellationToken);
        await destinations.LoadAsync([.. open.Select(p => Way.Of(p, PaymentRoute.BankFile))], cancellationToken);
        return [.. open.Select(p => ToDto(p, WhyNot(p)))];
    }

    // What no partner carries has no account to go to: an agent is chosen on the page of its ways.
    private string? WhyNot(Payable p) =>
        p.Kind == PayableKind.UrgentSupport && p.OrganisationId == p.Id ? preparing.WhyNotChoose() : preparing.WhyNot(p, Way.Of(p, PaymentRoute.BankFile));

    private static PayableDto ToDto(Payable p, string? code) => new(
        p.Id, p.PartnerCode, p.OrganisationId, p.GrantCode, p.GrantId, p.Amount.Minor, p.Amount.Currency, p.OpenedOn, p.Kind == PayableKind.UrgentSupport,
        code is null ? ["prepare"] : code == PaymentsErrors.AgentChoose ? ["choose"] : [], code is null ? [] : [new BlockedDto("prepare", code)]);
}
