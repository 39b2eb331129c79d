using Grants.Funding.Application.Contributions;
using Grants.Funding.Application.Donors;
using Grants.Funding.Application.Funds;
using Grants.Funding.Application.Ledger;
using Grants.Funding.Application.Statements;
using Grants.Funding.Application.Transfers;
using Grants.Funding.Application.Years;
using Grants.Funding.Contracts;
using Grants.Funding.EntityFrameworkCore;
using Grants.Funding.HttpApi;
using Grants.Funding.Seeding;
using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Modularity;
using Grants.Kernel.Permissions;
using Grants.Partners;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Funding;

/// <summary>Donors, funds, contributions and the ledger.</summary>
[DependsOn(typeof(PartnersModule))]
public sealed class FundingModule : GrantsModule
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<DonorAppService>();
        services.AddScoped<FundAppService>();
        services.AddScoped<EntryAppService>();
        services.AddScoped<ContributionAppService>();
        services.AddScoped<LedgerService>();
        services.AddScoped<ILedger>(s => s.GetRequiredService<LedgerService>());
        services.AddScoped<ILedgerCheck, LedgerCheck>();
        services.AddScoped<BookDay>();
        services.AddScoped<IBookDay>(s => s.GetRequiredService<BookDay>());
        services.AddScoped<ContributionBooking>();
        services.AddScoped<YearAppService>();
        services.AddScoped<TransferAppService>();
        services.AddScoped<StatementAppService>();
        services.AddScoped<IFunds, FundsService>();
        services.AddScoped<IContributions, ContributionRows>();
        services.AddScoped<ICardReceipts, CardReceipts>();
        services.AddScoped<IDonorLookup, DonorLookup>();
        services.AddDataSeed<FundingSeed>();
        services.AddValidators(typeof(FundingModule).Assembly);
    }

    /// <inheritdoc />
    public override void DefinePermissions(PermissionPolicy policy) => FundingPermissions.Define(policy);

    /// <inheritdoc />
    public override void MapEndpoints(IEndpointRouteBuilder api) => api.MapFunding();

    /// <inheritdoc />
    public override void Contribute(ModelBuilder builder, GrantsDbContext context) => FundingModel.Contribute(builder, context);
}
