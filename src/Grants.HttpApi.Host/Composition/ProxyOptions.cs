namespace Grants.HttpApi.Host.Composition;

/// <summary>Section <c>Proxy</c> of the configuration: the server in front that ends TLS, when there is one.</summary>
internal sealed class ProxyOptions
{
    public const string Section = "Proxy";

    /// <summary>True when a proxy ends TLS and says so in <c>X-Forwarded-Proto</c> and <c>X-Forwarded-For</c>.</summary>
    public bool TerminatesTls { get; set; }

    /// <summary>Addresses or networks (<c>10.0.0.0/24</c>) the proxy speaks from. Empty: this machine only.</summary>
    public IList<string> KnownProxies { get; } = [];
}
