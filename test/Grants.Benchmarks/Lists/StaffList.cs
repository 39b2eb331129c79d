using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;

namespace Grants.Benchmarks.Lists;

/// <summary>A list of the team, asked for as its screen does when it is opened.</summary>
/// <param name="Name">What is listed.</param>
/// <param name="UserName">Demo sign-in of somebody who works with it.</param>
/// <param name="Path">Where.</param>
/// <param name="Terms">Search terms, all empty.</param>
internal sealed record StaffList(string Name, string UserName, string Path, object Terms)
{
    public Task<HttpResponseMessage> AskAsync(TestClient person) => person.SendAsync(HttpMethod.Post, Path, Terms);

    /// <summary>Rows there are, as the list itself says.</summary>
    public async Task<string> CountAsync(TestClient person)
    {
        using var response = await AskAsync(person);
        var page = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        return page["moreThanTotal"]!.GetValue<bool>() ? $"{page["total"]}+" : $"{page["total"]}";
    }
}
