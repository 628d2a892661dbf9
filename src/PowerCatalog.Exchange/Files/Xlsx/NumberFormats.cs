using System.Xml;

namespace PowerCatalog.Exchange.Files.Xlsx;

/// <summary>The number format of each cell style of a workbook.</summary>
internal sealed class NumberFormats
{
    private readonly List<NumberFormat> _byStyle = [];
    private readonly Dictionary<int, NumberFormat> _byNumber = [];

    private NumberFormats()
    {
    }

    public NumberFormat this[int style] => style >= 0 && style < _byStyle.Count ? _byStyle[style] : NumberFormat.General;

    public static NumberFormats Read(Stream? part)
    {
        var formats = new NumberFormats();
        if (part is null) return formats;
        var custom = new Dictionary<int, string>();
        using var reader = Markup.Open(part);
        while (reader.Read())
        {
            if (reader.Starts("numFmt") && reader.Count("numFmtId") is { } id) custom[id] = reader.GetAttribute("formatCode") ?? "";
            if (reader.Starts("cellXfs")) formats.ReadStyles(reader, custom);
        }

        return formats;
    }

    private void ReadStyles(XmlReader reader, Dictionary<int, string> custom)
    {
        if (reader.IsEmptyElement) return;
        var depth = reader.Depth;
        while (reader.ReadWithin(depth))
        {
            if (reader.Starts("xf")) _byStyle.Add(Format(reader.Count("numFmtId") ?? 0, custom));
        }
    }

    private NumberFormat Format(int number, Dictionary<int, string> custom)
    {
        if (_byNumber.TryGetValue(number, out var known)) return known;
        return _byNumber[number] = NumberFormat.Of(custom.GetValueOrDefault(number) ?? BuiltInFormats.CodeOf(number));
    }
}
