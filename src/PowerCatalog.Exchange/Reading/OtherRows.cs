using System.Buffers;
using System.Text.RegularExpressions;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Mapping;
using PowerCatalog.Exchange.Templates;

namespace PowerCatalog.Exchange.Reading;

/// <summary>
/// Tells the rows of a table that are no lines: totals, headings repeated at the top of a page, titles of groups, notes, signatures. Each
/// is skipped and named with its text. A row counts as one only by its own words and where it has no other content, so that no power is
/// lost to a name such as 合计量检定.
/// </summary>
internal sealed partial class OtherRows
{
    // What each kind of row with several cells may start with; almost every row starts otherwise and needs no further look.
    private static readonly SearchValues<char> StartsOfSignatures = SearchValues.Create("填制经审复校批签负分主联电单部盖公报编日0123456789〇○零一二三四五六七八九");

    private static readonly SearchValues<char> StartsOfNumbers = SearchValues.Create("（(一二三四五六七八九十百甲栏列行");

    private readonly string _table;
    private readonly Columns _columns;
    private readonly ILookup<int, string> _headings;
    private readonly HashSet<string> _above;
    private readonly HashSet<string> _known;
    private readonly Func<Cell, bool> _isLeftOut;
    private bool _inNotes;
    private bool _numbered;

    /// <param name="table">The table's name.</param>
    /// <param name="headings">Its headings.</param>
    /// <param name="above">The rows above them.</param>
    /// <param name="below">The first rows below them.</param>
    /// <param name="columns">The meaning of its columns.</param>
    public OtherRows(string table, HeadingRows headings, IEnumerable<TableRow> above, IEnumerable<TableRow> below, Columns columns)
    {
        (_table, _columns, _isLeftOut) = (table, columns, IsLeftOut);
        _headings = headings.Rows.SelectMany(row => row.Cells).Where(IsOwn)
            .ToLookup(cell => cell.Column, cell => Headings.KeyOf(cell.Text));
        _known = [.. headings.Header.Cells.Where(cell => cell.HasContent).Select(cell => Headings.KeyOf(cell.Text))];
        _above = [.. above.Select(TextOf).Where(text => text.Length > 0)];
        _numbered = below.Any(IsNumbered);
    }

    /// <summary>The fields that a line needs.</summary>
    public required IReadOnlyList<string> Needed { get; init; }

    /// <summary>Whether the lines describe powers, so that one without a name and a code is none.</summary>
    public required bool DescribesPowers { get; init; }

    /// <summary>What a row is if it is no line, as a warning; null for a line.</summary>
    /// <param name="row">The row.</param>
    /// <param name="isStage">
    /// Whether it goes on with the line above it; ①审查责任 and 审核：对材料进行审查 are then no title and no signature.
    /// </param>
    public Problem? Of(TableRow row, bool isStage)
    {
        _numbered = _numbered || IsNumbered(row);
        var found = TotalRows.IsTotal(row, _isLeftOut) ? RowProblems.Total(PlaceOf(row), TextOf(row)) : OfItsWords(row);
        if (isStage && found?.Code is not (RowProblems.TotalCode or RowProblems.HeadingCode or RowProblems.PageCode)) found = null;
        _inNotes = found?.Code == RowProblems.NoteCode;
        return found;
    }

    /// <summary>
    /// Names the rows above the headings, which are no lines: titles of the table, what it is of, what the unit is; but for the upper rows
    /// of the headings themselves.
    /// </summary>
    public IEnumerable<Problem> Above(IEnumerable<TableRow> rows) =>
        rows.Where(row => row.HasContent && !Template.Hints.Contains(TextOf(row))
                && !row.Cells.Any(cell => IsOwn(cell) && _known.Contains(Headings.KeyOf(cell.Text))))
            .Select(row => RowProblems.Above(PlaceOf(row), TextOf(row)));

    /// <summary>The texts of a row in one line.</summary>
    public static string TextOf(TableRow row) =>
        CleanText.OneLine(string.Join(' ', row.Cells.Where(IsOwn).Select(cell => cell.Text).Distinct()));

    /// <summary>The body that the title of a group names: 市水务局 of 一、市水务局（3项）; null where it names none.</summary>
    public static string? BodyIn(string title)
    {
        var name = NameIn(title);
        return IsBody(name) ? name : null;
    }

    /// <summary>The title of a group without its number and count: 行政许可 of 一、行政许可（2项）.</summary>
    public static string NameIn(string title) =>
        GroupCount().Replace(GroupNumber().Replace(CleanText.OneLine(title), ""), "").Trim();

    private static bool IsOwn(Cell cell) => !cell.Repeated && cell.HasContent;

    private Problem? OfItsWords(TableRow row)
    {
        var (own, first, last) = (0, default(Cell), default(Cell));
        foreach (var cell in row.Cells)
        {
            // What is merged over several items, such as their department, belongs to items.
            if (cell.Repeated && !IsLeftOut(cell)) return null;
            if (!IsOwn(cell)) continue;
            if (own++ == 0) first = cell;
            else if (own == 2 && !MayStartOther(first) && !IsBody(first.Text)) return null;
            last = cell;
        }

        if (own == 1) return OfOneCell(first, CleanText.OneLine(first.Text), PlaceOf(row));
        if (row.Cells.Where(IsOwn).All(IsHeading)) return RowProblems.Heading(PlaceOf(row), TextOf(row));
        if (own > 2 && ColumnNumbers.Are(row.Cells.Where(IsOwn))) return RowProblems.ColumnNumbers(PlaceOf(row), TextOf(row));
        if (own == 2 && IsNumberedTitle(first, last)) return RowProblems.GroupTitle(PlaceOf(row), TextOf(row));
        if (own == 2 && IsBodyWithDate(first, last)) return RowProblems.Signature(PlaceOf(row), TextOf(row));
        return IsSignature(row) ? RowProblems.Signature(PlaceOf(row), TextOf(row)) : null;
    }

    private bool MayStartOther(Cell first) => MayStart(first.Text, StartsOfSignatures) || MayStart(first.Text, StartsOfNumbers)
        || IsHeading(first);

    // A blank or a character that is folded may stand before the word.
    private static bool MayStart(string text, SearchValues<char> starts) =>
        text.Length > 0 && (starts.Contains(text[0]) || !IsPlain(text[0]));

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is >= '一' and <= '鿿';

    private Problem? OfOneCell(Cell cell, string text, Place place)
    {
        if (_above.Contains(text)) return RowProblems.Heading(place, text);
        if (Note().IsMatch(text) || (_inNotes && NextNote().IsMatch(text))) return RowProblems.Note(place, text);
        if (Label().IsMatch(text) || Date().IsMatch(text)) return RowProblems.Signature(place, text);
        if (Page().IsMatch(text)) return RowProblems.Page(place, text);
        if (GroupTitle().IsMatch(text)) return RowProblems.GroupTitle(place, text);
        // A lone cell is no line where the line needs others: a signature without a label, a sentence, or what fills no name and no code.
        if (!IsLine(cell))
        {
            if (Stamp().IsMatch(text) || Signed().IsMatch(text) || IsBody(text)) return RowProblems.Signature(place, text);
            if (Sentence().IsMatch(text) || (!Names(_columns[cell.Column]) && text.Any(IsWord))) return RowProblems.OtherText(place, text);
        }

        var misplaced = IsLeftOut(cell) ? text.Any(IsWord) : cell.Across > 1 && _columns.Filling(cell.Column, cell.Across) > 1;
        return misplaced ? RowProblems.OtherText(place, text) : null;
    }

    private bool IsHeading(Cell cell)
    {
        foreach (var heading in _headings[cell.Column])
        {
            if (heading.Length > 0 && cell.Text.Length > 0 && (!IsPlain(cell.Text[0]) || char.ToUpperInvariant(cell.Text[0]) == heading[0])
                && heading == Headings.KeyOf(cell.Text))
                return true;
        }

        return false;
    }

    // 一 among the serial numbers, and the title in a cell of its own; but not where all lines are numbered so, or where the title would
    // be all that a line needs.
    private bool IsNumberedTitle(Cell number, Cell title) => _numbered && IsLeftOut(number)
        && ChineseNumber().IsMatch(CleanText.OneLine(number.Text)) && !Needed.All(field => Fills(_columns[title.Column], field));

    // What names a power, or a body, of each kind of line; a row that lacks everything else is a line with errors.
    private bool Names(Column column) => !DescribesPowers || column.Field is Fields.Name or Fields.Code or "subItem" or "parentItem";

    // All that a line needs stands in one cell: a name where each sheet is of one department and one category. A unit or a stamp is no name
    // of a power among rows with numbers.
    private bool IsLine(Cell cell) => Needed.All(field => Fills(_columns[cell.Column], field))
        && !(_numbered && (Stamp().IsMatch(cell.Text) || IsBody(cell.Text)));

    private static bool IsBody(string text) => Body().IsMatch(CleanText.OneLine(text));

    private static bool IsBodyWithDate(Cell one, Cell other) => (IsBody(one.Text) && Date().IsMatch(CleanText.OneLine(other.Text)))
        || (IsBody(other.Text) && Date().IsMatch(CleanText.OneLine(one.Text)));

    private static bool Fills(Column column, string field) =>
        column.Field == field || (field == Fields.Name && column.Field is "subItem" or "parentItem");

    // Whether a row has a serial number in figures.
    private bool IsNumbered(TableRow row)
    {
        foreach (var cell in row.Cells)
        {
            var text = cell.Text.AsSpan().TrimStart();
            if (text.Length > 0 && char.IsDigit(text[0]) && IsLeftOut(cell)) return true;
        }

        return false;
    }

    // Labels and what was written after them, in cells of their own.
    private static bool IsSignature(TableRow row)
    {
        var (afterLabel, known) = (false, false);
        foreach (var cell in row.Cells.Where(IsOwn))
        {
            var text = CleanText.OneLine(cell.Text);
            var label = Label().Match(text);
            var further = known && FurtherLabel().IsMatch(text);
            if (!label.Success && !further && !afterLabel && !Date().IsMatch(text)) return false;
            afterLabel = (label.Success && label.Length == text.Length) || (further && text[^1] is ':' or '：');
            known |= label.Success;
        }

        return known;
    }

    private bool IsLeftOut(Cell cell) => _columns[cell.Column].LeftOut;

    private static bool IsWord(char c) => char.IsLetter(c);

    private Place PlaceOf(TableRow row) => new(_table, row.Number);

    [GeneratedRegex(@"^(?:[*※★▲]\s*)?(?:(?:注|备注|附注|注释|说明|填表说明|填报说明|编制说明|特别说明|数据来源|资料来源)\s*"
        + @"[0-9一二三四五六七八九十]{0,3}\s*[:：.．、]|(?:以下空白|此页无正文|以下无正文))")]
    private static partial Regex Note();

    [GeneratedRegex(@"^(?:[（(]?[0-9]{1,2}[）)]|[0-9]{1,2}\s*[.．、:：]|[*※★▲①-⑳])\s*\D")]
    private static partial Regex NextNote();

    [GeneratedRegex(@"^(?:填表人|填报人|制表人|经办人|审核人|复核人?|校对人?|审核|审定|批准|制表|签发人?|负责人|单位负责人|部门负责人|分管领导|主要负责人|"
        + @"主管领导|联系人|联系电话|联系方式|电话|填报单位|填表单位|制表单位|编制单位|单位名称|单位|部门|签字|签章|盖章|公章|"
        + @"(?:填表|填报|制表|报送|编制)(?:日期|时间)|日期)\s*(?:[（(][^（()）]{0,12}[）)])?\s*[:：]")]
    private static partial Regex Label();

    [GeneratedRegex("^(?:第?[一二三四五六七八九十百]+(?:部分|章|节)?[、.．:：]?|[（(]?[0-9一二三四五六七八九十百]{1,3}[）)]|[0-9]{1,2}[、.．])\\s*")]
    private static partial Regex GroupNumber();

    [GeneratedRegex(@"\s*(?:[（(][^（()）]*[0-9][^（()）]*[）)]|共?计?\s*[0-9]+\s*[大小子]?[项条个])$")]
    private static partial Regex GroupCount();

    // 吴忠市水务局（盖章）, （公章）
    [GeneratedRegex("^.{0,30}[（(]\\s*(?:盖\\s*章|公\\s*章|签\\s*章|签\\s*字|印\\s*章|单位盖章|章)\\s*[）)]$")]
    private static partial Regex Stamp();

    // 填表人 张三, without a colon.
    [GeneratedRegex("^(?:填表人|填报人|制表人|经办人|审核人|复核人|校对人|签发人|批准人)\\s*[\\u4E00-\\u9FFF·]{2,8}$")]
    private static partial Regex Signed();

    // 吴忠市水务局, 利通区人民政府.
    [GeneratedRegex("^[\\u4E00-\\u9FFF（()）]{2,24}(?:局|委员会|人民政府|办公室|管委会|政府)(?:[（(][^（()）]{1,12}[）)])?$")]
    private static partial Regex Body();

    // 本表由市水务局负责解释。以上各项自2026年起执行；
    [GeneratedRegex("[。；;！]$|^(?:本表|此表|本清单|以上|上述|如有|未尽|解释权)|负责解释")]
    private static partial Regex Sentence();

    // Beside a known label, any other.
    [GeneratedRegex(@"^[\u4E00-\u9FFF（()）]{2,10}\s*[:：]")]
    private static partial Regex FurtherLabel();

    [GeneratedRegex(@"^[（(]?[一二三四五六七八九十百]{1,4}[）)]?[、.．]?$")]
    private static partial Regex ChineseNumber();

    [GeneratedRegex(@"^[0-9〇○零一二三四五六七八九]{4}\s*年\s*[0-9一二三四五六七八九十]{1,3}\s*月\s*(?:[0-9一二三四五六七八九十]{1,3}\s*日)?$")]
    private static partial Regex Date();

    [GeneratedRegex(@"^[-—–\s]*第?\s*[0-9]+\s*页(?:\s*[,，/]?\s*共\s*[0-9]+\s*页)?[-—–\s]*$")]
    private static partial Regex Page();

    // 附件2; 一、 and the like, but for names that start with grades, as 一、二级建造师注册 and （三）级医院评审; or a count of items at the end.
    [GeneratedRegex(@"^附[件表]\s*[0-9一二三四五六七八九十]{0,3}\s*[:：]?$|^(?:第?[一二三四五六七八九十百]+(?:[、.．:：](?![一二三四五六七八九十、]+[级类等种])|部分|章|节)"
        + @"|[（(][一二三四五六七八九十百]+[）)](?!\s*(?:[级类等]|种(?![植子畜])))|[①-⑳])\s*\S"
        + @"|^.{1,60}[（(]\s*(?:共计?|合?计)?\s*[0-9]+\s*(?:大项|小项|子项|项|条|个)[^（()）]{0,30}[）)]$")]
    private static partial Regex GroupTitle();
}
