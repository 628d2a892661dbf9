using System.Buffers;

namespace PowerCatalog.Exchange.Workbooks;

/// <summary>What a spreadsheet allows on a sheet's tab.</summary>
internal static class SheetNames
{
    private static readonly SearchValues<char> Refused = SearchValues.Create(@":\/?*[]");

    public static void Check(IReadOnlyList<SheetContent> sheets)
    {
        if (sheets.Count == 0) throw new ArgumentException("A workbook needs a sheet.", nameof(sheets));
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var sheet in sheets)
        {
            var name = sheet.Name;
            if (name.Length is 0 or > 31 || name.AsSpan().ContainsAny(Refused) || name.StartsWith('\'') || name.EndsWith('\''))
                throw new ArgumentException($"'{name}' cannot be a sheet's name.", nameof(sheets));
            if (!seen.Add(name)) throw new ArgumentException($"Two sheets are named '{name}'.", nameof(sheets));
        }
    }
}
