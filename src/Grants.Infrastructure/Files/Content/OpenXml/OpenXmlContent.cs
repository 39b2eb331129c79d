using System.IO.Compression;
using Grants.Kernel.Errors;

namespace Grants.Infrastructure.Files.Content.OpenXml;

/// <summary>
/// A Word, Excel or PowerPoint document (ECMA-376). It is packed anew: only parts of known kinds, without those that say who made it, the rest cleaned.
/// Macros, embedded files and parts that load from elsewhere are refused.
/// </summary>
internal sealed class OpenXmlContent : ICheckedContent
{
    private readonly Stream source;
    private readonly ContentLimits limits;
    private readonly IReadOnlyList<string> parts;

    private OpenXmlContent(FileKind kind, Stream source, IReadOnlyList<string> parts, ContentLimits limits)
    {
        Kind = kind;
        this.source = source;
        this.parts = parts;
        this.limits = limits;
    }

    public FileKind Kind { get; }

    public bool MayIdentify => false;

    /// <summary>Checks the archive and writes it once into nothing, so that what is refused is refused before anything is kept.</summary>
    public static ICheckedContent Check(Stream source, ContentLimits limits)
    {
        using var archive = Open(source);
        var names = ArchiveRules.Check(archive, source);
        var types = archive.GetEntry(PartNames.Types) ?? throw new BusinessException(FileErrors.KindNotTaken);
        var content = new OpenXmlContent(MainPart.KindOf(types), source, names, limits);
        content.WriteTo(Stream.Null, CancellationToken.None);
        return content;
    }

    public void WriteTo(Stream output, CancellationToken cancellationToken)
    {
        using var archive = Open(source);
        using var clean = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var unpacked = new Budget(ArchiveRules.MaxUnpacked);
        foreach (var name in parts.Where(n => !PartNames.IsDropped(n)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var entry = clean.CreateEntry(name, CompressionLevel.Fastest);
            entry.LastWriteTime = PartNames.NoTime;
            using var to = entry.Open();
            using var from = new BudgetStream(archive.GetEntry(name)!.Open(), PartNames.IsPicture(name) ? new Budget(ArchiveRules.MaxPicture) : unpacked);
            Write(name, from, to, cancellationToken);
        }
    }

    private void Write(string name, Stream from, Stream to, CancellationToken cancellationToken)
    {
        if (!PartNames.IsPicture(name))
        {
            PartCleaner.Clean(name, from, to);
            return;
        }

        // A picture must be read from any place.
        using var picture = new MemoryStream();
        from.CopyTo(picture);
        var content = ContentCheck.Check(picture, limits);
        if (content.Kind is not (FileKind.Jpeg or FileKind.Png)) throw new BusinessException(FileErrors.NotCleanable);
        content.WriteTo(to, cancellationToken);
    }

    private static ZipArchive Open(Stream source)
    {
        try
        {
            source.Position = 0;
            return new ZipArchive(source, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException)
        {
            throw new BusinessException(FileErrors.Damaged);
        }
    }
}
