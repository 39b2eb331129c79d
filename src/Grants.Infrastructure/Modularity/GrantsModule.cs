using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Permissions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Infrastructure.Modularity;

/// <summary>The index of a module: every service, permission and route it has is listed in its one subclass.</summary>
public abstract class GrantsModule : IModelContributor
{
    /// <summary>Registers the module's services.</summary>
    public virtual void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    /// <summary>Adds the module's permissions and the roles that hold them.</summary>
    public virtual void DefinePermissions(PermissionPolicy policy)
    {
    }

    /// <summary>Maps the module's endpoints; the builder is already at <c>/api</c>.</summary>
    public virtual void MapEndpoints(IEndpointRouteBuilder api)
    {
    }

    /// <inheritdoc />
    public virtual void Contribute(Microsoft.EntityFrameworkCore.ModelBuilder builder, GrantsDbContext context)
    {
    }
}
