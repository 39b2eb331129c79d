using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Partners.Contracts;

namespace Grants.HttpApi.Host.Tests.Architecture;

/// <summary>Writes <c>etc/inputs.md</c>: every input of every endpoint with the rules the running host has for it.</summary>
internal static class InputsPage
{
    private const string Head = """
        # Inputs

        What every endpoint takes, and the rules the server refuses by. Written by a test from the endpoints and their validators; it fails when this page
        is stale. Write it anew: `GRANTS_WRITE_PAGES=1 dotnet test test/Grants.HttpApi.Host.Tests --filter InputsPageTests`.

        For all of them:

        - A body is JSON in UTF-8 of at most `RequestProtection:MaxJsonBytes`. Unknown, repeated and missing members, values of another type,
          nulls where none is allowed, numbers in quotes and U+0000 are refused as a whole (`bad-request`). All other faults are told at once, each at its field (`invalid`).
        - Lengths are UTF-16 units; texts are Unicode, and nothing is stripped from them.
        - `id` is a UUID and leads only to records of the caller's scope; all others are as if they were not there.
        - Headers: `If-Match: "n"`, a whole number from 0, wherever a record is changed; `Idempotency-Key`, a UUID, wherever one is made;
          the antiforgery header, `Origin` and `Sec-Fetch-Site` on everything that is not a GET; `Accept-Language` `en`, `ar` or `ckb`, others are read as the programme's language.
        - "when sent" marks rules that a draft must keep only then. Rules that need other records (a fund's free money, the state of a grant) are in the domain, each with its code.

        """;

    /// <summary>The whole page.</summary>
    public static string Write(HostFixture host)
    {
        var document = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "angular/openapi.json")))!["paths"]!;
        var endpoints = ApiEndpoint.Of(host).Where(e => e.Name is not null).ToList();
        var bodies = endpoints.Select(e => (Endpoint: e, Type: Bodies.Of(host, e))).ToList();
        List<string> lines = [.. Head.ReplaceLineEndings("\n").Split('\n')];
        lines.AddRange(["## Addresses", "", "| endpoint | in the address | body |", "|---|---|---|"]);
        lines.AddRange(bodies.OrderBy(b => b.Endpoint.Pattern, StringComparer.Ordinal).ThenBy(b => b.Endpoint.Method.Method, StringComparer.Ordinal)
            .Select(b => $"| `{b.Endpoint.Method} {PathOf(b.Endpoint)}` | {InAddress(document, b.Endpoint)} | {BodyOf(b.Endpoint, b.Type)} |"));
        lines.AddRange(["", "## Bodies"]);
        foreach (var type in bodies.Select(b => b.Type).OfType<Type>().Distinct().OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            lines.AddRange(["", $"### {type.Name}", "", "| field | type | must be there | rules |", "|---|---|---|---|"]);
            var rules = InputRuleText.Of(host.App.Services, type);
            lines.AddRange(FieldsOf(type, "").Select(f => $"| `{f.Path}` | {f.Kind} | {(f.IsRequired ? "yes" : "no")} | {string.Join("; ", rules[f.Path].Distinct())} |"));
        }

        return string.Join('\n', lines) + "\n";
    }

    /// <summary>Fields of a body with what the framework demands of them.</summary>
    public static IEnumerable<(string Path, string Kind, bool IsRequired)> FieldsOf(Type type, string before)
    {
        var nullability = new NullabilityInfoContext();
        var parameters = type.GetConstructors().SelectMany(c => c.GetParameters()).ToList();
        var members = parameters.Count > 0
            ? parameters.Select(p => (p.Name!, p.ParameterType, Info: nullability.Create(p), IsRequired: !p.HasDefaultValue))
            : type.GetProperties().Where(p => p.CanWrite).Select(p => (p.Name, p.PropertyType, nullability.Create(p), false));
        foreach (var (name, declared, info, isRequired) in members)
        {
            var path = before + Bodies.Camel(name);
            var orNull = info.WriteState == NullabilityState.Nullable ? " or null" : "";
            if (Bodies.IsRecord(declared))
            {
                yield return (path, "record" + orNull, isRequired);
                foreach (var field in FieldsOf(declared, path + ".")) yield return field;
                continue;
            }

            yield return (path, KindOf(declared) + orNull, isRequired);
            if (Bodies.ElementOf(declared) is not { } element) continue;
            var inner = Bodies.IsRecord(element) ? FieldsOf(element, path + "[].") : [(path + "[]", KindOf(element), true)];
            foreach (var field in inner) yield return field;
        }
    }

    private static string KindOf(Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type.IsEnum) return string.Join(", ", Enum.GetNames(type).Select(n => $"`{Bodies.Camel(n)}`"));
        if (Bodies.HeldBy(type) is { } held) return $"map of {KindOf(held)}";
        if (Bodies.ElementOf(type) is { } element) return Bodies.IsRecord(element) ? "list" : $"list of {KindOf(element)}";
        return type == typeof(string) ? "text"
            : type == typeof(bool) ? "`true` or `false`"
            : type == typeof(int) || type == typeof(long) ? "whole number"
            : type == typeof(Guid) ? "UUID"
            : type == typeof(DateOnly) ? "day, `yyyy-MM-dd`"
            : type == typeof(TimeOnly) ? "time of day, `HH:mm:ss`"
            : type == typeof(JsonElement) ? "JSON"
            : throw new InvalidOperationException($"Say in InputsPage what {type} is.");
    }

    private static string PathOf(ApiEndpoint endpoint) => string.Join('/', endpoint.Pattern.Split('/').Select(p => p.Contains(':', StringComparison.Ordinal) ? p[..p.IndexOf(':', StringComparison.Ordinal)] + "}" : p));

    private static string InAddress(JsonNode document, ApiEndpoint endpoint)
    {
        var operation = document[PathOf(endpoint)]?[endpoint.Method.Method.ToLowerInvariant()] ?? throw new InvalidOperationException($"{endpoint} is not in openapi.json.");
        return string.Join(", ", (operation["parameters"]?.AsArray() ?? []).Select(p => $"`{p!["name"]}` {Format(p["schema"]!)}{((string?)p["in"] == "query" && (bool?)p["required"] != true ? ", may be missing" : "")}"));
    }

    private static string Format(JsonNode schema) => (string?)schema["format"] switch
    {
        "uuid" => "UUID",
        "date" => "day, `yyyy-MM-dd`",
        _ => throw new InvalidOperationException($"Say in InputsPage what {schema} is."),
    };

    private static string BodyOf(ApiEndpoint endpoint, Type? type) =>
        endpoint.TakesFile ? $"multipart: one file, CSV in UTF-8, at most {PartnersConsts.ImportMaxBytes} bytes and {PartnersConsts.ImportMaxRows} rows"
        : endpoint.TakesPieces ? "`application/offset+octet-stream`, or multipart with one file: the bytes from the header `Upload-Offset` on, a whole number from 0; at most `RequestProtection:MaxMultipartBytes`"
        : type is null ? "" : $"[{type.Name}](#{type.Name.ToLowerInvariant()})";
}
