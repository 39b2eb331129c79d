namespace Grants.Infrastructure.Files.Content.OpenXml;

/// <summary>What the parts of a document are, by their names inside it.</summary>
internal static class PartNames
{
    public const string Types = "[Content_Types].xml";

    /// <summary>The earliest time an archive can write: when the document was made is nobody's business.</summary>
    public static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Who made it, when, with which printer, and small pictures of its first page.</summary>
    public static bool IsDropped(string name) =>
        Starts(name, "docProps/") || Starts(name, "customXml/") || Contains(name, "printerSettings") || Starts(name, "_xmlsignatures/")
        || name is "word/people.xml" or "docMetadata/LabelInfo.xml" or "_rels/" || name.EndsWith('/');

    public static bool IsPicture(string name) => Ends(name, ".png") || Ends(name, ".jpg") || Ends(name, ".jpeg");

    public static bool IsXml(string name) => Ends(name, ".xml") || Ends(name, ".rels") || Ends(name, ".vml");

    public static bool IsRelations(string name) => Ends(name, ".rels");

    /// <summary>Programs, controls, embedded files and data from elsewhere.</summary>
    public static bool IsActive(string name) =>
        Contains(name, "vbaProject") || Contains(name, "vbaData") || Contains(name, "/activeX/") || Contains(name, "/embeddings/") || Contains(name, "/externalLinks/")
        || Contains(name, "oleObject") || Contains(name, "/ctrlProps/") || Contains(name, "/macrosheets/") || Contains(name, "/webextensions/") || Contains(name, "customUI")
        || name.Equals("xl/connections.xml", StringComparison.OrdinalIgnoreCase);

    private static bool Starts(string name, string with) => name.StartsWith(with, StringComparison.OrdinalIgnoreCase);

    private static bool Ends(string name, string with) => name.EndsWith(with, StringComparison.OrdinalIgnoreCase);

    private static bool Contains(string name, string part) => name.Contains(part, StringComparison.OrdinalIgnoreCase);
}
