using System.Text;
using Grants.Infrastructure.Files.Content;
using Grants.Kernel.Errors;

namespace Grants.Tests.Infrastructure.Files;

/// <summary>What a file is, by its content; what is not taken, and what is left out of what is.</summary>
public sealed class ContentCheckTests
{
    private static readonly ContentLimits Limits = new(60_000_000);

    [Fact]
    public void Hostile_files_are_refused_or_made_harmless()
    {
        var files = HostileFiles.All().ToList();
        files.Count.ShouldBeGreaterThanOrEqualTo(60);
        var wrong = files.Select(f => (f.Name, Expected: f.Answer, Got: AnswerTo(f.Content()))).Where(f => f.Got != f.Expected).ToList();
        wrong.ShouldBeEmpty(string.Join('\n', wrong));
    }

    [Fact]
    public void Files_that_people_send_are_taken_for_what_they_are()
    {
        KindOf(Pictures.Jpeg(withMetadata: true)).ShouldBe(FileKind.Jpeg);
        KindOf(Pictures.Png(withMetadata: true)).ShouldBe(FileKind.Png);
        KindOf(Pictures.WebP()).ShouldBe(FileKind.WebP);
        KindOf(Documents.Pdf()).ShouldBe(FileKind.Pdf);
        KindOf(Documents.PackedPdf("1 0 << /Type /Page >>")).ShouldBe(FileKind.Pdf);
        KindOf(Documents.Word()).ShouldBe(FileKind.Word);
        KindOf(Documents.Utf8("نص عادي\nدەقی ئاسایی\u200C 3 < 4")).ShouldBe(FileKind.Text);
        KindOf(Documents.Utf8("\uFEFFname,amount\r\nا,5\r\n")).ShouldBe(FileKind.Table);
    }

    /// <summary>The code of the refusal, or that only harmless bytes are kept.</summary>
    internal static string AnswerTo(byte[] content)
    {
        try
        {
            using var source = new MemoryStream(content);
            using var kept = new MemoryStream();
            ContentCheck.Check(source, Limits).WriteTo(kept, CancellationToken.None);
            return kept.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(HostileFiles.Evil)) < 0 ? HostileFiles.Clean : "kept what harms";
        }
        catch (BusinessException e)
        {
            return e.Code;
        }
    }

    private static FileKind KindOf(byte[] content) => ContentCheck.Check(new MemoryStream(content), Limits).Kind;
}
