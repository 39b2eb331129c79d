using System.IO.Compression;
using System.Xml;
using Grants.Kernel.Errors;

namespace Grants.Infrastructure.Files.Content.OpenXml;

/// <summary>Which of the three kinds of document an archive is, by the types of its parts.</summary>
internal static class MainPart
{
    private const string Prefix = "application/vnd.openxmlformats-officedocument.";

    public static FileKind KindOf(ZipArchiveEntry types)
    {
        var kinds = new List<FileKind>();
        foreach (var type in TypesIn(types))
        {
            if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
                throw new BusinessException(FileErrors.Active);
            if (type == Prefix + "wordprocessingml.document.main+xml") kinds.Add(FileKind.Word);
            if (type == Prefix + "spreadsheetml.sheet.main+xml") kinds.Add(FileKind.Sheet);
            if (type == Prefix + "presentationml.presentation.main+xml") kinds.Add(FileKind.Slides);
        }

        return kinds is [var kind] ? kind : throw new BusinessException(FileErrors.KindNotTaken);
    }

    private static List<string> TypesIn(ZipArchiveEntry types)
    {
        try
        {
            using var content = types.Open();
            using var xml = XmlReader.Create(content, PartCleaner.Reading());
            var found = new List<string>();
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("ContentType") is { } type) found.Add(type);
            }

            return found;
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            throw new BusinessException(FileErrors.Damaged, e);
        }
    }
}
