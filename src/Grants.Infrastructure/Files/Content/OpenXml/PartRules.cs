using System.Xml;
using Grants.Kernel.Errors;

namespace Grants.Infrastructure.Files.Content.OpenXml;

/// <summary>What is left out of one kind of part.</summary>
internal abstract class PartRules
{
    private readonly Stack<string> path = new();

    protected string Element => path.TryPeek(out var name) ? name : "";

    public void Enter(string element) => path.Push(element);

    public void Leave() => path.Pop();

    /// <summary>True for an element that is left out with everything in it.</summary>
    public abstract bool Drops(XmlReader reader);

    /// <summary>The value to keep; null leaves the attribute out.</summary>
    public virtual string? Attribute(string element, string name, string value) => value;

    /// <summary>The text to keep.</summary>
    public virtual string Text(string text) => text;
}

/// <summary>Words, cells, slides, comments, settings.</summary>
internal sealed class TextRules : PartRules
{
    private const string Somebody = "A";

    private static readonly HashSet<string> Dropped = new(
        ["rsids", "rsid", "rsidRoot", "attachedTemplate", "presenceInfo", "absPath", "docId", "fileSharing", "printerSettings", "mailMerge", "saveThroughXslt", "docVars", "creationId"],
        StringComparer.Ordinal);

    public override bool Drops(XmlReader reader) => Dropped.Contains(reader.LocalName);

    public override string? Attribute(string element, string name, string value)
    {
        if (name.StartsWith("rsid", StringComparison.Ordinal)) return null;
        if (name is "userId" or "providerId" or "lastEdited" or "rupBuild" or "userName" or "lastModifiedBy") return null;
        if (name is "author" or "initials" || (element == "person" && name == "displayName") || (element == "cmAuthor" && name == "name")) return Somebody;

        // The printer's settings it leads to are gone.
        return element == "pageSetup" && name == "id" ? null : value;
    }

    // The list of authors of a sheet's comments.
    public override string Text(string text) => Element is "author" or "creator" or "lastModifiedBy" ? Somebody : text;
}

/// <summary>Which part belongs to which: without the parts that are left out, and nothing from elsewhere but links one can follow.</summary>
internal sealed class RelationRules(string name) : PartRules
{
    private const string Nowhere = "about:blank";
    private static readonly string[] Links = ["http://", "https://", "mailto:", "#"];
    private readonly string folder = FolderOf(name);
    private bool leadsNowhere;

    public override bool Drops(XmlReader reader)
    {
        leadsNowhere = false;
        if (reader.LocalName != "Relationship") return false;
        var (type, target) = (reader.GetAttribute("Type") ?? "", reader.GetAttribute("Target") ?? "");
        if (type.EndsWith("/attachedTemplate", StringComparison.Ordinal)) return true;
        if (!string.Equals(reader.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)) return PartNames.IsDropped(Resolve(target));
        if (!type.EndsWith("/hyperlink", StringComparison.Ordinal)) throw new BusinessException(FileErrors.Active);
        leadsNowhere = !IsLink(target);
        return false;
    }

    // The words it stands under refer to it, so it stays and leads nowhere.
    public override string? Attribute(string element, string name, string value) => leadsNowhere && name == "Target" ? Nowhere : value;

    /// <summary>A link leads to a page, an address or a place in the document; never to a file of somebody's computer or network.</summary>
    private static bool IsLink(string target) =>
        Links.Any(b => target.StartsWith(b, StringComparison.OrdinalIgnoreCase));

    private string Resolve(string target)
    {
        if (target.StartsWith('/')) return target[1..];
        var parts = folder.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var part in target.Split('/'))
        {
            if (part == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (part != "..") parts.Add(part);
        }

        return string.Join('/', parts);
    }

    private static string FolderOf(string name)
    {
        var at = name.IndexOf("_rels/", StringComparison.OrdinalIgnoreCase);
        return at > 0 ? name[..at] : "";
    }
}

/// <summary>The list of what the parts are.</summary>
internal sealed class TypeRules : PartRules
{
    public override bool Drops(XmlReader reader) => reader.LocalName == "Override" && PartNames.IsDropped((reader.GetAttribute("PartName") ?? "").TrimStart('/'));
}
