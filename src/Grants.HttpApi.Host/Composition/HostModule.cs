using Grants.Infrastructure.Modularity;

namespace Grants.HttpApi.Host.Composition;

/// <summary>The top of the module tree. Protection will join here and nowhere else.</summary>
[DependsOn(typeof(Grants.Reporting.ReportingModule))]
internal sealed class HostModule : GrantsModule;
