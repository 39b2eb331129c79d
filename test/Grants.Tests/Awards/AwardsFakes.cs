using Grants.Funding.Contracts;
using Grants.Identity.Contracts;
using Grants.Kernel.Money;
using Grants.Notifications.Contracts;
using Grants.Partners.Contracts;
using Grants.Payments.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Awards;

/// <summary>Stands in for the lower modules: what they answer is a field, what they were told is a list.</summary>
internal sealed class AwardsFakes : IPartners, IUserDirectory, ILedger, IInbox, IFunds, IPaymentTrail
{
    public static readonly Guid P017 = Guid.CreateVersion7();
    public static readonly Guid P018 = Guid.CreateVersion7();
    public static readonly Guid Fund1 = Guid.CreateVersion7();
    public static readonly Guid Donor1 = Guid.CreateVersion7();
    public static readonly Guid Donor2 = Guid.CreateVersion7();

    public List<(Guid FundId, Guid GrantId, Amount Amount)> Commitments { get; } = [];

    public List<(Guid FundId, Guid GrantId, Amount Amount)> Releases { get; } = [];

    public List<(Guid UserId, string Kind)> Inbox { get; } = [];

    public string LeadLanguage { get; set; } = "ckb";

    IQueryable<PartnerRow> IPartners.Rows => throw new NotSupportedException("Needs the real module.");

    IQueryable<FundRow> IFunds.Rows => throw new NotSupportedException("Needs the real module.");

    public void Register(IServiceCollection services)
    {
        services.AddSingleton<IPartners>(this);
        services.AddSingleton<IUserDirectory>(this);
        services.AddSingleton<ILedger>(this);
        services.AddSingleton<IInbox>(this);
        services.AddSingleton<IFunds>(this);
        services.AddSingleton<IPaymentTrail>(this);
    }

    public Task<PartnerRef?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Task.FromResult(id == P017 ? new PartnerRef(id, "P-017", "federal") : id == P018 ? new PartnerRef(id, "P-018", "kri") : null);

    Task<IReadOnlyDictionary<Guid, FundRef>> IFunds.FindAsync(IReadOnlyCollection<Guid> fundIds, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Needs the real module.");

    public Task<IReadOnlyDictionary<Guid, string>> OpenNamesAsync(IReadOnlyCollection<Guid> ids, string purpose, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, string>>(new Dictionary<Guid, string>());

    public Task<IReadOnlyList<DeclaredAmount>> OtherFundingAsync(Guid id, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DeclaredAmount>>([]);

    public Task ShowToDonorAsync(Guid id, Guid donorId, CancellationToken cancellationToken) => Task.CompletedTask;

    public ShownPlace PlaceOf(PartnerRow row) => new(null, []);

    public Task<IReadOnlyList<UserRef>> InOrganisationAsync(Guid organisationId, string? role, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<UserRef>>([new UserRef(organisationId, "p017-lead", LeadLanguage, false)]);

    public Task<IReadOnlyList<UserRef>> InDonorAsync(Guid donorId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<UserRef>>([]);

    public Task<IReadOnlyList<UserRef>> WithRoleAsync(string role, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<UserRef>>([]);

    public Task<IReadOnlyDictionary<Guid, string>> UserNamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, string>>(ids.ToDictionary(i => i, _ => "somebody"));

    public Task<string?> OpenMailAddressAsync(Guid userId, string purpose, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public Task CommitAsync(Guid fundId, Guid grantId, Amount amount, CancellationToken cancellationToken)
    {
        Commitments.Add((fundId, grantId, amount));
        return Task.CompletedTask;
    }

    public Task ReleaseAsync(Guid fundId, Guid grantId, Amount amount, CancellationToken cancellationToken)
    {
        Releases.Add((fundId, grantId, amount));
        return Task.CompletedTask;
    }

    public Task ReplanAsync(LedgerAct act, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SentAsync(Guid fundId, Guid grantId, Guid orderId, Amount amount, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task ReceivedAsync(Guid fundId, Guid grantId, Guid orderId, Amount amount, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task FailedAsync(Guid fundId, Guid grantId, Guid orderId, Amount amount, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<FundBalance> BalanceAsync(Guid fundId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<Guid, FundBalance>> BalancesAsync(IReadOnlyCollection<Guid> fundIds, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<LedgerLine>> LinesOfGrantAsync(Guid grantId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<LedgerLine>>([.. Commitments.Where(c => c.GrantId == grantId).Select(c => new LedgerLine(
            Guid.CreateVersion7(), c.FundId, "commitment", "fund", c.Amount.Minor, 0, c.Amount.Currency, grantId, GrantBuilder.At))]);

    public void Add(Guid userId, string kind, Guid recordId, IReadOnlyDictionary<string, string> parameters) => Inbox.Add((userId, kind));

    public Task<FundRef> GetAsync(Guid fundId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<PaymentRow>> OfGrantAsync(Guid grantId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PaymentRow>>([]);
}
