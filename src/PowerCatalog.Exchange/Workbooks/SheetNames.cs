using System.Buffers;
using System.Text;

namespace PowerCatalog.Exchange.Workbooks;

/// <summary>The rules for sheet names.</summary>
internal static class SheetNames
{
    private const int Longest = 31;
    private static readonly SearchValues<char> Refused = SearchValues.Create(@":\/?*[]");

    public static void Check(IReadOnlyList<SheetContent> sheets)
    {
        if (sheets.Count == 0) throw new ArgumentException("A workbook needs a sheet.", nameof(sheets));
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var sheet in sheets)
        {
            var name = sheet.Name;
            if (name.Length is 0 or > Longest || name.AsSpan().ContainsAny(Refused) || name.StartsWith('\'') || name.EndsWith('\''))
                throw new ArgumentException($"'{name}' is not a valid sheet name.", nameof(sheets));
            if (!seen.Add(name)) throw new ArgumentException($"Two sheets are named '{name}'.", nameof(sheets));
        }
    }

    /// <summary>The nearest valid name; an empty one becomes <c>_</c>.</summary>
    public static string Legal(string wanted)
    {
        var name = new StringBuilder(Longest);
        foreach (var rune in wanted.EnumerateRunes())
        {
            var allowed = !Rune.IsControl(rune) && rune != Rune.ReplacementChar && rune.Value is not (0xFFFE or 0xFFFF)
                && !(rune.IsBmp && Refused.Contains((char)rune.Value));
            var text = allowed ? rune.ToString() : "_";
            if (name.Length + text.Length > Longest) break;
            name.Append(text);
        }

        if (name.Length == 0) return "_";
        if (name[0] == '\'') name[0] = '_';
        if (name[^1] == '\'') name[^1] = '_';
        return name.ToString();
    }

    /// <summary>The name, followed by the first number from 2 on that makes it unique where it is taken.</summary>
    public static string Free(string wanted, IEnumerable<string> taken)
    {
        var names = taken.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Enumerable.Range(1, names.Count + 1).Select(i => i == 1 ? wanted : $"{wanted}{i}").First(name => !names.Contains(name));
    }
}
