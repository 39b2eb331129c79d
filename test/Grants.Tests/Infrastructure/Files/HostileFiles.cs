using System.Text;
using Grants.Infrastructure.Files;
using static Grants.Tests.Infrastructure.Files.Documents;

namespace Grants.Tests.Infrastructure.Files;

/// <summary>Files that somebody sends to harm, by mistake or on purpose, and how each is answered: a code, or "clean" when only harmless bytes of it are kept.</summary>
internal static class HostileFiles
{
    public const string Clean = "clean";
    public const string Evil = "EVIL-7f3a";
    private const string External = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static readonly byte[] Exe = [(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0, .. Encoding.ASCII.GetBytes(Evil)];
    private static readonly byte[] Bomb = new byte[12 * 1024 * 1024];

    public static IEnumerable<(string Name, Func<byte[]> Content, string Answer)> All() => [.. NoKind(), .. OfPictures(), .. OfPdf(), .. OfDocuments()];

    private static IEnumerable<(string, Func<byte[]>, string)> NoKind() =>
    [
        ("empty", () => [], FileErrors.Empty),
        ("html", () => Utf8("<!DOCTYPE html><html><script>alert(1)</script></html>"), FileErrors.KindNotTaken),
        ("html behind spaces", () => Utf8("  \n\t<html>"), FileErrors.KindNotTaken),
        ("html inside text", () => Utf8("Dear all,\n" + new string('x', 20_000) + "<ScRiPt src=x>"), FileErrors.KindNotTaken),
        ("svg", () => Utf8("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), FileErrors.KindNotTaken),
        ("xml with entities", () => Utf8("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"), FileErrors.KindNotTaken),
        ("php", () => Utf8("hello <?php system('id'); ?>"), FileErrors.KindNotTaken),
        ("shell script", () => Utf8("#!/bin/sh\nrm -rf /"), FileErrors.KindNotTaken),
        ("batch", () => Utf8("@echo off\r\ndel *"), FileErrors.KindNotTaken),
        ("rtf", () => Utf8("{\\rtf1\\object}"), FileErrors.KindNotTaken),
        ("postscript", () => Utf8("%!PS-Adobe\n"), FileErrors.KindNotTaken),
        ("exe", () => Exe, FileErrors.KindNotTaken),
        ("elf", () => [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0], FileErrors.KindNotTaken),
        ("class", () => [0xCA, 0xFE, 0xBA, 0xBE, 0, 0], FileErrors.KindNotTaken),
        ("gif", () => [.. "GIF89a"u8, 1, 0, 1, 0, 0], FileErrors.KindNotTaken),
        ("old word", () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], FileErrors.KindNotTaken),
        ("rar", () => [.. "Rar!"u8, 0x1A, 7, 0], FileErrors.KindNotTaken),
        ("gzip", () => [0x1F, 0x8B, 8, 0, 0], FileErrors.KindNotTaken),
        ("text with a zero", () => [.. "hello"u8, 0, .. "there"u8], FileErrors.KindNotTaken),
        ("text with an escape", () => [.. "hello"u8, 0x1B, .. "[2J"u8], FileErrors.KindNotTaken),
        ("utf-16", () => Encoding.Unicode.GetBytes("\uFEFFhello"), FileErrors.KindNotTaken),
        ("broken utf-8", () => [.. "hello"u8, 0xC3, 0x28], FileErrors.KindNotTaken),
        ("half a letter at the end", () => [.. "hello"u8, 0xD8], FileErrors.KindNotTaken),
    ];

    private static IEnumerable<(string, Func<byte[]>, string)> OfPictures() =>
    [
        ("jpeg cut off", () => Pictures.Jpeg()[..^2], FileErrors.Damaged),
        ("jpeg of a head only", () => [0xFF, 0xD8, 0xFF, 0xE0], FileErrors.Damaged),
        ("jpeg without a picture", () => [0xFF, 0xD8, 0xFF, 0xD9], FileErrors.Damaged),
        ("jpeg with a segment that runs out", () => [0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF, 1], FileErrors.Damaged),
        ("jpeg of no size", () => Pictures.Jpeg(0, 0), FileErrors.Damaged),
        ("jpeg of 65,000 by 65,000", () => Pictures.Jpeg(65_000, 65_000), FileErrors.TooManyPixels),
        ("jpeg, lossless", () => Pictures.Jpeg(extra: Pictures.Segment(0xC3, [8, 0, 9, 0, 9, 1, 1, 0x11, 0])), FileErrors.KindNotTaken),
        ("jpeg with two frames", () => Pictures.Jpeg(extra: Pictures.Segment(0xC0, [8, 0, 9, 0, 9, 1, 1, 0x11, 0])), FileErrors.Damaged),
        ("jpeg with html in a remark", () => Pictures.Jpeg(extra: Pictures.Segment(0xFE, Utf8($"<script>{Evil}</script>"))), Clean),
        ("jpeg and program", () => Pictures.Jpeg(tail: Exe), Clean),
        ("jpeg and archive", () => Pictures.Jpeg(tail: Zip(($"{Evil}.js", Utf8(Evil)))), Clean),
        ("jpeg with another inside", () => Pictures.Jpeg(extra: Pictures.Segment(0xE1, [.. "Exif\0\0"u8, .. Pictures.Jpeg(), .. Utf8(Evil)])), Clean),
        ("png cut off", () => Pictures.Png()[..^12], FileErrors.Damaged),
        ("png with a wrong sum", () => Pictures.Png(isBroken: true), FileErrors.Damaged),
        ("png of 60,000 by 60,000", () => Pictures.Png(60_000, 60_000), FileErrors.TooManyPixels),
        ("png wider than can be", () => Pictures.Png(int.MaxValue, 1), FileErrors.TooManyPixels),
        ("png of negative width", () => Pictures.Png(-5, 5), FileErrors.TooManyPixels),
        ("png with an unknown critical chunk", () => Pictures.Png(chunk: "ABCD"), FileErrors.Damaged),
        ("png with an unknown chunk", () => Pictures.Png(chunk: "abCd"), Clean),
        ("png and page", () => Pictures.Png(tail: Utf8($"<script>{Evil}</script>")), Clean),
        ("webp that says it is longer", () => Pictures.WebP()[..^4], FileErrors.Damaged),
        ("webp and program", () => Pictures.WebP(tail: Exe), Clean),
        ("webp with an unknown chunk", () => Pictures.WebP(chunk: "EVIL"), Clean),
        ("webp without a picture", () => [.. "RIFF"u8, 12, 0, 0, 0, .. "WEBPEXIF"u8, 0, 0, 0, 0], FileErrors.Damaged),
    ];

    private static IEnumerable<(string, Func<byte[]>, string)> OfPdf() =>
    [
        ("pdf with a script", () => Pdf("/OpenAction << /S /JavaScript /JS (app.alert) >>"), FileErrors.Active),
        ("pdf with a script spelt otherwise", () => Pdf("/OpenAction << /S /Java#53cript >>"), FileErrors.Active),
        ("pdf that starts a program", () => Pdf("/A << /S /Launch /F (cmd.exe) >>"), FileErrors.Active),
        ("pdf with a file inside", () => Pdf("/Names << /EmbeddedFiles 5 0 R >>"), FileErrors.Active),
        ("pdf with a form that runs", () => Pdf("/AcroForm << /XFA 5 0 R >>"), FileErrors.Active),
        ("pdf with a hidden script", () => PackedPdf("1 0 << /S /JavaScript >>"), FileErrors.Active),
        ("pdf that unpacks to much", () => PackedPdf(new string(' ', 70 * 1024 * 1024)), FileErrors.TooPacked),
        ("pdf with a password", () => Pdf("/Encrypt 5 0 R"), FileErrors.Protected),
        ("pdf without an end", () => Pdf(tail: ""), FileErrors.Damaged),
        ("pdf with something behind its end", () => Pdf(tail: "%%EOF\n<script>1</script>"), FileErrors.Damaged),
        ("pdf and archive", () => [.. Pdf(), .. Zip(("a.js", Utf8(Evil))), .. "\n%%EOF\n"u8], FileErrors.KindNotTaken),
    ];

    private static IEnumerable<(string, Func<byte[]>, string)> OfDocuments() =>
    [
        ("archive", () => Zip(("a.txt", Utf8("x"))), FileErrors.KindNotTaken),
        ("archive of scripts", () => Zip(("a.js", Utf8("x"))), FileErrors.KindNotTaken),
        ("archive with a way up", () => Word(("../../etc/cron.d/x.xml", Utf8("<a/>"))), FileErrors.Damaged),
        ("archive with a place of its own", () => Word(("/etc/passwd.xml", Utf8("<a/>"))), FileErrors.Damaged),
        ("archive cut off", () => Word()[..^30], FileErrors.Damaged),
        ("archive with something behind", () => [.. Word(), .. Exe], FileErrors.Damaged),
        ("word with macros", () => Word(("word/vbaProject.bin", Exe)), FileErrors.Active),
        ("word that calls itself with macros", () => Zip([.. WordParts("wordprocessingml.document.main+xml.macroEnabled").Select(p => (p.Key, p.Value))]), FileErrors.Active),
        ("word with a file inside", () => Word(("word/embeddings/oleObject1.bin", Exe)), FileErrors.Active),
        ("word with an archive inside", () => Word(("word/media/inner.docx", Word())), FileErrors.NotCleanable),
        ("word with a picture that is none", () => Word(("word/media/image2.png", Exe)), FileErrors.KindNotTaken),
        ("word with a drawing that runs", () => Word(("word/media/image2.svg", Utf8("<svg/>"))), FileErrors.NotCleanable),
        ("word that loads a picture", () => Word(("word/_rels/document.xml.rels", Rels((External + "image", "https://example.test/x.png", "External")))), FileErrors.Active),
        ("word that loads a template", () => Word(("word/_rels/document.xml.rels", Rels((External + "oleObject", "https://example.test/x", "External")))), FileErrors.Active),
        ("word with entities", () => Word(("word/document.xml", Utf8("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"))), FileErrors.Damaged),
        ("word that is no xml", () => Word(("word/document.xml", Utf8("<a><b></a>"))), FileErrors.Damaged),
        ("word that unpacks to much", () => Word(("word/document.xml", Bomb)), FileErrors.TooPacked),
        ("word of 4,000 parts", () => Zip([.. WordParts().Select(p => (p.Key, p.Value)), .. Enumerable.Range(0, 4000).Select(i => ($"word/x{i}.xml", Utf8("<a/>")))]), FileErrors.TooPacked),
        ("word without a list of parts", () => Word(("[Content_Types].xml", null)), FileErrors.KindNotTaken),
        ("word nested 500 deep", () => Word(("word/document.xml", Utf8(string.Concat(Enumerable.Repeat("<a>", 500)) + string.Concat(Enumerable.Repeat("</a>", 500))))), FileErrors.TooPacked),
    ];
}
