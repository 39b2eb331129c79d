using Grants.Awards.Application.Agreements;
using Grants.Awards.Application.Amendments;
using Grants.Awards.Application.Budgets;
using Grants.Awards.Application.Closing;
using Grants.Awards.Application.Granting;
using Grants.Awards.Application.Payables;
using Grants.Awards.Application.Planning;
using Grants.Awards.Contracts;
using Grants.Awards.EntityFrameworkCore;
using Grants.Awards.HttpApi;
using Grants.Awards.Jobs;
using Grants.Awards.Seeding;
using Grants.Funding.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files;
using Grants.Infrastructure.Jobs;
using Grants.Infrastructure.Modularity;
using Grants.Kernel.Permissions;
using Grants.Notifications.Contracts;
using Grants.Payments.Contracts;
using Grants.Proposals;
using Grants.Proposals.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Awards;

/// <summary>Grants: agreements, years, lines, instalments and their conditions, amendments, pauses and ends.</summary>
[DependsOn(typeof(ProposalsModule))]
public sealed class AwardsModule : GrantsModule
{
    private static readonly TimeSpan OpenInstalmentsEvery = TimeSpan.FromMinutes(5);

    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidators(typeof(AwardsModule).Assembly);
        services.AddScoped<GrantAppService>();
        services.AddScoped<GrantPage>();
        services.AddScoped<IAttachable, AgreementFiles>();
        services.AddScoped<AgreementAppService>();
        services.AddScoped<AgreementWriter>();
        services.AddScoped<GrantDrafting>();
        services.AddScoped<GrantCommitments>();

        services.AddScoped<FlexRules>();
        services.AddScoped<BudgetNews>();
        services.AddScoped<BudgetAppService>();
        services.AddScoped<PlanAppService>();
        services.AddScoped<ITrancheConditions, TrancheConditions>();
        services.AddScoped<AddendumWriter>();
        services.AddScoped<AmendmentAppService>();
        services.AddScoped<AmendmentDesk>();
        services.AddScoped<AmendmentPage>();
        services.AddScoped<ClosingAppService>();
        services.AddScoped<IWorkSource, AmendmentWork>();
        services.AddScoped<IHomeSource, AmendmentHome>();

        services.AddScoped<IGrants, GrantsQuery>();
        services.AddScoped<IGrantLabels, GrantLabels>();
        services.AddScoped<IGrantHistory, GrantHistory>();
        services.AddScoped<IPayableSource, TranchePayables>();
        services.AddScoped<IInstalmentSource, Instalments>();
        services.AddScoped<IRefundSource, Refunds>();
        services.AddScoped<IHomeSource, AwardsHome>();

        services.AddEventHandler<ProposalApproved, OnProposalApproved>();
        services.AddEventHandler<GrantTerminated, OnGrantTerminated>();
        services.AddEventHandler<GrantClosed, OnGrantClosed>();
        services.AddBatchEventHandler<PaymentPrepared, PaymentEvents>();
        services.AddBatchEventHandler<PaymentCancelled, PaymentEvents>();
        services.AddBatchEventHandler<PaymentReleased, PaymentEvents>();
        services.AddBatchEventHandler<PaymentSent, PaymentEvents>();
        services.AddBatchEventHandler<PaymentReceived, PaymentEvents>();
        services.AddBatchEventHandler<PaymentFailed, PaymentEvents>();

        services.AddScheduledWork<OpenTranches>(OpenInstalmentsEvery);
        services.AddScoped<FlexibleDemo>();
        services.AddDataSeed<AwardsSeed>();
    }

    /// <inheritdoc />
    public override void DefinePermissions(PermissionPolicy policy)
    {
        AwardsPermissions.Define(policy);
        FlexPermissions.Define(policy);
    }

    /// <inheritdoc />
    public override void MapEndpoints(IEndpointRouteBuilder api)
    {
        api.MapAwards();
        api.MapFlex();
        api.MapAmendments();
    }

    /// <inheritdoc />
    public override void Contribute(ModelBuilder builder, GrantsDbContext context) => GrantMap.Map(builder, context);
}
