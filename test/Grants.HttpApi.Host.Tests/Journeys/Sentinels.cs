namespace Grants.HttpApi.Host.Tests.Journeys;

/// <summary>Texts nobody else writes, typed through screens into sealed fields and searched for afterwards.</summary>
internal static class Sentinels
{
    public const string CodeWord = "wordsentinel-7431-گوڵ";
    public const string About = "aboutsentinel-5512 نحن نعمل في الريف";
    public const string Answer = "answersentinel-9020 خۆمان";
    public const string Comment = "commentsentinel-3388";
    public const string Report = "reportsentinel-6174 ڕاپۆرت";
    public const string CallBack = "callsentinel-2290";
    public const string Account = "IQ98NBIQ850123456789012";
    public const string Holder = "HOLDERSENTINEL ONE";

    /// <summary>All of them, and a single word of each that no other text has.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["wordsentinel-7431", "aboutsentinel-5512", "answersentinel-9020", "commentsentinel-3388", "reportsentinel-6174", "callsentinel-2290", Account, "HOLDERSENTINEL"];
}
