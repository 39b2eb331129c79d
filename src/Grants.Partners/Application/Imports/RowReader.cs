using System.Globalization;
using System.Text.RegularExpressions;
using Grants.Kernel.Text;
using Grants.Partners.Contracts;
using Grants.Partners.Domain.Organisations;

namespace Grants.Partners.Application.Imports;

/// <summary>Reads one row into a partner and collects everything that is wrong with it.</summary>
internal sealed partial class RowReader(ImportRow row, DateOnly today)
{
    private static readonly char[] ListSigns = ['|', '؛', '،', '/'];
    private static readonly string[] Yes = ["yes", "y", "true", "1", "نعم", "بەڵێ", "بەلێ"];
    private static readonly string[] No = ["no", "n", "false", "0", "", "لا", "نەخێر"];
    private readonly List<ImportProblem> problems = [.. row.Problems];

    public static ReadRow Read(ImportRow row, DateOnly today) => new RowReader(row, today).Read();

    private ReadRow Read()
    {
        var code = Code();
        var name = Text(ImportColumns.Name, PartnersConsts.NameMaxLength, isRequired: true);
        var governorates = ReadGovernorates();
        var profile = new OrganisationProfile(
            name,
            ReadAliases(),
            governorates,
            YesNo(ImportColumns.Rural),
            YesNo(ImportColumns.CommunityLed),
            Keys(ImportColumns.Themes, Themes.All, ImportCodes.UnknownTheme),
            Keys(ImportColumns.Languages, Infrastructure.Localization.Languages.All, ImportCodes.UnknownLanguage),
            [.. new[] { ReadRegistration("federal"), ReadRegistration("kri") }.OfType<RegistrationProfile>()],
            Text(ImportColumns.Notes, PartnersConsts.NotesMaxLength, isRequired: false));
        return new ReadRow(row.Line, code, profile, problems);
    }

    private string Code()
    {
        var code = Digits.ToLatin(row[ImportColumns.Code]).ToUpperInvariant();
        if (code.Length == 0) Wrong(ImportColumns.Code, ImportCodes.Required);
        else if (!CodeForm().IsMatch(code)) Wrong(ImportColumns.Code, ImportCodes.CodeForm, ("value", code));
        return code;
    }

    private string Text(string column, int max, bool isRequired)
    {
        var text = row[column];
        if (isRequired && text.Length == 0) Wrong(column, ImportCodes.Required);
        if (text.Length > max) Wrong(column, ImportCodes.TooLong, ("max", max));
        return text;
    }

    private List<string> ReadAliases()
    {
        var aliases = List(ImportColumns.Aliases);
        if (aliases.Count > PartnersConsts.MaxAliases) Wrong(ImportColumns.Aliases, ImportCodes.TooMany, ("max", PartnersConsts.MaxAliases));
        if (aliases.Any(a => a.Length > PartnersConsts.NameMaxLength)) Wrong(ImportColumns.Aliases, ImportCodes.TooLong, ("max", PartnersConsts.NameMaxLength));
        return aliases;
    }

    private List<string> ReadGovernorates()
    {
        var typed = List(ImportColumns.Governorates);
        if (typed.Count == 0) Wrong(ImportColumns.Governorates, ImportCodes.Required);
        var found = new List<string>();
        foreach (var text in typed)
        {
            if (Governorates.Find(text) is { } governorate) found.Add(governorate.Code);
            else Wrong(ImportColumns.Governorates, ImportCodes.UnknownGovernorate, ("value", text));
        }

        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    private List<string> Keys(string column, IReadOnlyList<string> known, string code)
    {
        var keys = List(column).Select(k => k.ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToList();
        foreach (var key in keys.Where(k => !known.Contains(k))) Wrong(column, code, ("value", key), ("known", string.Join(", ", known)));
        return keys;
    }

    private bool YesNo(string column)
    {
        var text = Digits.ToLatin(row[column]).ToLowerInvariant();
        if (!Yes.Contains(text) && !No.Contains(text)) Wrong(column, ImportCodes.NotYesNo, ("value", text));
        return Yes.Contains(text);
    }

    private RegistrationProfile? ReadRegistration(string region)
    {
        var authority = Text($"{region}_authority", PartnersConsts.RegistrationMaxLength, isRequired: false);
        var number = Text($"{region}_number", PartnersConsts.RegistrationMaxLength, isRequired: false);
        var start = Date($"{region}_start");
        var expiry = Date($"{region}_expiry");
        if (authority.Length == 0 && number.Length == 0 && start is null && expiry is null) return null;
        if (authority.Length == 0 || number.Length == 0) Wrong($"{region}_number", ImportCodes.RegistrationIncomplete);
        if (start > expiry) Wrong($"{region}_expiry", ImportCodes.ExpiryBeforeStart);
        else if (expiry < today) Wrong($"{region}_expiry", ImportCodes.ExpiryPast);
        return new RegistrationProfile(region, authority, number, start, expiry);
    }

    private DateOnly? Date(string column)
    {
        var text = Digits.ToLatin(row[column]);
        if (text.Length == 0) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        Wrong(column, ImportCodes.NotADate, ("value", text));
        return null;
    }

    private List<string> List(string column) =>
        [.. row[column].Split(ListSigns, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private void Wrong(string column, string code, params (string Name, object Value)[] values) =>
        problems.Add(ImportProblem.Of(column, code, [.. values, ("column", column)]));

    [GeneratedRegex("^P-[0-9]{3,6}$")]
    private static partial Regex CodeForm();
}

/// <summary>A row as a partner, with everything that is wrong.</summary>
internal sealed record ReadRow(int Line, string Code, OrganisationProfile Profile, IReadOnlyList<ImportProblem> Problems);
