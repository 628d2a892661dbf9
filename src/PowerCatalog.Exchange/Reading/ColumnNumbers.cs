using System.Globalization;
using PowerCatalog.Domain.Text;
using PowerCatalog.Exchange.Files;

namespace PowerCatalog.Exchange.Reading;

/// <summary>Tells the row below the headings that numbers the columns: 1, 2, 3; 甲, 乙, 1, 2, 3; 栏次, （1）, （2）, （3）.</summary>
internal static class ColumnNumbers
{
    private const int Fewest = 3;

    private static readonly HashSet<string> BeforeNumbers = ["栏次", "列次", "列号", "栏目", "行次", "甲", "乙", "丙", "丁"];

    /// <summary>Whether the cells are numbers, each one more than that before it, and the words that may stand before them.</summary>
    public static bool Are(IEnumerable<Cell> cells)
    {
        var (count, next) = (0, 0);
        foreach (var cell in cells)
        {
            if (cell.Fault != CellFault.None || cell.Text.Length > 5) return false;
            var text = TextKey.OfName(cell.Text).Trim('(', ')', '[', ']');
            if (count == 0 && BeforeNumbers.Contains(text)) continue;
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
            if (count == 0 ? number > 2 : number != next) return false;
            (count, next) = (count + 1, number + 1);
        }

        return count >= Fewest;
    }
}
