using System.IO.Compression;
using System.Text;

namespace Grants.Tests.Infrastructure.Files;

/// <summary>Documents made in code.</summary>
internal static class Documents
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static byte[] Pdf(string inside = "", string tail = "%%EOF\n") =>
        Encoding.Latin1.GetBytes($"%PDF-1.7\n1 0 obj\n<< /Type /Catalog {inside} >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n{tail}");

    /// <summary>A PDF that hides its objects in a packed stream.</summary>
    public static byte[] PackedPdf(string hidden)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionMode.Compress, leaveOpen: true)) zlib.Write(Encoding.Latin1.GetBytes(hidden));
        return
        [
            .. Encoding.Latin1.GetBytes($"%PDF-1.7\n2 0 obj\n<< /Type /ObjStm /Filter /FlateDecode /Length {packed.Length} >>\nstream\n"), .. packed.ToArray(),
            .. "\nendstream\nendobj\nstartxref\n9\n%%EOF\n"u8,
        ];
    }

    /// <summary>A Word document with everything that gives its maker away.</summary>
    public static Dictionary<string, byte[]> WordParts(string kind = "wordprocessingml.document.main+xml") => new(StringComparer.Ordinal)
    {
        ["[Content_Types].xml"] = Utf8($"""
            <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType="{Office}{kind}"/><Override PartName="/word/comments.xml" ContentType="{Office}wordprocessingml.comments+xml"/><Override PartName="/word/settings.xml" ContentType="{Office}wordprocessingml.settings+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="{Office}extended-properties+xml"/></Types>
            """),
        ["_rels/.rels"] = Rels(
            ($"{Relations}/officeDocument", "word/document.xml", null), ("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml", null),
            ($"{Relations}/extended-properties", "docProps/app.xml", null), ("http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail", "docProps/thumbnail.jpg", null)),
        ["word/document.xml"] = Utf8($"""<?xml version="1.0"?><w:document xmlns:w="{W}"><w:body><w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD"><w:ins w:id="1" w:author="{Pictures.Author}" w:date="2026-01-01T00:00:00Z"><w:r><w:t xml:space="preserve">Kept words </w:t></w:r></w:ins></w:p></w:body></w:document>"""),
        ["word/_rels/document.xml.rels"] = Rels(
            ($"{Relations}/comments", "comments.xml", null), ($"{Relations}/settings", "settings.xml", null), ($"{Relations}/image", "media/image1.jpg", null),
            ($"{Relations}/hyperlink", $"file:///C:/Users/{Pictures.Serial}/x.docx", "External")),
        ["word/comments.xml"] = Utf8($"""<?xml version="1.0"?><w:comments xmlns:w="{W}"><w:comment w:id="0" w:author="{Pictures.Author}" w:initials="SA"><w:p/></w:comment></w:comments>"""),
        ["word/settings.xml"] = Utf8($"""<?xml version="1.0"?><w:settings xmlns:w="{W}" xmlns:r="{Relations}"><w:attachedTemplate r:id="rId9"/><w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids></w:settings>"""),
        ["word/_rels/settings.xml.rels"] = Rels(($"{Relations}/attachedTemplate", $"file:///C:/Users/{Pictures.Serial}/Normal.dotm", "External")),
        ["word/media/image1.jpg"] = Pictures.Jpeg(withMetadata: true),
        ["docProps/core.xml"] = Utf8($"""<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{Pictures.Author}</dc:creator></cp:coreProperties>"""),
        ["docProps/app.xml"] = Utf8($"""<?xml version="1.0"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>{Pictures.Author}</Company></Properties>"""),
        ["docProps/thumbnail.jpg"] = Pictures.Jpeg(withMetadata: true),
    };

    public static byte[] Word(params (string Name, byte[]? Content)[] changes)
    {
        var parts = WordParts();
        foreach (var (name, content) in changes)
        {
            if (content is null) parts.Remove(name);
            else parts[name] = content;
        }

        return Zip([.. parts.Select(p => (p.Key, p.Value))]);
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Rels(params (string Type, string Target, string? Mode)[] relations) => Utf8(
        "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(relations.Select((r, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{r.Type}\" Target=\"{r.Target}\"{(r.Mode is null ? "" : $" TargetMode=\"{r.Mode}\"")}/>"))
        + "</Relationships>");
}
