using System.Globalization;
using Grants.Infrastructure.Sealing;
using Grants.Payments.Domain.Statements;
using Grants.Payments.Domain.Statements.Reading;
using Grants.Payments.EntityFrameworkCore;

namespace Grants.Payments.Application.Statements;

/// <summary>Keyed hashes by which lines are compared and nothing is told: a copy of the database answers no guess.</summary>
internal sealed class LineKeys(BlindIndex index)
{
    private const string Account = "bank-statement.account";
    private const string Line = "bank-line.fingerprint";

    // As Funding names the sealed value: its entries are compared with ours.
    private const string ContributionReference = "contribution.bank-reference";

    /// <summary>Of an account's number.</summary>
    public string OfAccount(string iban) => Short(index.Of(Account, Comparable.Account(iban)));

    /// <summary>Of each line: what the bank's own reference makes one is one, else the same content the second time in one statement is a second line.</summary>
    public IReadOnlyList<string> OfLines(IEnumerable<ReadLine> lines)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        List<string> keys = [];
        foreach (var line in lines)
        {
            var content = ContentOf(line);
            var count = seen[content] = seen.GetValueOrDefault(content) + 1;
            keys.Add(Short(index.Of(Line, Comparable.Words(line.Texts.BankReference is null ? $"{content}|{count.ToString(CultureInfo.InvariantCulture)}" : content))));
        }

        return keys;
    }

    /// <summary>Of the references a line may share with an order or with a contribution, with spaces between.</summary>
    public string OfReferences(ReadLine line) => string.Join(' ', line.Texts.References()
        .SelectMany(r => new[] { Of(StatementsModel.OrderReference, r), Of(ContributionReference, r) })
        .Where(k => k.Length > 0).Distinct(StringComparer.Ordinal));

    /// <summary>A stored entry of a blind index as lines keep it; null when there is nothing to compare.</summary>
    public static string? OfEntry(byte[]? entry) => entry is { Length: > 0 } ? Short(entry) : null;

    private string Of(string column, string reference) => Short(index.Of(column, Comparable.Account(reference)));

    private static string ContentOf(ReadLine line) => string.Join('|',
        line.BookedOn.ToString("yyyyMMdd", CultureInfo.InvariantCulture), line.ValueOn.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
        line.Minor.ToString(CultureInfo.InvariantCulture), line.Currency, line.IsCredit ? "C" : "D", line.IsReversal ? "R" : "-",
        line.Texts.BankReference, line.Texts.EndToEndId, line.Texts.Remittance, line.Texts.Counterparty);

    private static string Short(byte[]? hash) => hash is null ? "" : Convert.ToHexStringLower(hash)[..StatementsConsts.KeyLength];
}
