using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Text;
using PowerCatalog.Exchange.Files;

namespace PowerCatalog.Exchange.Mapping;

/// <summary>
/// The headings of a table, which stand in one row, or in two where one heading stands above several: 基本信息 above 名称 and 编码.
/// </summary>
/// <param name="Header">A heading for each column, in the row just above the lines.</param>
/// <param name="Rows">The rows of headings, as written.</param>
/// <param name="Parts">The lower heading of each column that is one of several parts of a field, by number.</param>
internal sealed record HeadingRows(TableRow Header, IReadOnlyList<TableRow> Rows, IReadOnlyDictionary<int, string> Parts)
{
    private const int LongestPart = 12;

    private static readonly Dictionary<int, string> NoParts = [];

    // Lower headings that say no more than the upper one: 数值 below 法定办结时限, 名称 below 联办机构.
    private static readonly HashSet<string> Values =
        ["数值", "数字", "数量", "时限", "期限", "天数", "时间", "内容", "具体内容", "名称", "值"];

    // Below a body, the code is the body's: that of a power would be taken from the wrong column.
    private static readonly HashSet<string> Codes = ["编码", "代码", "编号"];

    private static readonly HashSet<string> Units = ["单位", "计量单位", "时限单位", "时间单位", "类型", "时限类型", "日期类型"];

    /// <summary>Finds the headings among the first rows with content; null where there are none.</summary>
    public static HeadingRows? Find(IReadOnlyList<TableRow> rows, string table, Vocabulary vocabulary)
    {
        var isHeading = vocabulary.HeadingsOn(table);
        if (HeaderRow.Find(rows, isHeading) is not { } best) return null;
        var at = rows.TakeWhile(row => row != best).Count();
        if (at + 1 < rows.Count && new Pair(table, vocabulary, best, rows[at + 1]).Join() is { } below) return below;
        // Titles above the headings add nothing to them.
        if (at > 0 && new Pair(table, vocabulary, rows[at - 1], best).Join() is { } above
            && Known(above.Header) + above.Parts.Count > Known(best))
            return above;
        return new HeadingRows(best, [best], NoParts);

        int Known(TableRow row) => row.Cells.Where(cell => isHeading(cell.Text))
            .Select(cell => vocabulary.Meaning(table, CleanText.OneLine(cell.Text))).Distinct().Count();
    }

    private static bool IsOwn(Cell cell) => !cell.Repeated && cell.HasContent;

    private sealed class Pair(string table, Vocabulary vocabulary, TableRow upper, TableRow lower)
    {
        private readonly Func<string, bool> _isHeading = vocabulary.HeadingsOn(table);
        private readonly SortedDictionary<int, Cell> _cells = [];
        private readonly Dictionary<int, string> _parts = [];

        /// <summary>The headings of both rows; null where the lower one has none that stand below others.</summary>
        public HeadingRows? Join()
        {
            if (lower.Number != upper.Number + 1) return null;
            var tops = upper.Cells.Where(cell => cell.HasContent).ToList();
            if (tops.Count < 2) return null;
            var groups = tops.Select((top, i) => Below(top, i + 1 < tops.Count ? tops[i + 1].Column : int.MaxValue)).ToList();
            // A value below a heading of its own makes a line of the row.
            if (groups.Any(group => group.Count == 1) || groups.All(group => group.Count == 0)) return null;
            foreach (var cell in lower.Cells.Where(IsOwn).Except(groups.SelectMany(group => group))) _cells[cell.Column] = cell;
            if (_cells.Values.Any(cell => !_isHeading(cell.Text))) return null;
            foreach (var (top, group) in tops.Zip(groups))
            {
                if (group.Count == 0) _cells[top.Column] = top with { Across = 0, Repeated = false };
                else if (!group.All(cell => Add(top, cell))) return null;
            }

            return new HeadingRows(new TableRow(lower.Number, [.. _cells.Values], lower.Hidden), [upper, lower], _parts);
        }

        private List<Cell> Below(Cell top, int next)
        {
            var end = top.Across > 1 ? Math.Min(next, top.Column + top.Across) : next;
            return [.. lower.Cells.Where(cell => IsOwn(cell) && cell.Column >= top.Column && cell.Column < end)];
        }

        // False where the cell is no heading, so that its row is a line.
        private bool Add(Cell top, Cell cell)
        {
            var (above, below) = (CleanText.OneLine(top.Text), CleanText.OneLine(cell.Text));
            var meaning = vocabulary.Meaning(table, above);
            var type = meaning is null ? null : vocabulary.Elements[meaning]?.Type;
            var key = Domain.Reference.Headings.KeyOf(below);
            var text = _isHeading(above + below) ? above + below
                : _isHeading(below + above) ? below + above
                : meaning is not null && (Values.Contains(key) || IsUnitOf(type, key)) ? above
                : meaning is not null && Codes.Contains(key) ? above + below
                : _isHeading(below) ? below
                : meaning is not null && below.Length <= LongestPart ? IsInParts(meaning, type) ? above : above + below
                : meaning is null && below.Length <= LongestPart ? below
                : null;
            if (text is null || cell.Fault != CellFault.None) return false;
            if (text == above && !Values.Contains(key)) _parts[cell.Column] = below;
            _cells[cell.Column] = cell with { Text = text };
            return true;
        }

        private static bool IsUnitOf(ElementType? type, string key) => type == ElementType.Limit && Units.Contains(key);

        // Lists give each kind of law, or each stage, a column.
        private static bool IsInParts(string meaning, ElementType? type) =>
            type == ElementType.LegalBases || meaning is "duties" or "flow";
    }
}
