using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Grants.Infrastructure.EntityFrameworkCore;

/// <summary>One model per set of modules: two hosts of different modules in one process must not share the first one's.</summary>
internal sealed class ModuleModelCacheKey : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), (context as GrantsDbContext)?.ModelKey, designTime);
}
