using System.Text;
using System.Text.RegularExpressions;
using Grants.Kernel.Errors;
using Grants.Kernel.Text;

namespace Grants.Identity.Domain.Programmes;

/// <summary>The short name of a programme, e.g. <c>PR-1</c>. It is printed and spoken, so it may say nothing (security.md, the visible surface).</summary>
internal static partial class ProgrammeCode
{
    private const string List = "Grants.Identity.Domain.Programmes.lexicon.txt";

    private static readonly IReadOnlyList<string> Telling = ReadLexicon();

    /// <summary>The rule in words.</summary>
    public static string Statement { get; } = string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"1 to {IdentityConsts.MaxProgrammeCodeLength} Latin letters, digits and single hyphens between them; no word of `etc/lexicon.txt`");

    /// <summary>
    /// The code in the form in which it is kept: capitals, Latin digits. Errors at <c>programmeCode</c>: <c>programme.code-form</c> unless it is
    /// Latin letters, digits and single hyphens between them; <c>programme.code-tells</c> when a word of the lexicon is in it.
    /// </summary>
    public static string Read(string typed)
    {
        var code = Digits.ToLatin(typed.Trim().Normalize(NormalizationForm.FormKC)).ToUpperInvariant();
        if (code.Length > IdentityConsts.MaxProgrammeCodeLength || !Form().IsMatch(code))
            throw Refuse(IdentityErrors.ProgrammeCodeForm).WithData("max", IdentityConsts.MaxProgrammeCodeLength);
        var bare = code.Replace("-", string.Empty, StringComparison.Ordinal);
        return Telling.Any(bare.Contains) ? throw Refuse(IdentityErrors.ProgrammeCodeTells) : code;
    }

    /// <summary>The Latin words of the lexicon without spaces: a code is so short that one inside it is all that is read.</summary>
    private static List<string> ReadLexicon()
    {
        using var stream = typeof(ProgrammeCode).Assembly.GetManifestResourceStream(List)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Replace(" ", string.Empty, StringComparison.Ordinal).Replace("-", string.Empty, StringComparison.Ordinal).ToUpperInvariant())
            .Where(word => word.All(char.IsAsciiLetterOrDigit))];
    }

    private static BusinessException Refuse(string code) => new BusinessException(code).ForField("programmeCode");

    [GeneratedRegex("^[A-Z0-9]+(-[A-Z0-9]+)*$")]
    private static partial Regex Form();
}
