using System.Buffers;
using System.Text;

namespace PowerCatalog.Exchange.Workbooks;

/// <summary>What a spreadsheet allows on a sheet's tab.</summary>
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
                throw new ArgumentException($"'{name}' cannot be a sheet's name.", nameof(sheets));
            if (!seen.Add(name)) throw new ArgumentException($"Two sheets are named '{name}'.", nameof(sheets));
        }
    }

    /// <summary>A name as near to the one wanted as a spreadsheet allows; an empty one becomes <c>_</c>.</summary>
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

    /// <summary>The name, with the first number from 2 on behind it that makes it one that no sheet has yet.</summary>
    public static string Free(string wanted, IEnumerable<string> taken)
    {
        var names = taken.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Enumerable.Range(1, names.Count + 1).Select(i => i == 1 ? wanted : $"{wanted}{i}").First(name => !names.Contains(name));
    }
}
