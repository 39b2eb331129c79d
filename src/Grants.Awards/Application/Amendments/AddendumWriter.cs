using System.Globalization;
using Grants.Awards.Domain.Amendments;
using Grants.Awards.Domain.Granting;
using Grants.Infrastructure.Localization;
using Grants.Kernel.Money;

namespace Grants.Awards.Application.Amendments;

/// <summary>Writes the paper of a change in the partner's language, from fixed texts and what differs.</summary>
internal sealed class AddendumWriter(ITexts texts)
{
    private const string Nothing = "–";

    public AddendumText Write(Amendment amendment, Grant grant, IReadOnlyDictionary<Guid, string?> names, string language)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["partner"] = grant.PartnerCode,
            ["code"] = grant.Code,
            ["version"] = amendment.MadeAgainst + 1,
        };
        return new AddendumText(
            language,
            Text("addendum.title"),
            grant.Code,
            grant.PartnerCode,
            grant.Currency,
            amendment.MadeAgainst,
            amendment.MadeAgainst + 1,
            [Text("addendum.1"), Text("addendum.2")],
            [.. Differences.Of(amendment.Before, amendment.After, names).Where(d => d.IsChanged).Select(Row)]);

        AddendumRow Row(DifferenceDto d) => new(
            d.What switch
            {
                "line" => d.Name ?? Nothing,
                "instalment" => $"{Text("addendum.instalment")} {d.Number!.Value.ToString(CultureInfo.InvariantCulture)}",
                _ => Text($"addendum.{d.What}"),
            },
            Side(d.BeforeMinor, d.BeforeOn),
            Side(d.AfterMinor, d.AfterOn));

        string Side(long? minor, DateOnly? on)
        {
            var parts = new List<string>();
            if (minor is { } m) parts.Add($"{new Amount(m, grant.Currency).ToPlainDecimal()} {grant.Currency}");
            if (on is { } day) parts.Add(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            return parts.Count == 0 ? Nothing : string.Join(", ", parts);
        }

        string Text(string key) => texts.Get(language, key, values);
    }
}
