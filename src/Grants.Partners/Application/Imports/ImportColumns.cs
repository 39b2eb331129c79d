namespace Grants.Partners.Application.Imports;

/// <summary>Columns of the import file. Order does not matter.</summary>
internal static class ImportColumns
{
    public const string Code = "code";
    public const string Name = "name";
    public const string Aliases = "aliases";
    public const string Governorates = "governorates";
    public const string Rural = "rural";
    public const string CommunityLed = "community_led";
    public const string Themes = "themes";
    public const string Languages = "languages";
    public const string Notes = "notes";

    public static IReadOnlyList<string> Required { get; } = [Code, Name, Governorates, Rural, CommunityLed];

    public static IReadOnlyList<string> All { get; } =
    [
        Code, Name, Aliases, Governorates, Rural, CommunityLed, Themes, Languages,
        "federal_authority", "federal_number", "federal_start", "federal_expiry",
        "kri_authority", "kri_number", "kri_start", "kri_expiry",
        Notes,
    ];

    /// <summary>Header cells are read without regard to case, spaces or hyphens.</summary>
    public static string Fold(string header) => header.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
}
