using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files;
using Grants.Infrastructure.Modularity;
using Grants.Kernel.Permissions;
using Grants.Notifications.Contracts;
using Grants.Proposals.Application.Decisions;
using Grants.Proposals.Application.Proposals;
using Grants.Proposals.Application.Reviews;
using Grants.Proposals.Application.Work;
using Grants.Proposals.Contracts;
using Grants.Proposals.EntityFrameworkCore;
using Grants.Proposals.HttpApi;
using Grants.Proposals.Seeding;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Proposals;

/// <summary>Proposals, reviews, donor decisions.</summary>
[DependsOn(typeof(Grants.Payments.PaymentsModule))]
public sealed class ProposalsModule : GrantsModule
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidators(typeof(ProposalsModule).Assembly);
        services.AddScoped<ProposalList>();
        services.AddScoped<IAttachable, ProposalFiles>();
        services.AddScoped<ProposalAppService>();
        services.AddScoped<ReviewDesk>();
        services.AddScoped<ReviewPage>();
        services.AddScoped<ReviewAppService>();
        services.AddScoped<RecommendationAppService>();
        services.AddScoped<FundRules>();
        services.AddScoped<FundParts>();
        services.AddScoped<OtherFunding>();
        services.AddScoped<DecisionPage>();
        services.AddScoped<DecisionAppService>();
        services.AddScoped<ProposalNotices>();
        services.AddScoped<IWorkSource, ProposalWork>();
        services.AddScoped<IHomeSource, ProposalHome>();
        services.AddScoped<DemoProposals>();
        services.AddScoped<IDemoProposals>(s => s.GetRequiredService<DemoProposals>());
        services.AddDataSeed<ProposalsSeed>();
    }

    /// <inheritdoc />
    public override void DefinePermissions(PermissionPolicy policy) => ProposalsPermissions.Define(policy);

    /// <inheritdoc />
    public override void MapEndpoints(IEndpointRouteBuilder api)
    {
        api.MapProposals();
        api.MapReviews();
        api.MapDecisions();
    }

    /// <inheritdoc />
    public override void Contribute(ModelBuilder builder, GrantsDbContext context) => ProposalsModel.Contribute(builder, context);
}
