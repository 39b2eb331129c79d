using Grants.Kernel.Entities;
using Grants.Kernel.Money;

namespace Grants.Payments.Contracts;

/// <summary>An order was made for a payable.</summary>
public sealed record PaymentPrepared(Guid OrderId, Guid PayableId) : IDomainEvent;

/// <summary>The order ended before it was released; the payable may be paid by another.</summary>
public sealed record PaymentCancelled(Guid OrderId, Guid PayableId) : IDomainEvent;

/// <summary>The order may go to the bank from now on. Throws in its handler when what it pays must wait.</summary>
public sealed record PaymentReleased(Guid OrderId, Guid PayableId) : IDomainEvent;

/// <summary>The bank took the order. Sent is not arrived.</summary>
public sealed record PaymentSent(Guid OrderId, Guid PayableId, DateOnly SentOn) : IDomainEvent;

/// <summary>The partner confirmed what came in, in the currency it came in.</summary>
public sealed record PaymentReceived(Guid OrderId, Guid PayableId, Amount Received, DateOnly ReceivedOn) : IDomainEvent;

/// <summary>The money did not leave or came back; the payable may be paid by another order.</summary>
public sealed record PaymentFailed(Guid OrderId, Guid PayableId) : IDomainEvent;
