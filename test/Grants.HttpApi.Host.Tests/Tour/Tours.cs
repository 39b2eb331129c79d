using Grants.HttpApi.Host.Tests.Journeys;
using Grants.HttpApi.Host.Tests.Journeys.Sessions;
using Grants.HttpApi.Host.Tests.Support;
using Xunit.Abstractions;

namespace Grants.HttpApi.Host.Tests.Tour;

/// <summary>What the tours have in common: who walks, and what is expected of all walks together.</summary>
internal static class Tours
{
    /// <summary>Staff of the demo.</summary>
    public static readonly string[] Staff = ["po-1", "gm-1", "fo-1", "fc-1", "re-1", "admin-1", "au-1", "pr-1", "pl-1"];

    /// <summary>Routes no link of the demo leads to, and why that is right.</summary>
    private static readonly HashSet<string> OnlyWhenItHappens = new(StringComparer.Ordinal)
    {
        "partner /awards/:id/change/:changeId", // a request that the team gave back
        "donor /changes/:id", // a donor that was asked for more money
        "staff /calls/:id", // made by the clock when a partner's reminders stay unanswered
    };

    /// <summary>One person's walk from home; the name stands before each fault and in the names of pictures.</summary>
    public static async Task<Walk> AsAsync(HostFixture host, string user, string face, string language, string seed)
    {
        await using var person = await Person.SignInAsync(host.Address, language, user, onPhone: face == "partner");
        // Mail that failed is work, and there is none as a rule: its page is opened as by a bookmark.
        string[] beginnings = user == "admin-1" ? ["/", "/mail"] : ["/"];
        return await new Walk(person, face, language, $"{seed}.{user}").GoAsync(beginnings);
    }

    /// <summary>No fault anywhere, and every route was opened by somebody.</summary>
    public static void ExpectWhole(ITestOutputHelper output, List<Walk> walks, IEnumerable<string> routes)
    {
        foreach (var walk in walks) output.WriteLine(walk.ToString());
        var opened = walks.SelectMany(w => w.Opened).ToHashSet(StringComparer.Ordinal);
        var faults = walks.SelectMany(w => w.Faults).Concat(routes.Except(OnlyWhenItHappens).Except(opened).Select(r => $"no link leads anybody to {r}"));
        string.Join('\n', faults).ShouldBe("");
        // Of all screens together: one person who left one page is no rule.
        LeaveWatch.Middle([.. walks.SelectMany(w => w.EmptyAfter)]).ShouldBeLessThanOrEqualTo(LeaveWatch.Usual, "milliseconds until a screen is empty, as a rule");
    }
}
