using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;

namespace Grants.HttpApi.Host.Tests.Performance;

/// <summary>
/// How many SQL a list reads with, on the real host with the demo programme: one for the session and the number written here by hand,
/// whatever the number of rows. A list with more than one has its reason beside it.
/// </summary>
public sealed class QueryCountTests
{
    private const int Session = 1;

    private static readonly ListRule[] Rules =
    [
        new("searchPartners", "po-1", 1, "governorate region state after"),
        new("searchProposals", "p017-lead", 1),
        new("searchReviews", "po-1", 1),
        new("searchGrants", "gm-1", 1, "code partnerCode state next"),
        new("listAmendments", "gm-1", 1),
        new("searchReports", "po-1", 1, "grantId partnerCode state next"),
        new("searchPaymentOrders", "fo-1", 1, "states after"),
        new("searchStatements", "re-1", 1, "after"),
        new("searchStatementLines", "re-1", 3, "states after", "searchStatements"), // Whether it is there; rows; which of the payments are the reader's own.
        new("searchPayees", "fo-1", 1, "code after"),
        new("listPartnerContacts", "fo-1", 3, "", "searchPartners"), // Whether the partner is there; rows; who wrote them.
        new("listOwnContacts", "p017-lead", 2), // Rows; who wrote them.
        new("listBanks", "fo-1", 3), // Rows; banks at which partners are paid; who checked.
        new("listAgents", "fo-1", 1),
        new("listDeskItems", "pl-1", 1),
        new("listDeskAlerts", "pr-1", 1),
        new("listDeskAsks", "p017-member", 1),
        new("listDeskReferees", "pr-1", 3, "", "listDeskItems"), // Whether it is the reader's; rows; who asked.
        new("listDeskFiles", "pr-1", 2, "", "listDeskItems"), // Whether the reader works on it; rows.
        new("listDeskReadings", "pr-1", 2, "", "listDeskItems"), // Whether it is the reader's or the lead asks; the log. Names only when somebody has read.
        new("listClosedDeskItems", "pl-1", 1),
        new("listDeskGlasses", "pl-1", 2), // Rows; names, of the other database.
        new("searchDeskEvents", "pr-1", 1, "kind after"),
        new("searchOwnDeskEvents", "p017-lead", 1, "kind after"),
        new("listDeskNotices", "p017-lead", 1),
        new("listAllDeskNotices", "pl-1", 1),
        new("listDeskPlans", "pr-1", 2), // Plans; partners by their codes, of the other database.
        new("searchUsers", "admin-1", 1),
        new("searchAudit", "au-1", 1),
        new("searchOwnReadings", "p017-lead", 1),
        new("listFactorResets", "admin-1", 1),
        new("listRoleRequests", "gm-1", 1),
        new("listDecisions", "da-1", 1),
        new("listSessions", "po-1", 1),
        new("listLatestSharedReports", "da-1", 1),
        new("searchFunds", "gm-1", 2, "donorId state"), // Rows; their books with the sums kept in them.
        new("getDonors", "gm-1", 2), // Rows; how many funds each has.
        new("listPeople", "p017-lead", 2), // Rows; when each was last seen.
        new("listPayables", "fo-1", 6), // Rows of Awards; urgent support; which have an order already; their payees; whose registrations ran out; their banks.
        new("getInbox", "p017-lead", 2), // Rows; how many are unread in all.
        new("getFailedMail", "po-1", 1), // Rows; names only when there are some.
        new("searchFundEntries", "gm-1", 3, "figure:free after", "searchFunds"), // Whether the fund is there; rows; codes of Awards' grants.
        new("listSharedReports", "da-1", 1, "", "searchGrants"),
        new("listReportFiles", "p017-lead", 2, "", "searchReports"), // Whether the record is there; rows. So for all lists of files.
        new("listProposalFiles", "p017-lead", 2, "", "searchProposals"),
        new("listReviewFiles", "po-1", 3, "", "searchReviews", Nth: 1), // And the reader's declaration, which the first one still waits for.
        new("listAgreementFiles", "gm-1", 2, "", "searchGrants"),
        new("listPaymentFiles", "fo-1", 2, "", "searchPaymentOrders"),
        new("listPartnerFiles", "po-1", 2, "", "searchPartners"),
        new("listFundCards", "da-1", 1, "", "searchFunds"),
        new("listSharedReportFiles", "da-1", 2, "", "listLatestSharedReports"),
        new("listDecisionFiles", "da-1", 3, "", "listDecisions"), // And whether the partner wants nothing shown yet.
        new("listOwnFiles", "p017-lead", 2),
        new("getWork", "po-1", 4), // One for each module that has something to do.
        new("getHome", "p017-lead", 6), // One for each module that may ask something of a partner.
    ];

    [Fact]
    public async Task Every_list_reads_with_as_many_SQL_as_written_here()
    {
        await using var host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        var endpoints = ApiEndpoint.Of(host).ToDictionary(e => e.Name);
        endpoints.Keys.Where(n => n.StartsWith("search", StringComparison.Ordinal) || n.StartsWith("list", StringComparison.Ordinal))
            .Except(Rules.Select(r => r.Endpoint)).ShouldBeEmpty("Add a line for these lists.");

        using var queries = new QueryLog(host);
        foreach (var rule in Rules)
        {
            using var person = await host.CreateClient().SignInAsync(rule.UserName);
            var endpoint = endpoints[rule.Endpoint];
            var path = rule.Of.Length == 0 ? endpoint.Path : await PathOfAsync(person, endpoints[rule.Of], endpoint, rule.Nth);
            queries.TakeReads();
            using var response = await person.SendAsync(endpoint.Method, path, endpoint.IsUnsafe ? rule.Body : null);
            response.IsSuccessStatusCode.ShouldBeTrue($"{endpoint}: {await response.Content.ReadAsStringAsync()}");
            var reads = queries.TakeReads();
            reads.Count.ShouldBe(Session + rule.Reads, $"{endpoint} read with:\n{string.Join("\n\n", reads)}");
        }
    }

    /// <summary>The address of a list that belongs to a record: here one of the list above it.</summary>
    private static async Task<string> PathOfAsync(TestClient person, ApiEndpoint above, ApiEndpoint endpoint, int nth)
    {
        using var response = await person.SendAsync(above.Method, above.Path, Rules.Single(r => r.Endpoint == above.Name).Body);
        var rows = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        return endpoint.PathOf((Guid)(rows as JsonArray ?? rows["items"])![nth]!["id"]!);
    }

    /// <param name="Endpoint">Name.</param>
    /// <param name="UserName">Demo sign-in that may list.</param>
    /// <param name="Reads">SQL besides that of the session.</param>
    /// <param name="Terms">Search terms that must be there; they are left empty unless a value stands after the colon.</param>
    /// <param name="Of">The list whose row it belongs to.</param>
    /// <param name="Nth">Which row, from 0.</param>
    private sealed record ListRule(string Endpoint, string UserName, int Reads, string Terms = "", string Of = "", int Nth = 0)
    {
        public Dictionary<string, object?> Body => Terms.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => t.Split(':'))
            .ToDictionary(t => t[0], t => (object?)t.ElementAtOrDefault(1));
    }
}
