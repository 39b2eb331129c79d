using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Grants.Proposals.Domain.Proposals;

/// <summary>What was decided, as one canonical text. Its hash is kept with the decision; signing comes with step-up.</summary>
internal static class DecidedText
{
    /// <summary>Fixed order, one fact a line, ids and minor units only, so that it can be made again from the record.</summary>
    public static string Of(Proposal proposal, DecisionOutcome outcome, Guid by, DateTime at)
    {
        var text = new StringBuilder("decision/2\n");
        Line(text, "proposal", proposal.Id.ToString("D"));
        Line(text, "code", proposal.Code);
        Line(text, "organisation", proposal.OrganisationId.ToString("D"));
        Line(text, "donor", proposal.DonorId?.ToString("D") ?? string.Empty);
        Line(text, "outcome", outcome.ToString());
        Line(text, "currency", proposal.Currency ?? string.Empty);
        Line(text, "starts", proposal.StartsOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty);
        foreach (var year in proposal.Years.OrderBy(y => y.Year))
            Line(text, $"year {year.Year.ToString(CultureInfo.InvariantCulture)}", (year.ApprovedMinor ?? 0).ToString(CultureInfo.InvariantCulture));
        foreach (var part in proposal.OrderedParts())
            Line(text, $"fund {part.Number.ToString(CultureInfo.InvariantCulture)}", $"{part.FundId:D} {(part.ApprovedMinor ?? 0).ToString(CultureInfo.InvariantCulture)}");
        Line(text, "by", by.ToString("D"));
        Line(text, "at", at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        return text.ToString();
    }

    /// <summary>SHA-256, lower-case hex.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static void Line(StringBuilder text, string name, string value) => text.Append(name).Append(": ").Append(value).Append('\n');
}
