namespace Grants.HttpApi.Host.Client;

/// <summary>Section <c>Client</c> of the configuration: what is served to browsers.</summary>
internal sealed class ClientOptions
{
    public const string Section = "Client";

    /// <summary>Folder of the built client; empty for the usual one.</summary>
    public string Folder { get; set; } = "";

    /// <summary>
    /// Where "Leave quickly" goes: a page that anybody in the place might have open. What stands in the address bar afterwards is all that
    /// somebody who looks over a shoulder can see.
    /// </summary>
    public string LeaveTo { get; set; } = "https://www.google.com/";

    /// <summary>True when a browser would open it, and not as a page of ours.</summary>
    public bool LeadsAway => Uri.TryCreate(LeaveTo, UriKind.Absolute, out var to)
        && (to.Scheme == Uri.UriSchemeHttps || (to.Scheme == Uri.UriSchemeHttp && to.IsLoopback)) && to.UserInfo.Length == 0;
}
