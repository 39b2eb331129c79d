using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Support;

/// <summary>What an endpoint reads, by its type: every field, and a body that can be read but for one field.</summary>
internal static class Bodies
{
    /// <summary>The type of the endpoint's JSON body, or null.</summary>
    public static Type? Of(HostFixture host, ApiEndpoint endpoint) => host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .Single(e => e.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName == endpoint.Name).Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;

    /// <summary>All fields of a body, those inside others too: <c>years</c>, <c>years[0]</c>, <c>years[0].amount</c>; what a map holds is <c>scores.*</c>.</summary>
    public static IEnumerable<(string Path, Type Type)> FieldsOf(Type type, string before = "") =>
        MembersOf(type).SelectMany(m => Inside(before + Camel(m.Name), m.Type));

    /// <summary>A body with one thing at one place and plausible ones elsewhere.</summary>
    public static JsonObject Sample(Type type, string path, JsonNode? there, string before = "") => new(
        from member in MembersOf(type)
        select KeyValuePair.Create(Camel(member.Name), ValueOf(member.Type, path, there, before + Camel(member.Name))));

    /// <summary>The type of the entries of a list, or null.</summary>
    public static Type? ElementOf(Type type) =>
        type.IsGenericType && type.GetGenericArguments() is [_] && type.GetInterfaces().Append(type).Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            ? type.GetGenericArguments()[0]
            : null;

    /// <summary>The type of what a map holds, or null.</summary>
    public static Type? HeldBy(Type type) => type.IsGenericType && type.GetGenericArguments() is [_, var held] ? held : null;

    /// <summary>True for a record of ours.</summary>
    public static bool IsRecord(Type type) => type.IsClass && type.Namespace!.StartsWith("Grants.", StringComparison.Ordinal);

    /// <summary>What the body is made of: the parameters of the record, or what can be set when it has none.</summary>
    public static IEnumerable<(string Name, Type Type)> MembersOf(Type type) =>
        type.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => (p.Name!, p.ParameterType)).ToList() is { Count: > 0 } parameters
            ? parameters
            : type.GetProperties().Where(p => p.CanWrite).Select(p => (p.Name, p.PropertyType));

    /// <summary>As JSON writes the name.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static IEnumerable<(string Path, Type Type)> Inside(string path, Type type)
    {
        yield return (path, type);
        var inner = ElementOf(type) is { } element ? Inside($"{path}[0]", element)
            : HeldBy(type) is { } held ? Inside($"{path}.*", held)
            : IsRecord(type) ? FieldsOf(type, path + ".") : [];
        foreach (var field in inner) yield return field;
    }

    private static JsonNode? ValueOf(Type type, string path, JsonNode? there, string here)
    {
        if (path == here) return there?.DeepClone();
        var isOnTheWay = path.StartsWith(here, StringComparison.Ordinal);
        if (HeldBy(type) is { } held) return isOnTheWay ? new JsonObject { ["x"] = ValueOf(held, path, there, here + ".*") } : new JsonObject();
        if (ElementOf(type) is { } element) return isOnTheWay && path.Length > here.Length && path[here.Length] == '[' ? new JsonArray(ValueOf(element, path, there, here + "[0]")) : new JsonArray();
        if (Nullable.GetUnderlyingType(type) is not null) return null;
        if (type == typeof(string)) return "x";
        if (type == typeof(bool)) return false;
        if (type == typeof(Guid)) return Guid.Empty.ToString();
        if (type == typeof(DateOnly)) return "2026-01-01";
        if (type.IsEnum) return Camel(Enum.GetNames(type)[0]);
        return IsRecord(type) ? Sample(type, path, there, here + ".") : JsonNode.Parse(0.ToString(CultureInfo.InvariantCulture));
    }
}
