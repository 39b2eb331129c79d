using Grants.Notifications.Contracts;
using Grants.Payments.Contracts;
using Grants.Payments.Seeding;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Payments.Application.Statements;

/// <summary>Services of bank statements: the index of this part.</summary>
internal static class StatementsRegistration
{
    public static void AddStatements(this IServiceCollection services)
    {
        services.AddScoped<LineKeys>();
        services.AddScoped<OwnAccounts>();
        services.AddScoped<StatementCheck>();
        services.AddScoped<StatementImport>();
        services.AddScoped<MatchSources>();
        services.AddScoped<StatementMatching>();
        services.AddScoped<LineParts>();
        services.AddScoped<LineMatching>();
        services.AddScoped<StatementPages>();
        services.AddScoped<MissingReader>();
        services.AddScoped<IWorkSource, StatementWork>();
        services.AddScoped<IDemoStatements, DemoStatements>();
    }
}
