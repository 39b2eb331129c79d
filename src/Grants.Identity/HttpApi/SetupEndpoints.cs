using Grants.Identity.Application.Programmes;
using Grants.Identity.Contracts;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.RequestProtection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Identity.HttpApi;

/// <summary>Beginning an installation, and reading afterwards what was chosen.</summary>
internal static class SetupEndpoints
{
    private const string Nobody = "Nobody has an account yet; the code from the server's console is the proof. Gone for ever afterwards.";

    public static void MapSetup(this IEndpointRouteBuilder api)
    {
        var setup = api.MapGroup("/setup").WithTags("Setup");
        setup.MapGet("/", SetupAppService.Read).AllowAnonymousBecause(Nobody).ThereOnlyWhile(IsOpenAsync).WithName("getSetup");
        setup.MapPost("/", (SetUpInput input, SetupAppService s, CancellationToken ct) => s.SetUpAsync(input, ct))
            .AllowAnonymousBecause(Nobody).LimitsGuessing().ThereOnlyWhile(IsOpenAsync).WithName("setUp");
        api.MapGet("/programme", ReadAsync).RequireSignedIn("Its currency and language are proposed in the forms of every side.")
            .WithTags("Setup").WithName("getProgramme");
    }

    private static ValueTask<bool> IsOpenAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<ProgrammeFacts>().IsOpenAsync(cancellationToken);

    private static async Task<ProgrammeDto> ReadAsync(IProgramme programme, CancellationToken cancellationToken)
    {
        var read = await programme.ReadAsync(cancellationToken);
        return new ProgrammeDto(read.Code, read.Currency, read.Language);
    }
}
