namespace Grants.Awards.Domain;

/// <summary>Codes of broken rules; the sentences are in Localization.</summary>
internal static class AwardsErrors
{
    /// <summary>The text accepted is not the text offered.</summary>
    public const string OtherText = "grant.agreement-other-text";

    /// <summary>Years must be 1 to 5, numbered without gaps, each above zero.</summary>
    public const string BadYears = "grant.bad-years";

    /// <summary>The funds' parts do not add up to the grant.</summary>
    public const string FundsDoNotAddUp = "grant.funds-do-not-add-up";

    /// <summary>A payment is on its way, so the grant cannot end now.</summary>
    public const string MoneyOnItsWay = "grant.money-on-its-way";

    /// <summary>Instalments are still to come, so the grant cannot be closed.</summary>
    public const string InstalmentsToCome = "grant.instalments-to-come";

    /// <summary>A note is longer than allowed.</summary>
    public const string NoteTooLong = "grant.note-too-long";
}
