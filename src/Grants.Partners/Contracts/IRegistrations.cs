namespace Grants.Partners.Contracts;

/// <summary>Whether partners are registered with an authority.</summary>
public interface IRegistrations
{
    /// <summary>Of these partners those that have registrations of which none counts today in Baghdad. A partner without any works through a fiscal host
    /// (product.md, Partners) and is not among them. Within the reader's scope.</summary>
    Task<IReadOnlySet<Guid>> ExpiredAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);
}
