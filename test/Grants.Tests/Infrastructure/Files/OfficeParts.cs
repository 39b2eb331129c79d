using static Grants.Tests.Infrastructure.Files.Documents;

namespace Grants.Tests.Infrastructure.Files;

/// <summary>A workbook and a presentation with the places where they say who made them.</summary>
internal static class OfficeParts
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";
    private const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string X = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string P = "http://schemas.openxmlformats.org/presentationml/2006/main";

    public static byte[] Sheet() => Zip(
        Types(
            ("/xl/workbook.xml", "spreadsheetml.sheet.main+xml"), ("/xl/worksheets/sheet1.xml", "spreadsheetml.worksheet+xml"), ("/xl/comments1.xml", "spreadsheetml.comments+xml"),
            ("/xl/tables/table1.xml", "spreadsheetml.table+xml"), ("/xl/printerSettings/printerSettings1.bin", "spreadsheetml.printerSettings"), ("/xl/persons/person.xml", "application/vnd.ms-excel.person+xml")),
        ("_rels/.rels", Rels(($"{R}/officeDocument", "xl/workbook.xml", null))),
        ("xl/workbook.xml", Utf8($"""<workbook xmlns="{X}" xmlns:r="{R}"><fileSharing userName="{Pictures.Author}"/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15" xmlns:x15="urn:x"><x15ac:absPath url="C:\Users\{Pictures.Serial}\" xmlns:x15ac="urn:y"/></mc:Choice></mc:AlternateContent><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>""")),
        ("xl/_rels/workbook.xml.rels", Rels(($"{R}/worksheet", "worksheets/sheet1.xml", null), ("http://schemas.microsoft.com/office/2017/10/relationships/person", "persons/person.xml", null))),
        ("xl/persons/person.xml", Utf8($"""<personList xmlns="urn:p"><person displayName="{Pictures.Author}" id="1" userId="{Pictures.Serial}" providerId="AD"/></personList>""")),
        ("xl/worksheets/sheet1.xml", Utf8($"""<worksheet xmlns="{X}" xmlns:r="{R}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Kept words</t></is></c></row></sheetData><pageSetup r:id="rId2"/></worksheet>""")),
        ("xl/worksheets/_rels/sheet1.xml.rels", Rels(($"{R}/comments", "../comments1.xml", null), ($"{R}/printerSettings", "../printerSettings/printerSettings1.bin", null), ($"{R}/table", "../tables/table1.xml", null))),
        ("xl/comments1.xml", Utf8($"""<comments xmlns="{X}"><authors><author>{Pictures.Author}</author></authors><commentList><comment ref="A1" authorId="0"><text><t>Note</t></text></comment></commentList></comments>""")),
        ("xl/tables/table1.xml", Utf8($"""<table xmlns="{X}" id="1" name="Sums" displayName="Sums" ref="A1:A2"/>""")),
        ("xl/printerSettings/printerSettings1.bin", Utf8(Pictures.Serial)));

    public static byte[] Slides() => Zip(
        Types(("/ppt/presentation.xml", "presentationml.presentation.main+xml"), ("/ppt/commentAuthors.xml", "presentationml.commentAuthors+xml")),
        ("_rels/.rels", Rels(($"{R}/officeDocument", "ppt/presentation.xml", null))),
        ("ppt/presentation.xml", Utf8($"""<p:presentation xmlns:p="{P}"/>""")),
        ("ppt/_rels/presentation.xml.rels", Rels(($"{R}/commentAuthors", "commentAuthors.xml", null))),
        ("ppt/commentAuthors.xml", Utf8($"""<p:cmAuthorLst xmlns:p="{P}"><p:cmAuthor id="1" name="{Pictures.Author}" initials="SA" lastIdx="1" clrIdx="0"/></p:cmAuthorLst>""")));

    private static (string, byte[]) Types(params (string Part, string Type)[] parts) => ("[Content_Types].xml", Utf8(
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + string.Concat(parts.Select(p => $"<Override PartName=\"{p.Part}\" ContentType=\"{(p.Type.StartsWith("application/", StringComparison.Ordinal) ? "" : Office)}{p.Type}\"/>")) + "</Types>"));
}
