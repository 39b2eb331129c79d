using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Grants.Identity.Domain.Passwords;

/// <summary>
/// Says how much of a password is its owner's own. A list of breached passwords is of little use from fifteen characters on: those that leaked and are
/// that long are short ones joined, repeated and numbered. So the pieces are listed (<c>weak-words.txt</c>), and every joining of them is known.
/// </summary>
internal static class WeakPasswords
{
    private const string List = "Grants.Identity.Domain.Passwords.weak-words.txt";
    private const int MinWalk = 4;
    private const int MaxWord = 24;

    // Neighbours on a keyboard and in alphabets, both ways round.
    private static readonly string[] Walks = BothWays(
        "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qazwsxedcrfvtgbyhnujmikolp", "azertyuiop", "qsdfghjklm", "1q2w3e4r5t6y7u8i9o0p",
        "ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "ضصثقفغعهخحجد", "شسيبلاتنمكط");

    private static readonly FrozenSet<string> Words = Read();

    /// <summary>Letters that are neither in a listed word nor part of a walk, a repetition or a number, and how many different listed words there are.</summary>
    public static (int Own, int Words) Measure(string password)
    {
        var plain = Cheapest(Fold(password, isLeet: false));
        var leet = Cheapest(Fold(password, isLeet: true));
        return leet.Own < plain.Own ? leet : plain;
    }

    /// <summary>The cheapest way to put the text together from listed pieces: least letters of one's own, then fewest pieces.</summary>
    private static (int Own, int Words) Cheapest(string text)
    {
        var cost = new int[text.Length + 1];
        var from = new int[text.Length + 1];
        for (var end = 1; end <= text.Length; end++)
        {
            (cost[end], from[end]) = (cost[end - 1] + (char.IsAsciiDigit(text[end - 1]) ? 1 : 1000), end - 1);
            for (var start = Math.Max(0, end - MaxWord); start < end; start++)
            {
                var piece = text.AsSpan(start, end - start);
                if (cost[start] + 1 < cost[end] && (IsWord(piece) || IsWalk(piece) || IsRepeated(text, start, end))) (cost[end], from[end]) = (cost[start] + 1, start);
            }
        }

        var used = new HashSet<string>(StringComparer.Ordinal);
        for (var end = text.Length; end > 0; end = from[end])
        {
            var piece = text[from[end]..end];
            if (piece.Length > 1 && IsWord(piece)) used.Add(piece);
        }

        return (cost[^1] / 1000, used.Count);
    }

    private static bool IsWord(ReadOnlySpan<char> piece) => piece.Length > 1 && Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(piece);

    private static bool IsWalk(ReadOnlySpan<char> piece)
    {
        if (piece.Length < MinWalk) return false;
        foreach (var walk in Walks)
        {
            if (walk.AsSpan().Contains(piece, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>One letter again and again, or what stood just before once more.</summary>
    private static bool IsRepeated(string text, int start, int end)
    {
        var piece = text.AsSpan(start, end - start);
        if (piece.Length >= MinWalk - 1 && piece.IndexOfAnyExcept(piece[0]) < 0) return true;
        return piece.Length > 1 && start >= piece.Length && text.AsSpan(start - piece.Length, piece.Length).SequenceEqual(piece);
    }

    /// <summary>Lower case without accents, separators and signs; look-alikes of letters as those letters when asked for.</summary>
    private static string Fold(string text, bool isLeet)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            var read = isLeet ? Letter(c) : c;
            if (CharUnicodeInfo.GetUnicodeCategory(read) != UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(read)) folded.Append(read);
        }

        return folded.ToString();
    }

    private static char Letter(char c) => c switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' or '€' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        '8' => 'b',
        '9' => 'g',
        _ => c,
    };

    private static string[] BothWays(params string[] rows) =>
        [.. rows, .. rows.Select(r => new string([.. r.Reverse()]))];

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(WeakPasswords).Assembly.GetManifestResourceStream(List) ?? throw new InvalidOperationException("The list of weak words is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(l => !l.StartsWith('#')).SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.Ordinal);
    }
}
