using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Text;
using PowerCatalog.Exchange.Files;

namespace PowerCatalog.Exchange.Mapping;

/// <summary>
/// The headings of a table, which stand in one row, or in two or three where one heading stands above several: 基本信息 above 名称 and
/// 编码, 办结时限 above 法定 and 承诺, and each of these above 数值 and 单位.
/// </summary>
/// <param name="Header">A heading for each column, in the row just above the lines.</param>
/// <param name="Rows">The rows of headings, as written.</param>
/// <param name="Parts">The lower heading of each column that is one of several parts of a field, by number.</param>
internal sealed record HeadingRows(TableRow Header, IReadOnlyList<TableRow> Rows, IReadOnlyDictionary<int, string> Parts)
{
    private const int LongestPart = 12;
    private const int Most = 3;

    private static readonly Dictionary<int, string> NoParts = [];

    // Lower headings that say no more than the upper one: 数值 below 法定办结时限, 名称 below 联办机构.
    private static readonly HashSet<string> Values =
        ["数值", "数字", "数量", "时限", "期限", "天数", "时间", "内容", "具体内容", "名称", "值"];

    private static readonly HashSet<string> Times = ["时限", "期限", "天数", "时间"];

    // Below a body, the code is the body's: that of a power would be taken from the wrong column.
    private static readonly HashSet<string> Codes = ["编码", "代码", "编号"];

    private static readonly HashSet<string> Units = ["单位", "计量单位", "时限单位", "时间单位", "类型", "时限类型", "日期类型"];

    /// <summary>Finds the headings among the first rows with content; null where there are none.</summary>
    public static HeadingRows? Find(IReadOnlyList<TableRow> rows, string table, Vocabulary vocabulary)
    {
        var isHeading = vocabulary.HeadingsOn(table);
        if ((HeaderRow.Find(rows, isHeading) ?? HeaderRow.WithOneKnown(rows, isHeading)) is not { } best) return null;
        var at = rows.TakeWhile(row => row != best).Count();
        // Titles above the headings that add nothing to them are none of theirs; the fewest rows that say the most are taken.
        return Enumerable.Range(0, Math.Min(at + 1, Most)).Select(above => From(at - above, at)).OfType<HeadingRows>()
            .MaxBy(headings => Known(headings.Header) + headings.Parts.Count);

        HeadingRows? From(int first, int last)
        {
            var headings = new HeadingRows(rows[first], [rows[first]], NoParts);
            for (var next = first + 1; next < rows.Count && headings.Rows.Count < Most; next++)
            {
                if (new Pair(table, vocabulary, headings, rows[next]).Join() is { } joined) headings = joined;
                else if (next <= last) return null;
                else break;
            }

            return headings;
        }

        int Known(TableRow row) => row.Cells.Where(cell => isHeading(cell.Text))
            .Select(cell => vocabulary.Meaning(table, CleanText.OneLine(cell.Text))).Distinct().Count();
    }

    private static bool IsOwn(Cell cell) => !cell.Repeated && cell.HasContent;

    // The headings so far, and the row below them.
    private sealed class Pair(string table, Vocabulary vocabulary, HeadingRows above, TableRow lower)
    {
        private readonly Func<string, bool> _isHeading = vocabulary.HeadingsOn(table);
        private readonly SortedDictionary<int, Cell> _cells = [];
        private readonly Dictionary<int, string> _parts = [];

        /// <summary>The headings of all rows; null where the lower one has none that stand below others.</summary>
        public HeadingRows? Join()
        {
            var upper = above.Header;
            // Between them there may be rows of merged cells alone.
            if (lower.Number != upper.Number + 1 && !lower.Cells.Any(cell => cell.Repeated)) return null;
            var tops = upper.Cells.Where(cell => cell.HasContent).ToList();
            if (tops.Count < 2) return null;
            var groups = tops.Select((top, i) => Below(top, i + 1 < tops.Count ? tops[i + 1].Column : int.MaxValue)).ToList();
            // A value below a heading of its own makes a line of the row.
            if (groups.All(group => group.Count == 0) || tops.Zip(groups).Any(pair => IsValue(pair.First, pair.Second))) return null;
            foreach (var cell in lower.Cells.Where(IsOwn).Except(groups.SelectMany(group => group))) _cells[cell.Column] = cell;
            if (_cells.Values.Any(cell => !_isHeading(cell.Text))) return null;
            foreach (var (top, group) in tops.Zip(groups))
            {
                if (group.Count == 0) Keep(top);
                else if (!group.All(cell => Add(top, cell))) return null;
            }

            return new HeadingRows(new TableRow(lower.Number, [.. _cells.Values], lower.Hidden), [.. above.Rows, lower], _parts);
        }

        private List<Cell> Below(Cell top, int next)
        {
            var end = top.Across > 1 ? Math.Min(next, top.Column + top.Across) : next;
            return [.. lower.Cells.Where(cell => IsOwn(cell) && cell.Column >= top.Column && cell.Column < end)];
        }

        // A title may stand above one heading: 收费信息 above 是否收费.
        private bool IsValue(Cell top, List<Cell> group) =>
            group.Count == 1 && (top.Across > 1 || _isHeading(top.Text) || !_isHeading(group[0].Text));

        private void Keep(Cell top)
        {
            _cells[top.Column] = top with { Repeated = false };
            if (above.Parts.TryGetValue(top.Column, out var part)) _parts[top.Column] = part;
        }

        // False where the cell is no heading, so that its row is a line.
        private bool Add(Cell top, Cell cell)
        {
            var (upper, below) = (CleanText.OneLine(top.Text), CleanText.OneLine(cell.Text));
            var meaning = vocabulary.Meaning(table, upper);
            var type = meaning is null ? null : vocabulary.Elements[meaning]?.Type;
            var key = Domain.Reference.Headings.KeyOf(below);
            var text = _isHeading(upper + below) ? upper + below
                : _isHeading(below + upper) ? below + upper
                : meaning is not null && (Says(meaning, key) || IsUnitOf(type, key)) ? upper
                : meaning is not null && Codes.Contains(key) ? upper + below
                : _isHeading(below) ? below
                : meaning is not null && below.Length <= LongestPart ? IsInParts(meaning, type) ? upper : upper + below
                : meaning is null && below.Length <= LongestPart ? below
                : null;
            if (text is null || cell.Fault != CellFault.None) return false;
            if (text == upper && !Says(meaning!, key)) _parts[cell.Column] = below;
            else if (text == upper && above.Parts.TryGetValue(top.Column, out var part)) _parts[cell.Column] = part;
            _cells[cell.Column] = cell with { Text = text };
            return true;
        }

        // The time below a stage's heading is no more than a part of it.
        private static bool Says(string meaning, string key) => Values.Contains(key) && !(IsStages(meaning) && Times.Contains(key));

        private static bool IsUnitOf(ElementType? type, string key) => type == ElementType.Limit && Units.Contains(key);

        // Lists give each kind of law, or each stage, a column.
        private static bool IsInParts(string meaning, ElementType? type) =>
            type == ElementType.LegalBases || IsStages(meaning);

        private static bool IsStages(string meaning) => meaning is "duties" or "flow";
    }
}
