using Grants.Identity.Application.Directory;
using Grants.Identity.Application.Sessions;
using Grants.Infrastructure.HttpApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Grants.Identity.HttpApi;

internal static class DemoEndpoints
{
    private const string Demo = "Exists in the demo only, where everybody may be anybody.";

    /// <summary>Maps nothing outside the environment Demo.</summary>
    public static void MapDemo(this IEndpointRouteBuilder api)
    {
        if (!api.ServiceProvider.GetRequiredService<IHostEnvironment>().IsEnvironment(SessionAppService.DemoEnvironment)) return;
        var demo = api.MapGroup("/demo").WithTags("Demo");
        demo.MapGet("/", (DemoAppService s, CancellationToken ct) => s.ReadAsync(ct)).AllowAnonymousBecause(Demo).WithName("getDemo");
        demo.MapPost("/code", (DemoCodeInput input, DemoAppService s, CancellationToken ct) => s.CodeAsync(input, ct)).AllowAnonymousBecause(Demo).WithName("getDemoCode");
        demo.MapPost("/clock", (AdvanceClockInput input, DemoAppService s) => s.Advance(input)).AllowAnonymousBecause(Demo).WithName("advanceDemoClock");
    }
}
