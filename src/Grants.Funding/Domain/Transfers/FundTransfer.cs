using Grants.Funding.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;

namespace Grants.Funding.Domain.Transfers;

/// <summary>Free money moved between two funds of one donor. The ledger holds the figures; this holds who and why.</summary>
internal sealed class FundTransfer : AggregateRoot, IDonorScoped, ISealedRecord
{
    private FundTransfer()
    {
    }

    public Guid DonorId { get; private set; }

    public Guid KeyOwnerId => DonorId;

    public Guid FromFundId { get; private set; }

    public Guid ToFundId { get; private set; }

    public string LeftCurrency { get; private set; } = "";

    public long LeftMinor { get; private set; }

    public string ArrivedCurrency { get; private set; } = "";

    public long ArrivedMinor { get; private set; }

    public Sealed<string>? Reason { get; private set; }

    public Guid MovedBy { get; private set; }

    public DateTime MovedAt { get; private set; }

    /// <summary>Errors: <c>fund.reason-required</c>.</summary>
    public static FundTransfer Of(Guid donorId, Guid from, Guid to, Amount left, Amount arrived, string? reason, Guid by, DateTime at) => new()
    {
        DonorId = donorId,
        FromFundId = from,
        ToFundId = to,
        LeftCurrency = left.Currency,
        LeftMinor = left.Positive().Minor,
        ArrivedCurrency = arrived.Currency,
        ArrivedMinor = arrived.Positive().Minor,
        Reason = string.IsNullOrWhiteSpace(reason) ? throw new BusinessException(FundingErrors.ReasonRequired).ForField("reason") : Sealed.Text(reason.Trim()),
        MovedBy = by,
        MovedAt = at,
    };
}
