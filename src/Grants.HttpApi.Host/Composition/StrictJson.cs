using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Json;

namespace Grants.HttpApi.Host.Composition;

/// <summary>Duplicate and unknown members are refused (security.md, Every request); enums are words.</summary>
internal static class StrictJson
{
    public static IServiceCollection AddStrictJson(this IServiceCollection services) => services.Configure<JsonOptions>(o =>
    {
        var json = o.SerializerOptions;
        json.AllowDuplicateProperties = JsonSerializerOptions.Strict.AllowDuplicateProperties;
        json.UnmappedMemberHandling = JsonSerializerOptions.Strict.UnmappedMemberHandling;
        json.RespectNullableAnnotations = JsonSerializerOptions.Strict.RespectNullableAnnotations;
        json.RespectRequiredConstructorParameters = JsonSerializerOptions.Strict.RespectRequiredConstructorParameters;
        json.PropertyNameCaseInsensitive = JsonSerializerOptions.Strict.PropertyNameCaseInsensitive;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    });
}
