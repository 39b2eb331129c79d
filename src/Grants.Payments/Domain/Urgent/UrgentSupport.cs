using Grants.Kernel.Entities;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Grants.Payments.Contracts;

namespace Grants.Payments.Domain.Urgent;

/// <summary>Urgent support as Payments knows it: a code, an amount, a fund. Its id is made by who asked, so that asking twice makes one.</summary>
internal sealed class UrgentSupport : AggregateRoot
{
    private UrgentSupport()
    {
    }

    public string Code { get; private set; } = "";

    public Guid FundId { get; private set; }

    /// <summary>The partner it goes through; its own id when only an agent may carry it, which is nobody's organisation.</summary>
    public Guid OrganisationId { get; private set; }

    public string PartnerCode { get; private set; } = "";

    public long AmountMinor { get; private set; }

    public string Currency { get; private set; } = "";

    public DateOnly DecidedOn { get; private set; }

    public Guid AskedBy { get; private set; }

    public UrgentState State { get; private set; }

    /// <summary>Day of sending or arrival.</summary>
    public DateOnly? On { get; private set; }

    public Amount Amount => new(AmountMinor, Currency);

    /// <summary>Promised. Errors: <c>money.*</c>.</summary>
    public static UrgentSupport Place(UrgentRequest request, string? partnerCode)
    {
        var amount = request.Amount.Positive();
        return new UrgentSupport
        {
            Id = request.Id,
            Code = request.Code,
            FundId = request.FundId,
            OrganisationId = request.OrganisationId ?? request.Id,
            PartnerCode = partnerCode ?? PaymentsConsts.NoPartner,
            AmountMinor = amount.Minor,
            Currency = amount.Currency,
            DecidedOn = request.DecidedOn,
            AskedBy = request.AskedBy,
        };
    }

    /// <summary>As something to be paid.</summary>
    public Payable ToPayable() => new(Id, Id, Code, OrganisationId, PartnerCode, FundId, Amount, DecidedOn, AskedBy, null, PayableKind.UrgentSupport);

    /// <summary>An order holds it. Errors: <c>wrong-state</c>.</summary>
    public void Prepared() => Do(UrgentAction.Prepare);

    /// <summary>The order may go to the bank: what was taken back meanwhile may not. Errors: <c>wrong-state</c>.</summary>
    public void Released() => Do(UrgentAction.Release);

    public void Sent(DateOnly on)
    {
        Do(UrgentAction.Send);
        On = on;
    }

    public void Received(DateOnly on)
    {
        Do(UrgentAction.Receive);
        On = on;
    }

    /// <summary>The order ended before it left.</summary>
    public void Cancelled() => Do(UrgentAction.Cancel);

    /// <summary>It did not leave or came back; it may be paid another way.</summary>
    public void CameBack()
    {
        Do(UrgentAction.Fail);
        On = null;
    }

    /// <summary>Nothing more is to be paid. False when it was so already. Errors: <c>payment.urgent-under-way</c>.</summary>
    public bool Withdraw()
    {
        if (State == UrgentState.Withdrawn) return false;
        if (!UrgentTransitions.Table.Allows(State, UrgentAction.Withdraw)) throw new BusinessException(PaymentsErrors.UrgentUnderWay);
        Do(UrgentAction.Withdraw);
        return true;
    }

    private void Do(UrgentAction action) => State = UrgentTransitions.Table.Next(State, action);
}
