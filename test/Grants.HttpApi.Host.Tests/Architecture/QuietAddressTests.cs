using System.Text.RegularExpressions;
using Grants.HttpApi.Host.Composition;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Infrastructure.Enclaves;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Architecture;

/// <summary>No address of the enclave, present or to come, is one that a log would say (security.md, The visible surface).</summary>
[Collection(SharedHost.Name)]
public sealed partial class QuietAddressTests(SharedHost shared)
{
    [Fact]
    public void Every_endpoint_of_the_enclave_is_kept_out_of_the_logs()
    {
        var endpoints = shared.Host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        var own = endpoints.Where(e => e.Metadata.GetMetadata<EnclaveMetadata>() is not null).ToList();
        own.Count.ShouldBeGreaterThan(40);
        own.Where(e => !IsQuiet(e)).Select(e => e.RoutePattern.RawText).ShouldBeEmpty("Add their beginning to QuietLogs.");
        endpoints.Except(own).ShouldContain(e => !IsQuiet(e), "the log says others");
    }

    [Fact]
    public void Every_page_of_the_desk_is_kept_out_of_the_logs()
    {
        var pages = Directory.GetFiles(Path.Combine(Repository.Root, "angular/src/app/protection"), "*.routes.ts")
            .SelectMany(file => RoutePath().Matches(File.ReadAllText(file)).Select(m => "/" + m.Groups[1].Value)).ToList();
        pages.Count.ShouldBeGreaterThan(10);
        pages.Where(p => !QuietLogs.IsQuiet(p)).ShouldBeEmpty("Add their beginning to QuietLogs.");
    }

    private static bool IsQuiet(RouteEndpoint endpoint) => QuietLogs.IsQuiet("/" + Parameter().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), "1"));

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("path: '([^':]+)")]
    private static partial Regex RoutePath();
}
