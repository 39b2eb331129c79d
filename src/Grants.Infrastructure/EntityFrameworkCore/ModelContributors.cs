namespace Grants.Infrastructure.EntityFrameworkCore;

/// <summary>Who maps entities, and the name of the model that this makes: made once, because every context asks for it.</summary>
internal sealed class ModelContributors(IEnumerable<IModelContributor> contributors)
{
    /// <summary>In the order in which they map.</summary>
    public IReadOnlyList<IModelContributor> All { get; } = [.. contributors];

    /// <summary>Names them all.</summary>
    public string Key { get; } = string.Join('|', contributors.Select(c => c.GetType().FullName));
}
