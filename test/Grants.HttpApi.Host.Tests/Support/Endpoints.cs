using System.Globalization;
using System.Text.RegularExpressions;
using Grants.Infrastructure.HttpApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Support;

/// <summary>One endpoint of the interface as the running host knows it; later endpoints come by themselves.</summary>
/// <param name="Name">Name.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Pattern">Route pattern.</param>
/// <param name="Access">Who may.</param>
/// <param name="TakesFile">True when it takes multipart instead of JSON.</param>
/// <param name="TakesPieces">True when it takes pieces of a file instead of JSON.</param>
/// <param name="IsPassing">True when it exists for a while only; on a host with accounts that while is over.</param>
public sealed partial record ApiEndpoint(string Name, HttpMethod Method, string Pattern, AccessMetadata Access, bool TakesFile, bool IsPassing = false, bool TakesPieces = false)
{
    /// <summary>The only one that other machines post to: it proves its caller by a signature (WebhookTests), and is exempt by name.</summary>
    public const string Exempt = "takeStripeEvent";

    /// <summary>An address of the pattern that leads to nothing that exists.</summary>
    public string Path { get; } = Parameters().Replace(Pattern, p =>
        p.Value.Contains("guid", StringComparison.Ordinal) ? "01900000-0000-7000-8000-000000000000"
        : p.Value.Contains("int", StringComparison.Ordinal) || p.Value.Contains("long", StringComparison.Ordinal) ? 1.ToString(CultureInfo.InvariantCulture)
        : "none");

    /// <summary>The address of one record.</summary>
    public string PathOf(Guid id) => Parameters().Replace(Pattern, $"{id}");

    /// <summary>True when it may change something.</summary>
    public bool IsUnsafe => Method != HttpMethod.Get && Method != HttpMethod.Head;

    /// <summary>The emptiest body it reads: no members, or no file.</summary>
    public object? EmptyBody => !IsUnsafe ? null : TakesFile ? new MultipartFormDataContent() : TakesPieces ? NoPiece() : new { };

    /// <summary>All named endpoints below <c>/api</c>.</summary>
    public static IReadOnlyList<ApiEndpoint> Of(HostFixture host) =>
    [
        .. from endpoint in host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           let name = endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName
           let pattern = "/" + endpoint.RoutePattern.RawText!.Trim('/')
           where name is not null && pattern.StartsWith("/api/", StringComparison.Ordinal)
           from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
           orderby name
           select new ApiEndpoint(name, new HttpMethod(method), pattern, endpoint.Metadata.GetRequiredMetadata<AccessMetadata>(),
               endpoint.Metadata.GetMetadata<TakesFileMetadata>() is not null, endpoint.Metadata.GetMetadata<ThereWhileMetadata>() is not null,
               endpoint.Metadata.GetMetadata<TakesPiecesMetadata>() is not null),
    ];

    /// <inheritdoc />
    public override string ToString() => $"{Method} {Pattern} ({Name})";

    private static ByteArrayContent NoPiece() => new([]) { Headers = { ContentType = new("application/offset+octet-stream") } };

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameters();
}
