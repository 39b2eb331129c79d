namespace Grants.Identity.Contracts;

/// <summary>Answers whether a partner organisation exists. Implemented by Partners, above this module.</summary>
public interface IOrganisationLookup
{
    /// <summary>The code people see (<c>P-017</c>), or null when there is no such organisation.</summary>
    Task<string?> CodeOfAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The organisation with a code, or null.</summary>
    Task<Guid?> IdOfAsync(string code, CancellationToken cancellationToken);

    /// <summary>True when its people want neutral words on their screens (product.md, safety settings); also when that is not known.</summary>
    Task<bool> WantsNeutralWordsAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>Answers whether a donor exists. Implemented by Funding, above this module.</summary>
public interface IDonorLookup
{
    /// <summary>The code people see (<c>D-01</c>), or null when there is no such donor.</summary>
    Task<string?> CodeOfAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The donor with a code, or null.</summary>
    Task<Guid?> IdOfAsync(string code, CancellationToken cancellationToken);
}
