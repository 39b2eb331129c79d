using System.Net;
using Grants.Kernel.Errors;
using IPNetwork = System.Net.IPNetwork;
using Microsoft.AspNetCore.HttpOverrides;

namespace Grants.HttpApi.Host.Composition;

/// <summary>
/// Believes <c>X-Forwarded-Proto</c> and <c>X-Forwarded-For</c> from the configured proxy and from nobody else: the scheme decides
/// whether a page is our own, the address decides whose limit a try counts against.
/// </summary>
internal static class ProxyForwarding
{
    /// <summary>The framework's own switch trusts every sender.</summary>
    private const string TrustsEverybody = "ForwardedHeaders_Enabled";

    /// <summary>Registers the options; settings that would trust too much stop the start.</summary>
    public static IServiceCollection AddProxyForwarding(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration.GetValue<bool>(TrustsEverybody))
            throw new RefusedToStartException("ASPNETCORE_FORWARDEDHEADERS_ENABLED trusts every sender. Remove it and set Proxy:TerminatesTls and Proxy:KnownProxies.");
        var proxy = Read(configuration);
        var networks = proxy.KnownProxies.Select(Parse).ToList(); // Here, and not when the first request comes.
        return proxy.TerminatesTls ? services.Configure<ForwardedHeadersOptions>(o => Apply(networks, o)) : services;
    }

    /// <summary>Comes before everything that reads the scheme or the address.</summary>
    public static void UseProxyForwarding(this WebApplication app)
    {
        if (Read(app.Configuration).TerminatesTls) app.UseForwardedHeaders();
    }

    private static ProxyOptions Read(IConfiguration configuration) =>
        configuration.GetSection(ProxyOptions.Section).Get<ProxyOptions>() ?? new ProxyOptions();

    private static void Apply(List<IPNetwork> networks, ForwardedHeadersOptions headers)
    {
        // Not X-Forwarded-Host: the proxy passes Host on as it came, and AllowedHosts checks it.
        headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        headers.ForwardLimit = 1;
        if (networks.Count == 0) return; // The framework's default: this machine.
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        foreach (var network in networks) headers.KnownIPNetworks.Add(network);
    }

    private static IPNetwork Parse(string text)
    {
        if (IPAddress.TryParse(text, out var address)) return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        if (IPNetwork.TryParse(text, out var network) && network.PrefixLength > 0) return network;
        throw new RefusedToStartException($"Proxy:KnownProxies '{text}' is neither an address nor a network such as 10.0.0.0/24 (a network of everybody is refused).");
    }
}
