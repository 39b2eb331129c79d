using System.Collections.ObjectModel;
using System.IO.Compression;
using Grants.Kernel.Errors;

namespace Grants.Infrastructure.Files.Content.OpenXml;

/// <summary>What an archive must be before anything in it is unpacked.</summary>
internal static class ArchiveRules
{
    /// <summary>Plain bytes of the whole archive.</summary>
    public const long MaxUnpacked = 150L * 1024 * 1024;

    /// <summary>Largest picture inside a document; it is cleaned in memory.</summary>
    public const int MaxPicture = 12 * 1024 * 1024;

    private const int MaxEntries = 3000;
    private const int MaxNameLength = 200;
    private const long MaxPart = 16L * 1024 * 1024;
    private const int SmallPart = 256 * 1024;
    private const int MaxRatio = 150;

    /// <summary>The names of its parts.</summary>
    public static IReadOnlyList<string> Check(ZipArchive archive, Stream source)
    {
        ExpectEnd(source);
        var entries = Entries(archive);
        if (entries.Count > MaxEntries || entries.Sum(e => e.Length) > MaxUnpacked) throw new BusinessException(FileErrors.TooPacked);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            if (!IsPlain(entry.FullName) || !names.Add(entry.FullName)) throw ContentReader.Damaged();
            if (entry.IsEncrypted) throw new BusinessException(FileErrors.Protected);
            if (IsTooPacked(entry)) throw new BusinessException(FileErrors.TooPacked);
            if (PartNames.IsActive(entry.FullName)) throw new BusinessException(FileErrors.Active);
            if (!PartNames.IsDropped(entry.FullName) && !PartNames.IsXml(entry.FullName) && !PartNames.IsPicture(entry.FullName))
                throw new BusinessException(names.Contains(PartNames.Types) || entries.Any(e => e.FullName == PartNames.Types) ? FileErrors.NotCleanable : FileErrors.KindNotTaken);
        }

        return [.. entries.Select(e => e.FullName)];
    }

    private static ReadOnlyCollection<ZipArchiveEntry> Entries(ZipArchive archive)
    {
        try
        {
            return archive.Entries;
        }
        catch (InvalidDataException)
        {
            throw ContentReader.Damaged();
        }
    }

    private static bool IsTooPacked(ZipArchiveEntry entry) =>
        entry.Length > (PartNames.IsPicture(entry.FullName) ? MaxPicture : MaxPart)
        || (entry.Length > SmallPart && entry.Length / Math.Max(1, entry.CompressedLength) > MaxRatio);

    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= MaxNameLength && name[0] != '/' && !name.Contains('\\', StringComparison.Ordinal) && !name.Contains(':', StringComparison.Ordinal)
        && !name.Any(char.IsControl) && !name.Split('/').Any(p => p is ".." or ".");

    /// <summary>The archive ends where its list of parts ends: no remark and nothing behind it.</summary>
    private static void ExpectEnd(Stream source)
    {
        Span<byte> end = stackalloc byte[22];
        source.Position = source.Length - Math.Min(source.Length, end.Length);
        if (source.ReadAtLeast(end, end.Length, throwOnEndOfStream: false) < end.Length || !end.StartsWith("PK\x05\x06"u8) || end[20] != 0 || end[21] != 0)
            throw ContentReader.Damaged();
    }
}
