namespace Grants.Infrastructure.Localization;

/// <summary>Sentences of the server (errors, mails, printed pages) in the reader's language, from every module's <c>Localization/*.json</c>.</summary>
public interface ITexts
{
    /// <summary>The sentence for a key with its <c>{placeholders}</c> filled. A key that does not exist answers the key and logs an error.</summary>
    string Get(string language, string key, IReadOnlyDictionary<string, object>? values = null);
}

/// <summary>The three languages, equal.</summary>
public static class Languages
{
    /// <summary>English, Arabic (Iraq), Sorani.</summary>
    public static IReadOnlyList<string> All { get; } = ["en", "ar", "ckb"];

    /// <summary>Used when nothing else is known.</summary>
    public const string Default = "en";
}
