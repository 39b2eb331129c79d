using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using Grants.Infrastructure.Files.Content;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;

namespace Grants.Tests.Infrastructure.Files;

/// <summary>What files say about who made them is gone, as another program reads them.</summary>
public sealed class CleanFilesTests
{
    private static readonly ContentLimits Limits = new(60_000_000);
    private static readonly string[] Sentinels = [Pictures.Camera, Pictures.Serial, Pictures.Author, "someone"];

    public static TheoryData<int> Orientations => [.. Enumerable.Range(1, 8)];

    [Theory]
    [MemberData(nameof(Orientations))]
    public void Photos_lose_camera_place_and_maker_and_stay_upright(int orientation)
    {
        foreach (var extra in new byte[][] { [], Pictures.Segment(0xE2, [.. "MPF\0"u8, 1]), Pictures.Segment(0xE7, Encoding.UTF8.GetBytes(Pictures.Author)) })
        {
            var photo = Pictures.Jpeg(withMetadata: true, orientation: orientation, tail: Encoding.UTF8.GetBytes(Pictures.Serial), extra: extra);
            var before = ImageMetadataReader.ReadMetadata(new MemoryStream(photo));
            before.OfType<GpsDirectory>().ShouldHaveSingleItem("the reader finds it first");
            before.OfType<ExifIfd0Directory>().Single().GetString(ExifDirectoryBase.TagMake).ShouldBe(Pictures.Camera);

            var clean = Clean(photo);

            ExpectNone(clean);
            var after = ImageMetadataReader.ReadMetadata(new MemoryStream(clean));
            after.OfType<GpsDirectory>().ShouldBeEmpty();
            var exif = after.OfType<ExifIfd0Directory>().SingleOrDefault();
            (exif?.GetInt32(ExifDirectoryBase.TagOrientation) ?? 1).ShouldBe(orientation);
            exif?.TagCount.ShouldBe(1);
        }
    }

    [Fact]
    public void Other_pictures_too()
    {
        foreach (var picture in new[] { Pictures.Png(withMetadata: true), Pictures.WebP(withMetadata: true), Pictures.Png(withMetadata: true, tail: Encoding.UTF8.GetBytes(Pictures.Serial)) })
        {
            Sentinels.Any(s => picture.AsSpan().IndexOf(Encoding.UTF8.GetBytes(s)) >= 0).ShouldBeTrue("it is there first");
            var clean = Clean(picture);
            ExpectNone(clean);
            var tags = ImageMetadataReader.ReadMetadata(new MemoryStream(clean)).SelectMany(d => d.Tags).Select(t => t.Name).ToList();
            tags.ShouldNotBeEmpty();
            tags.ShouldNotContain("GPS Latitude");
            tags.ShouldNotContain("Textual Data");
        }
    }

    [Fact]
    public void Documents_keep_their_words_and_lose_their_makers()
    {
        var document = Documents.Word();
        using (var before = WordprocessingDocument.Open(new MemoryStream(document), false)) before.PackageProperties.Creator.ShouldBe(Pictures.Author, "the reader finds it first");

        var clean = Clean(document);

        using var after = WordprocessingDocument.Open(new MemoryStream(clean), false);
        after.PackageProperties.Creator.ShouldBeNull();
        after.ExtendedFilePropertiesPart.ShouldBeNull();
        after.MainDocumentPart!.Document.InnerText.ShouldBe("Kept words ");
        after.MainDocumentPart.WordprocessingCommentsPart!.Comments.OuterXml.ShouldContain("w:author=\"A\"");
        after.MainDocumentPart.ImageParts.ShouldHaveSingleItem();
        using var archive = new ZipArchive(new MemoryStream(clean));
        foreach (var entry in archive.Entries)
        {
            using var part = new MemoryStream();
            using (var from = entry.Open()) from.CopyTo(part);
            ExpectNone(part.ToArray());
            Encoding.UTF8.GetString(part.ToArray()).ShouldNotContain("rsid", Case.Sensitive, entry.FullName);
            entry.FullName.ShouldNotContain("docProps");
            entry.LastWriteTime.Year.ShouldBe(1980);
        }
    }

    [Fact]
    public void Workbooks_and_presentations_too()
    {
        var (sheet, slides) = (Clean(OfficeParts.Sheet()), Clean(OfficeParts.Slides()));

        using var workbook = SpreadsheetDocument.Open(new MemoryStream(sheet), false);
        var page = workbook.WorkbookPart!.WorksheetParts.ShouldHaveSingleItem();
        page.Worksheet.InnerText.ShouldBe("Kept words");
        page.SpreadsheetPrinterSettingsParts.ShouldBeEmpty();
        page.WorksheetCommentsPart!.Comments.Authors!.InnerText.ShouldBe("A");
        page.TableDefinitionParts.ShouldHaveSingleItem().Table.DisplayName!.Value.ShouldBe("Sums");
        using var show = PresentationDocument.Open(new MemoryStream(slides), false);
        show.PresentationPart!.CommentAuthorsPart!.CommentAuthorList.OuterXml.ShouldContain("name=\"A\"");
        foreach (var entry in new[] { sheet, slides }.SelectMany(d => new ZipArchive(new MemoryStream(d)).Entries))
        {
            using var part = new MemoryStream();
            using (var from = entry.Open()) from.CopyTo(part);
            ExpectNone(part.ToArray());
        }
    }

    private static byte[] Clean(byte[] content)
    {
        using var kept = new MemoryStream();
        ContentCheck.Check(new MemoryStream(content), Limits).WriteTo(kept, CancellationToken.None);
        return kept.ToArray();
    }

    private static void ExpectNone(byte[] bytes)
    {
        foreach (var sentinel in Sentinels) bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(sentinel)).ShouldBe(-1, sentinel);
    }
}
