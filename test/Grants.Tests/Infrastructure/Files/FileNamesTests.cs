using System.Text;
using Grants.Infrastructure.Files;

namespace Grants.Tests.Infrastructure.Files;

/// <summary>Names that somebody sends are only shown, and cannot deceive who reads them.</summary>
public sealed class FileNamesTests
{
    [Theory]
    [InlineData("report.pdf", "report.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..\\..\\boot.ini", "boot.ini")]
    [InlineData("..", "file")]
    [InlineData("...", "file")]
    [InlineData("a/..", "file")]
    [InlineData("/", "file")]
    [InlineData("", "file")]
    [InlineData("   ", "file")]
    [InlineData("photo\u202Egpj.exe", "photogpj.exe")]
    [InlineData("\u2067photo\u2069.jpg\u200F", "photo.jpg")]
    [InlineData("a\u0000b\u001Bc\n.txt", "abc.txt")]
    [InlineData("<img src=x>.png", "img src=x.png")]
    [InlineData("C:secret|stream?.doc", "Csecretstream.doc")]
    [InlineData("ڕاپۆرتی نوێ\u200Cکراوە.docx", "ڕاپۆرتی نوێ\u200Cکراوە.docx")]
    public void A_name_keeps_its_letters_and_loses_what_deceives(string sent, string shown) => FileNames.Clean(sent).ShouldBe(shown);

    [Fact]
    public void A_long_name_keeps_its_beginning_and_its_ending()
    {
        foreach (var letter in new[] { "x", "ڕ", "😀" })
        {
            var shown = FileNames.Clean(string.Concat(Enumerable.Repeat(letter, 300)) + ".jpg");
            shown.Length.ShouldBeLessThanOrEqualTo(FileConsts.NameKeptLength);
            shown.ShouldStartWith(letter);
            shown.ShouldEndWith("….jpg");
            shown.EnumerateRunes().ShouldNotContain(Rune.ReplacementChar);
        }

        FileNames.Clean("a." + new string('b', 300)).Length.ShouldBeLessThanOrEqualTo(FileConsts.NameKeptLength);
    }
}
