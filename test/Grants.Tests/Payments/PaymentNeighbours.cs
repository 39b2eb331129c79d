using Grants.Funding.Contracts;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Grants.Partners.Contracts;
using Grants.Payments.Contracts;

namespace Grants.Tests.Payments;

/// <summary>What lies around Payments, as small as a scenario needs it; Payments itself runs on a real database.</summary>
internal sealed class PaymentNeighbours : IPayableSource, IRefundSource, IFunds, ILedger, IPartners, IPartnerContacts
{
    public Dictionary<Guid, Payable> Payables { get; } = [];

    public Guid Donor { get; } = Guid.CreateVersion7();

    public List<string> Posted { get; } = [];

    public List<Refund> Refunds { get; } = [];

    /// <summary>What the fund forbids.</summary>
    public IReadOnlyList<string> Restrictions { get; set; } = [];

    /// <summary>Nothing can be learned of the funds.</summary>
    public bool FundsAreUnknown { get; set; }

    /// <summary>The one contact every partner has, on file for years.</summary>
    public ContactOnFile Contact { get; } = new(Guid.CreateVersion7(), "phone", Support.TestClock.Start.AddYears(-2), Guid.CreateVersion7(), false);

    IQueryable<FundRow> IFunds.Rows => throw new NotSupportedException();

    IQueryable<PartnerRow> IPartners.Rows => throw new NotSupportedException();

    Task<IReadOnlyList<Payable>> IPayableSource.OpenAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Payable>>([.. Payables.Values]);

    Task<IReadOnlyList<Payable>> IPayableSource.FindAsync(IReadOnlyCollection<Guid> payableIds, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Payable>>([.. Payables.Values.Where(p => payableIds.Contains(p.Id))]);

    Task<IReadOnlyList<Refund>> IRefundSource.AllAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Refund>>(Refunds);

    Task<FundRef> IFunds.GetAsync(Guid fundId, CancellationToken cancellationToken) => Task.FromResult(Fund(fundId));

    Task<IReadOnlyDictionary<Guid, FundRef>> IFunds.FindAsync(IReadOnlyCollection<Guid> fundIds, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, FundRef>>(fundIds.Where(_ => !FundsAreUnknown).ToDictionary(id => id, Fund));

    Task<IReadOnlyList<ContactOnFile>> IPartnerContacts.OfAsync(Guid organisationId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ContactOnFile>>([Contact]);

    Task<PartnerRef?> IPartners.FindAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult<PartnerRef?>(new PartnerRef(id, "P-017", "federal"));

    Task<IReadOnlyDictionary<Guid, string>> IPartners.OpenNamesAsync(IReadOnlyCollection<Guid> ids, string purpose, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    Task<IReadOnlyList<DeclaredAmount>> IPartners.OtherFundingAsync(Guid id, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task IPartners.ShowToDonorAsync(Guid id, Guid donorId, CancellationToken cancellationToken) => throw new NotSupportedException();

    ShownPlace IPartners.PlaceOf(PartnerRow row) => throw new NotSupportedException();

    Task ILedger.CommitAsync(Guid fundId, Guid grantId, Amount amount, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task ILedger.ReleaseAsync(Guid fundId, Guid grantId, Amount amount, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task ILedger.ReplanAsync(LedgerAct act, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task ILedger.SentAsync(Guid fundId, Guid grantId, Guid orderId, Amount amount, CancellationToken cancellationToken) => Post("sent", amount);

    Task ILedger.ReceivedAsync(Guid fundId, Guid grantId, Guid orderId, Amount amount, CancellationToken cancellationToken) => Post("received", amount);

    Task ILedger.FailedAsync(Guid fundId, Guid grantId, Guid orderId, Amount amount, CancellationToken cancellationToken) => Post("failed", amount);

    Task<FundBalance> ILedger.BalanceAsync(Guid fundId, CancellationToken cancellationToken) => throw new NotFoundException();

    Task<IReadOnlyDictionary<Guid, FundBalance>> ILedger.BalancesAsync(IReadOnlyCollection<Guid> fundIds, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    Task<IReadOnlyList<LedgerLine>> ILedger.LinesOfGrantAsync(Guid grantId, CancellationToken cancellationToken) => throw new NotSupportedException();

    private Task Post(string kind, Amount amount)
    {
        Posted.Add($"{kind} {amount.ToPlainDecimal()}");
        return Task.CompletedTask;
    }

    private FundRef Fund(Guid id) => new(id, Donor, "F-01", "USD", new DateOnly(2026, 1, 1), new DateOnly(2029, 1, 1)) { Restrictions = Restrictions };
}
