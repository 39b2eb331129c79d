namespace Grants.Partners.Contracts;

/// <summary>Lengths and limits, once.</summary>
public static class PartnersConsts
{
    /// <summary>Code such as <c>P-017</c>.</summary>
    public const int CodeMaxLength = 12;

    /// <summary>Names and aliases.</summary>
    public const int NameMaxLength = 200;

    /// <summary>Aliases of one partner; its former names come on top.</summary>
    public const int MaxAliases = 10;

    /// <summary>Aliases of one partner with its former names.</summary>
    public const int MaxNames = 50;

    /// <summary>Notes of the team.</summary>
    public const int NotesMaxLength = 4000;

    /// <summary>An authority or a registration number.</summary>
    public const int RegistrationMaxLength = 120;

    /// <summary>Registrations of one partner: Federal and Kurdistan Region.</summary>
    public const int MaxRegistrations = 2;

    /// <summary>The word a caller says so that the partner knows the call is real.</summary>
    public const int CodeWordMaxLength = 60;

    /// <summary>Where other funding comes from.</summary>
    public const int SourceMaxLength = 200;

    /// <summary>Declared sums of one partner.</summary>
    public const int MaxDeclared = 20;

    /// <summary>For so long reminders can be kept away at a time.</summary>
    public const int MaxPauseMonths = 3;

    /// <summary>Donors named by one partner.</summary>
    public const int MaxNamedDonors = 200;

    /// <summary>Space-parted governorate codes: 19 of 5 letters.</summary>
    public const int GovernoratesMaxLength = 120;

    /// <summary>Space-parted theme keys.</summary>
    public const int ThemesMaxLength = 400;

    /// <summary>Space-parted language codes.</summary>
    public const int LanguagesMaxLength = 40;

    /// <summary>Rows of one import file.</summary>
    public const int ImportMaxRows = 5000;

    /// <summary>Bytes of one import file; twice the rows allowed still get a sentence about rows.</summary>
    public const int ImportMaxBytes = 8 * 1024 * 1024;
}
