using System.Globalization;
using Grants.Awards.Contracts;
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

    /// <summary>Flexible money has lines that may be moved, and instalments that may wait for something.</summary>
    private static readonly (string Key, int Paragraphs)[] FlexibleSections =
    [
        ("parties", 1), ("flexible", 3), ("instalments", 2), ("reports", 2), ("safety", 2), ("records", 1), ("changes", 2), ("acceptance", 1),
    ];

    /// <param name="grant">The grant.</param>
    /// <param name="language">The partner's.</param>
    /// <param name="names">Opened names of its lines, for flexible money.</param>
    public AgreementText Write(Grant grant, string language, IReadOnlyDictionary<Guid, string>? names = null)
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
            [.. (grant.Kind == GrantKind.Flexible ? FlexibleSections : Sections).Select(s => new AgreementSection(Text($"agreement.{s.Key}.heading"), [.. Paragraphs(s.Key, s.Paragraphs)]))],
            [.. grant.Tranches.OrderBy(t => t.Number).Select(t => new AgreementInstalment(t.Number, t.Year, t.DueOn, t.AmountMinor) { Conditions = ConditionsOf(t) })])
        {
            Lines = grant.Lines.Count == 0 ? null : [.. grant.Lines.OrderBy(l => l.Number).Select(l => new AgreementLine(names?[l.Id] ?? l.Category, l.BudgetMinor))],
        };

        IReadOnlyList<string>? ConditionsOf(Tranche tranche)
        {
            var waits = grant.Conditions.Where(c => c.TrancheId == tranche.Id).Select(c => Text($"condition.{c.Kind}")).ToList();
            return waits.Count == 0 ? null : waits;
        }

        IEnumerable<string> Paragraphs(string key, int count) =>
            Enumerable.Range(1, count).Select(n => Text(string.Create(CultureInfo.InvariantCulture, $"agreement.{key}.{n}")));

        string Text(string key) => texts.Get(language, key, values);
    }
}
