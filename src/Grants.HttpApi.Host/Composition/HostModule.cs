using Grants.HttpApi.Host.Client;
using Grants.Infrastructure.Enclaves;
using Grants.Infrastructure.Modularity;
using Grants.Kernel.Permissions;
using Grants.Protection;
using Grants.Protection.Contracts;
using Grants.Reporting;

namespace Grants.HttpApi.Host.Composition;

/// <summary>The top of the module tree, and the enclave beside it.</summary>
[DependsOn(typeof(ReportingModule))]
internal sealed class HostModule : GrantsModule
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddEnclave<ProtectionModule>(configuration, enclave => enclave.AddRouting().AddStrictJson(isDescribed: false).AddFromProgramme<ClientFiles>());

    /// <summary>Who may call is decided before a request enters the enclave.</summary>
    public override void DefinePermissions(PermissionPolicy policy) => ProtectionPermissions.Define(policy);
}
