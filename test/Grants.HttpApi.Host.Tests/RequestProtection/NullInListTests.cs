using System.Globalization;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Permissions;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Kernel.Permissions;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.RequestProtection;

/// <summary>Every list in every body, with nothing where a thing should be: refused as what it is, before anybody looks at it.</summary>
[Collection(SharedHost.Name)]
public sealed class NullInListTests(SharedHost shared)
{
    [Fact]
    public async Task A_null_inside_a_list_is_refused()
    {
        var access = ExpectedAccess.Read();
        var wrong = new List<string>();
        var lists = 0;
        foreach (var endpoint in ApiEndpoint.Of(shared.Host).Where(e => e.IsUnsafe && BodyOf(e) is not null))
        {
            var type = BodyOf(endpoint)!;
            foreach (var list in ListsOf(type))
            {
                lists++;
                var role = access[endpoint.Name].Contains("nobody") ? Roles.Administrator : Roles.All.First(access[endpoint.Name].Contains);
                using var client = await shared.Host.CreateClient().SignInAsync(await People.GivenAsync(shared.Host, role));
                using var response = await client.SendAsync(endpoint.Method, endpoint.Path, Sample(type, list), version: 1, key: Guid.CreateVersion7());
                var got = $"{(int)response.StatusCode} {JsonNode.Parse(await response.Content.ReadAsStringAsync())!["code"]}";
                if (got != "400 bad-request") wrong.Add($"{endpoint}: a null in {list} answered {got}");
            }
        }

        lists.ShouldBeGreaterThan(12);
        wrong.ShouldBeEmpty(string.Join('\n', wrong));
    }

    private Type? BodyOf(ApiEndpoint endpoint) => shared.Host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .Single(e => e.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName == endpoint.Name).Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;

    /// <summary>Paths of the lists of a body, those inside the elements of another list too.</summary>
    private static IEnumerable<string> ListsOf(Type type, string before = "")
    {
        foreach (var member in type.GetProperties().Where(p => p.Name != "EqualityContract"))
        {
            var path = before + Camel(member.Name);
            if (ElementOf(member.PropertyType) is { } element)
            {
                yield return path;
                foreach (var inner in ListsOf(element, path + ".")) yield return inner;
            }
            else if (IsRecord(member.PropertyType))
            {
                foreach (var inner in ListsOf(member.PropertyType, path + ".")) yield return inner;
            }
        }
    }

    /// <summary>A body that can be read, but for the one null.</summary>
    private static JsonObject Sample(Type type, string list, string before = "") => new(
        from member in MembersOf(type)
        let path = before + Camel(member.Name)
        select KeyValuePair.Create(Camel(member.Name), ValueOf(member.Type, list, path)));

    /// <summary>What the body is made of: the parameters of the record, or what can be set when it has none.</summary>
    private static IEnumerable<(string Name, Type Type)> MembersOf(Type type) =>
        type.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => (p.Name!, p.ParameterType)).ToList() is { Count: > 0 } parameters
            ? parameters
            : type.GetProperties().Where(p => p.CanWrite).Select(p => (p.Name, p.PropertyType));

    private static JsonNode? ValueOf(Type type, string list, string path)
    {
        if (path == list) return new JsonArray((JsonNode?)null);
        if (type.IsGenericType && type.GetGenericArguments().Length > 1) return null;
        if (ElementOf(type) is { } element) return list.StartsWith(path + ".", StringComparison.Ordinal) ? new JsonArray(Sample(element, list, path + ".")) : new JsonArray();
        if (Nullable.GetUnderlyingType(type) is not null) return null;
        if (type == typeof(string)) return "x";
        if (type == typeof(bool)) return false;
        if (type == typeof(Guid)) return Guid.Empty.ToString();
        if (type == typeof(DateOnly)) return "2026-01-01";
        if (type.IsEnum) return Camel(Enum.GetNames(type)[0]);
        return IsRecord(type) ? Sample(type, list, path + ".") : JsonNode.Parse(0.ToString(CultureInfo.InvariantCulture));
    }

    private static Type? ElementOf(Type type) =>
        type.IsGenericType && type.GetGenericArguments() is [_] && type.GetInterfaces().Append(type).Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            ? type.GetGenericArguments()[0]
            : null;

    private static bool IsRecord(Type type) => type.IsClass && type.Namespace!.StartsWith("Grants.", StringComparison.Ordinal);

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
