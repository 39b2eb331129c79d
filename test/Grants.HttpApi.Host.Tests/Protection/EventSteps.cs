using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;

namespace Grants.HttpApi.Host.Tests.Protection;

/// <summary>What happens around partners, over HTTP.</summary>
public static class EventSteps
{
    public const string Own = "/api/desk/asks/events";
    public const string Team = "/api/desk/events";

    /// <summary>A right word; the month is one that has passed for certain.</summary>
    public static JsonObject Word(string? narrative = null, string kind = "physical", string month = "2026-08", params string[] places) => new()
    {
        ["kind"] = kind,
        ["actor"] = "armedGroup",
        ["severity"] = "serious",
        ["month"] = month,
        ["steps"] = new JsonArray("legalHelp", "toldOthers"),
        ["rows"] = new JsonArray([.. (places.Length == 0 ? ["IQ-BG"] : places).Select(p => (JsonNode)new JsonObject { ["governorate"] = p, ["target"] = "leader" })]),
        ["narrative"] = narrative,
    };

    /// <summary>Everything of a list.</summary>
    public static async Task<List<JsonNode>> AllEventsAsync(this TestClient client, string at)
    {
        var found = new List<JsonNode>();
        for (string? after = null; ;)
        {
            var page = await client.PostAsync($"{at}/search", new { after });
            found.AddRange(page["items"]!.AsArray().Select(i => i!));
            after = (string?)page["next"];
            if (after is null) return found;
        }
    }
}
