using Grants.Identity.Contracts;
using Grants.Notifications.Contracts;

namespace Grants.Tests.Notifications.Support;

/// <summary>The modules around this one, played by hand: two people per organisation, wishes, obligations.</summary>
internal sealed class FakeWorld : IUserDirectory, IContactPreferences, IReminderSource, IOrganisationLookup
{
    public static readonly Guid Organisation = Guid.Parse("0192f000-0000-7000-8000-000000000017");
    public static readonly UserRef Lead = new(Guid.Parse("0192f000-0000-7000-8000-000000000001"), "p017-lead", "ckb", true);
    public static readonly UserRef Member = new(Guid.Parse("0192f000-0000-7000-8000-000000000002"), "p017-member", "ar", true);

    public IList<UserRef> People { get; } = [Lead, Member];

    public Dictionary<Guid, string> Addresses { get; } = new() { [Lead.Id] = "lead@partner.example", [Member.Id] = "member@partner.example" };

    public ContactPreference Wish { get; set; } = ContactPreference.Open;

    public List<Obligation> Obligations { get; } = [];

    public string Kind => "report";

    public Task<IReadOnlyList<UserRef>> InOrganisationAsync(Guid organisationId, string? role, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<UserRef>>([.. organisationId == Organisation ? People : []]);

    public Task<IReadOnlyList<UserRef>> InDonorAsync(Guid donorId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<UserRef>>([]);

    public Task<IReadOnlyList<UserRef>> WithRoleAsync(string role, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<UserRef>>([]);

    public Task<IReadOnlyDictionary<Guid, string>> UserNamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, string>>(People.Where(p => ids.Contains(p.Id)).ToDictionary(p => p.Id, p => p.UserName));

    public Task<string?> OpenMailAddressAsync(Guid userId, string purpose, CancellationToken cancellationToken) =>
        Task.FromResult(Addresses.GetValueOrDefault(userId));

    public Task<ContactPreference> OfAsync(Guid organisationId, CancellationToken cancellationToken) => Task.FromResult(Wish);

    public Task<IReadOnlyList<Obligation>> OpenAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Obligation>>([.. Obligations]);

    public Task<string?> CodeOfAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult<string?>(id == Organisation ? "P-017" : null);

    public Task<Guid?> IdOfAsync(string code, CancellationToken cancellationToken) => Task.FromResult<Guid?>(code == "P-017" ? Organisation : null);

    public Task<bool> WantsNeutralWordsAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult(true);
}
