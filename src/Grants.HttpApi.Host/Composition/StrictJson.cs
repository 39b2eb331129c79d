using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Json;

namespace Grants.HttpApi.Host.Composition;

/// <summary>Duplicate and unknown members are refused (security.md, Every request); enums are words.</summary>
internal static class StrictJson
{
    /// <param name="services">Of the application.</param>
    /// <param name="isDescribed">True when only the document of the interface is written: a type with a converter of its own would be described as "anything".</param>
    public static IServiceCollection AddStrictJson(this IServiceCollection services, bool isDescribed) => services.Configure<JsonOptions>(o =>
    {
        var json = o.SerializerOptions;
        json.AllowDuplicateProperties = JsonSerializerOptions.Strict.AllowDuplicateProperties;
        json.UnmappedMemberHandling = JsonSerializerOptions.Strict.UnmappedMemberHandling;
        json.RespectNullableAnnotations = JsonSerializerOptions.Strict.RespectNullableAnnotations;
        json.RespectRequiredConstructorParameters = JsonSerializerOptions.Strict.RespectRequiredConstructorParameters;
        json.PropertyNameCaseInsensitive = JsonSerializerOptions.Strict.PropertyNameCaseInsensitive;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        if (!isDescribed) json.Converters.Add(new PlainText());
        json.TypeInfoResolver = json.TypeInfoResolver!.WithAddedModifier(RefuseNullInside);
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    });

    /// <summary>The annotations of members are respected by themselves, those of the elements of a list are not.</summary>
    private static void RefuseNullInside(JsonTypeInfo type)
    {
        if (type is not { Kind: JsonTypeInfoKind.Enumerable, ElementType.IsValueType: false }) return;
        type.OnDeserialized = list =>
        {
            if (((IEnumerable)list).Cast<object?>().Any(element => element is null)) throw new JsonException();
        };
    }
}

/// <summary>Text without U+0000: PostgreSQL cannot keep it, nobody can type it, and some programs stop reading there.</summary>
internal sealed class PlainText : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? Checked(reader.GetString()!) : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Checked(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(value);

    private static string Checked(string text) => text.Contains('\0', StringComparison.Ordinal) ? throw new JsonException() : text;
}
