using System.Xml;
using Grants.Kernel.Errors;

namespace Grants.Infrastructure.Files.Content.OpenXml;

/// <summary>Copies a part of XML node by node without names of people, computers and editing sessions.</summary>
internal static class PartCleaner
{
    // One value may be as long as its part, and is in memory at once.
    private const long MaxCharacters = 8L * 1024 * 1024;
    private const int MaxDepth = 200;

    public static XmlReaderSettings Reading() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxCharacters,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
    };

    public static void Clean(string name, Stream from, Stream to)
    {
        PartRules rules = PartNames.IsRelations(name) ? new RelationRules(name) : name == PartNames.Types ? new TypeRules() : new TextRules();
        try
        {
            using var reader = XmlReader.Create(from, Reading());
            using var writer = XmlWriter.Create(to, new XmlWriterSettings { CloseOutput = false, NewLineHandling = NewLineHandling.None });
            Copy(reader, writer, rules);
        }
        catch (XmlException e)
        {
            throw new BusinessException(FileErrors.Damaged, e);
        }
    }

    private static void Copy(XmlReader reader, XmlWriter writer, PartRules rules)
    {
        var more = reader.Read();
        while (more)
        {
            if (reader.Depth > MaxDepth) throw new BusinessException(FileErrors.TooPacked);
            if (reader.NodeType == XmlNodeType.Element && rules.Drops(reader))
            {
                reader.Skip();
                more = !reader.EOF;
                continue;
            }

            Write(reader, writer, rules);
            more = reader.Read();
        }
    }

    private static void Write(XmlReader reader, XmlWriter writer, PartRules rules)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.XmlDeclaration:
                writer.WriteStartDocument(standalone: true);
                break;
            case XmlNodeType.Element:
                WriteElement(reader, writer, rules);
                break;
            case XmlNodeType.EndElement:
                writer.WriteFullEndElement();
                rules.Leave();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                writer.WriteString(rules.Text(reader.Value));
                break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                if (reader.Depth > 0) writer.WriteString(reader.Value);
                break;
        }
    }

    private static void WriteElement(XmlReader reader, XmlWriter writer, PartRules rules)
    {
        var isEmpty = reader.IsEmptyElement;
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        var element = reader.LocalName;
        rules.Enter(element);
        while (reader.MoveToNextAttribute())
        {
            if (rules.Attribute(element, reader.LocalName, reader.Value) is { } value)
                writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, value);
        }

        reader.MoveToElement();
        if (!isEmpty) return;
        writer.WriteEndElement();
        rules.Leave();
    }
}
