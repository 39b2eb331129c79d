namespace Grants.Payments.Domain.Orders;

/// <summary>The way money takes (product.md, Payments). Stored by name.</summary>
internal enum PaymentRoute
{
    /// <summary>A file that the bank takes in: ISO 20022 pain.001.001.09.</summary>
    BankFile,

    /// <summary>Somebody types it at the bank's own screen.</summary>
    ManualTransfer,

    /// <summary>A licensed exchange or cash agent hands it out against a code.</summary>
    Agent,
}
