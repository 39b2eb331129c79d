using System.Text.Json.Nodes;
using FluentValidation;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Infrastructure.Enclaves;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Grants.HttpApi.Host.Tests.RequestProtection;

/// <summary>No text without a longest length, no list without a greatest number, in any body: refused at its field before anybody works with it.</summary>
[Collection(SharedHost.Name)]
public sealed class InputLimitTests(SharedHost shared)
{
    private const int TooLong = 20_001;
    private const int TooMany = 5_001;

    [Fact]
    public void Every_text_and_every_list_has_a_limit()
    {
        var services = shared.Host.App.Services;
        var enclave = services.GetRequiredService<Enclave>().Services;
        var json = services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var wrong = new List<string>();
        var fields = 0;
        foreach (var type in ApiEndpoint.Of(shared.Host).Select(e => Bodies.Of(shared.Host, e)).OfType<Type>().Distinct())
        {
            foreach (var (path, there) in Bodies.FieldsOf(type).Select(f => (f.Path, There: TooMuch(f.Type))).Where(f => f.There is not null))
            {
                fields++;
                var body = System.Text.Json.JsonSerializer.Deserialize(Bodies.Sample(type, path, there), type, json)!;
                var at = path.Split(".*")[0];
                var kind = typeof(IValidator<>).MakeGenericType(type);
                var refused = (services.GetService(kind) ?? enclave.GetService(kind)) is IValidator validator
                    && validator.Validate(new ValidationContext<object>(body)).Errors.Any(e => e.PropertyName.Equals(at, StringComparison.OrdinalIgnoreCase)
                        || (at != path && e.PropertyName.StartsWith(at, StringComparison.OrdinalIgnoreCase)));
                if (!refused) wrong.Add($"{type.Name}: {path}");
            }
        }

        fields.ShouldBeGreaterThan(80);
        wrong.ShouldBeEmpty($"{wrong.Count} of {fields}:\n{string.Join('\n', wrong)}");
    }

    private static JsonNode? TooMuch(Type type)
    {
        if (type == typeof(string)) return new string('x', TooLong);
        if (Bodies.HeldBy(type) is { } held) return new JsonObject(Enumerable.Range(0, TooMany).Select(i => KeyValuePair.Create($"x{i}", One(held))));
        return Bodies.ElementOf(type) is { } element ? new JsonArray([.. Enumerable.Range(0, TooMany).Select(_ => One(element))]) : null;
    }

    private static JsonNode? One(Type type) =>
        type == typeof(string) ? "x" : type == typeof(Guid) ? Guid.Empty.ToString() : type == typeof(int) ? 1
        : type.IsEnum ? Bodies.Camel(Enum.GetNames(type)[0]) : Bodies.Sample(type, "", null);
}
