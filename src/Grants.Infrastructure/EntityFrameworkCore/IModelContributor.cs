using Microsoft.EntityFrameworkCore;

namespace Grants.Infrastructure.EntityFrameworkCore;

/// <summary>Adds a module's internal entities to the one model.</summary>
public interface IModelContributor
{
    /// <summary>Maps entities. Query filters must read their scope from <paramref name="context"/>, never from a captured object.</summary>
    void Contribute(ModelBuilder builder, GrantsDbContext context);
}
