using System.Globalization;
using System.Xml;

namespace PowerCatalog.Exchange.Files.Xlsx;

/// <summary>
/// Reads a part's XML forward, without document types, so no entity of any kind is ever expanded or fetched. Elements are identified by
/// their local names, which the strict and the transitional form of the file format share.
/// </summary>
internal static class Markup
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    public static XmlReader Open(Stream part) => XmlReader.Create(part, Settings);

    /// <summary>Whether the reader stands on the start of this element.</summary>
    public static bool Starts(this XmlReader reader, string element) =>
        reader.NodeType == XmlNodeType.Element && reader.LocalName == element;

    /// <summary>Reads on within the element on which the reader stood at <paramref name="depth"/>; false at its end.</summary>
    public static bool ReadWithin(this XmlReader reader, int depth) => reader.Read() && reader.Depth > depth;

    /// <summary>An attribute that holds 1 or true.</summary>
    public static bool Flag(this XmlReader reader, string attribute) => reader.GetAttribute(attribute) is "1" or "true";

    /// <summary>A whole number from 0 on; null where the attribute is missing.</summary>
    /// <exception cref="XmlException">It holds something else.</exception>
    public static int? Count(this XmlReader reader, string attribute) => reader.GetAttribute(attribute) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new XmlException($"{attribute}='{text}' is not a number.");
}
