using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Sealing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;

namespace Grants.Infrastructure.Idempotency;

/// <summary>Says in 32 bytes which record a request is about and with which words, so that its key serves for nothing else.</summary>
/// <remarks>Keyed: from a plain hash of a short text somebody who has the database could guess the text.</remarks>
internal sealed class Fingerprint(KeyStore keys, IOptions<JsonOptions> json)
{
    /// <summary>Length of a fingerprint.</summary>
    public const int Size = HMACSHA256.HashSizeInBytes;

    /// <summary>Of the address and the body as the endpoint understood it.</summary>
    public byte[] Of(EndpointFilterInvocationContext request)
    {
        var http = request.HttpContext;

        // A key of its own: a repeated request must stay the same request while keys that seal values are changed.
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, keys.Named("idempotency").Bytes);
        hash.AppendData(Encoding.UTF8.GetBytes($"{http.Request.Path}\n"));
        var body = http.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;
        foreach (var argument in request.Arguments)
        {
            if (argument is IRequestContent content) hash.AppendData(content.Bytes.Span);
            else if (argument is not null && argument.GetType() == body) hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(argument, body, json.Value.SerializerOptions));
        }

        return hash.GetHashAndReset();
    }
}
