using Grants.Identity.Contracts;

namespace Grants.Identity.Application.Directory;

/// <summary>Answers while no module above knows organisations.</summary>
internal sealed class NoOrganisations : IOrganisationLookup
{
    public Task<string?> CodeOfAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public Task<Guid?> IdOfAsync(string code, CancellationToken cancellationToken) => Task.FromResult<Guid?>(null);

    public Task<bool> WantsNeutralWordsAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult(true);
}

/// <summary>Answers while no module above knows donors.</summary>
internal sealed class NoDonors : IDonorLookup
{
    public Task<string?> CodeOfAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public Task<Guid?> IdOfAsync(string code, CancellationToken cancellationToken) => Task.FromResult<Guid?>(null);
}
