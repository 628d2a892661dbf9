using System.Xml;

namespace PowerCatalog.Exchange.Files.Xlsx;

/// <summary>The number format of each cell style of a workbook.</summary>
internal sealed class NumberFormats
{
    private readonly List<NumberFormat> _byStyle = [];

    private NumberFormats()
    {
    }

    public NumberFormat this[int style] => style >= 0 && style < _byStyle.Count ? _byStyle[style] : default;

    public static NumberFormats Read(Stream? part)
    {
        var formats = new NumberFormats();
        if (part is null) return formats;
        var custom = new Dictionary<int, NumberFormat>();
        using var reader = Markup.Open(part);
        while (reader.Read())
        {
            if (reader.Starts("numFmt") && reader.Count("numFmtId") is { } id) custom[id] = OfCode(reader.GetAttribute("formatCode") ?? "");
            if (reader.Starts("cellXfs")) formats.ReadStyles(reader, custom);
        }

        return formats;
    }

    /// <summary>The format of a custom format code, by its first section without literal text.</summary>
    public static NumberFormat OfCode(string code)
    {
        var section = Placeholders(code);
        if (section.Length > 0 && section.All(c => c == '0')) return new NumberFormat(NumberKind.Padded, section.Length);
        if (section.Equals("general", StringComparison.Ordinal)) return default;
        var time = section.AsSpan().ContainsAny('h', 's');
        if (section.AsSpan().ContainsAny('y', 'd') || (section.Contains('m', StringComparison.Ordinal) && !time))
            return new NumberFormat(NumberKind.Date);
        return section.Contains('%', StringComparison.Ordinal) ? new NumberFormat(NumberKind.Percent) : default;
    }

    private void ReadStyles(XmlReader reader, Dictionary<int, NumberFormat> custom)
    {
        if (reader.IsEmptyElement) return;
        var depth = reader.Depth;
        while (reader.ReadWithin(depth))
        {
            if (!reader.Starts("xf")) continue;
            var id = reader.Count("numFmtId") ?? 0;
            _byStyle.Add(custom.TryGetValue(id, out var format) ? format : OfBuiltIn(id));
        }
    }

    // 14 to 22 are dates and times everywhere (18 to 21 show a time alone); 27 to 36 and 50 to 58 are dates in the Chinese, Japanese and
    // Korean versions, of which 32 to 35 and 55, 56 show a time alone.
    private static NumberFormat OfBuiltIn(int id) => id switch
    {
        14 or 15 or 16 or 17 or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => new NumberFormat(NumberKind.Date),
        9 or 10 => new NumberFormat(NumberKind.Percent),
        _ => default,
    };

    // Text in quotation marks, escaped characters and what stands in [brackets] (colour, language, condition) are no placeholders.
    private static string Placeholders(string code)
    {
        var kept = new System.Text.StringBuilder(code.Length);
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = SkipTo(code, i + 1, '"');
                    break;
                case '[':
                    i = SkipTo(code, i + 1, ']');
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                default:
                    kept.Append(char.ToLowerInvariant(code[i]));
                    break;
            }
        }

        return kept.ToString();
    }

    private static int SkipTo(string code, int from, char end)
    {
        var at = from >= code.Length ? -1 : code.IndexOf(end, from);
        return at < 0 ? code.Length : at;
    }
}
