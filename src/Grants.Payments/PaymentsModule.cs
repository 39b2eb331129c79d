using Grants.Funding;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files;
using Grants.Infrastructure.Jobs;
using Grants.Infrastructure.Modularity;
using Grants.Kernel.Permissions;
using Grants.Notifications.Contracts;
using Grants.Payments.Application;
using Grants.Payments.Application.Agents;
using Grants.Payments.Application.Banks;
using Grants.Payments.Application.BankFiles;
using Grants.Payments.Application.Batches;
using Grants.Payments.Application.Orders;
using Grants.Payments.Application.Payees;
using Grants.Payments.Application.Receipts;
using Grants.Payments.Application.Statements;
using Grants.Payments.Application.Urgent;
using Grants.Payments.Contracts;
using Grants.Payments.EntityFrameworkCore;
using Grants.Payments.HttpApi;
using Grants.Payments.Jobs;
using Grants.Payments.Seeding;
using Grants.Payments.Stripe;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Payments;

/// <summary>Payees, payment orders, bank files and receipts: the index of this module.</summary>
[DependsOn(typeof(FundingModule))]
public sealed class PaymentsModule : GrantsModule
{
    private static readonly TimeSpan ReceiptsWatchedEvery = TimeSpan.FromMinutes(15);

    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<PaymentsOptions>(configuration.GetSection(PaymentsOptions.Section));
        services.AddValidators(typeof(PaymentsModule).Assembly);
        services.AddScoped<PayeeAppService>();
        services.AddScoped<PayeeList>();
        services.AddScoped<SharedAccounts>();
        services.AddScoped<CallContacts>();
        services.AddScoped<BankAppService>();
        services.AddScoped<PayeeGuards>();
        services.AddScoped<PayeeNews>();
        services.AddScoped<AgentAppService>();
        services.AddScoped<AgentReader>();
        services.AddScoped<IWorkSource, AgentWork>();
        services.AddScoped<Payables>();
        services.AddScoped<PreparingRule>();
        services.AddScoped<PayableList>();
        services.AddScoped<PaymentWays>();
        services.AddScoped<IAttachable, OrderFiles>();
        services.AddScoped<Destinations>();
        services.AddScoped<BatchAppService>();
        services.AddScoped<BatchReader>();
        services.AddScoped<BankStatusAppService>();
        services.AddScoped<OrderAppService>();
        services.AddScoped<OrderReader>();
        services.AddScoped<OrderDesk>();
        services.AddScoped<BankFileMaker>();
        services.AddScoped<MoneyPage>();
        services.AddScoped<ReceiptAppService>();
        services.AddScoped<IPaymentTrail, PaymentTrail>();
        services.AddScoped<IWorkSource, PayeeWork>();
        services.AddScoped<IWorkSource, PaymentWork>();
        services.AddScoped<IHomeSource, ReceiptHome>();
        services.AddScheduledWork<WatchReceipts>(ReceiptsWatchedEvery);
        services.AddScoped<IDemoPayments, DemoPayments>();
        services.AddDataSeed<AgentsSeed>();
        services.AddUrgentSupport();
        services.AddStatements();
        services.AddCards(configuration);
        services.AddDataSeed<BanksSeed>();
        services.AddDataSeed<PaymentsSeed>();
    }

    /// <inheritdoc />
    public override void DefinePermissions(PermissionPolicy policy)
    {
        PaymentsPermissions.Define(policy);
        AgentPermissions.Define(policy);
        StatementPermissions.Define(policy);
        BankPermissions.Define(policy);
        CardPermissions.Define(policy);
    }

    /// <inheritdoc />
    public override void MapEndpoints(IEndpointRouteBuilder api)
    {
        api.MapPayments();
        api.MapAgents();
        api.MapBanks();
        api.MapCards();
    }

    /// <inheritdoc />
    public override void Contribute(ModelBuilder builder, GrantsDbContext context)
    {
        PaymentsModel.Contribute(builder, context);
        AgentsModel.Contribute(builder, context);
        StatementsModel.Contribute(builder, context);
        BanksModel.Contribute(builder, context);
        UrgentModel.Contribute(builder, context);
        CardsModel.Contribute(builder, context);
    }
}
