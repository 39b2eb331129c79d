using System.Globalization;
using Grants.Awards.Domain.Granting;
using Grants.Infrastructure.Localization;

namespace Grants.Awards.Application.Agreements;

/// <summary>Writes the agreement in the partner's language from fixed texts. The words are neutral: the page is printed and leaves the system.</summary>
internal sealed class AgreementWriter(ITexts texts)
{
    /// <summary>Sections in order with the number of their paragraphs; the texts are <c>agreement.{key}.heading</c> and <c>agreement.{key}.{n}</c>.</summary>
    private static readonly (string Key, int Paragraphs)[] Sections =
    [
        ("parties", 1), ("purpose", 2), ("money", 3), ("reports", 2), ("safety", 2), ("records", 1), ("changes", 2), ("acceptance", 1),
    ];

    public AgreementText Write(Grant grant, string language)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal) { ["partner"] = grant.PartnerCode, ["code"] = grant.Code };
        return new AgreementText(
            language,
            Text("agreement.title"),
            grant.Code,
            grant.PartnerCode,
            grant.Currency,
            grant.TotalMinor,
            grant.StartsOn,
            grant.EndsOn,
            [.. Sections.Select(s => new AgreementSection(Text($"agreement.{s.Key}.heading"), [.. Paragraphs(s.Key, s.Paragraphs)]))],
            [.. grant.Tranches.OrderBy(t => t.Number).Select(t => new AgreementInstalment(t.Number, t.Year, t.DueOn, t.AmountMinor))]);

        IEnumerable<string> Paragraphs(string key, int count) =>
            Enumerable.Range(1, count).Select(n => Text(string.Create(CultureInfo.InvariantCulture, $"agreement.{key}.{n}")));

        string Text(string key) => texts.Get(language, key, values);
    }
}
