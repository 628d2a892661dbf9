using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Text;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Mapping;

namespace PowerCatalog.Exchange.Reading;

/// <summary>
/// Joins the rows of one power: published lists give each stage (受理, 审查, 决定, 送达) a row of its own, with the leading cells merged over
/// them or left empty. The stages become the lines of the power's duties, each with its own text.
/// </summary>
internal sealed class StageRows(string table, ElementSchema elements, ProblemList problems)
{
    /// <summary>The field of a column that names the stages.</summary>
    public const string Stage = "stage";

    private const string Duties = "duties";
    private const string Steps = "steps";

    // A row with one of these of its own is a power, or a part of one, by itself.
    private static readonly HashSet<string> OfOnePower =
        [
            Fields.Code, Fields.Name, Fields.Category, Fields.Department, Fields.DepartmentCode, Fields.Kind, "parentItem", "subItem",
            "baseCode", "implementationCode", Fields.DocumentNumber,
        ];

    // Where the leading cells are empty instead of merged, only these show that a row goes on with the one above it.
    private static readonly HashSet<string> OfStages = [Stage, Duties, Steps, "flow"];

    private int _first;
    private int _count;

    /// <summary>Whether a row describes a further stage of the power in the row above it.</summary>
    public bool Continues(TableRow row, Columns columns)
    {
        var (merged, numbered, stage, text) = (false, false, false, false);
        foreach (var cell in row.Cells)
        {
            if (!cell.HasContent) continue;
            var column = columns[cell.Column];
            if (cell.Repeated) merged |= column.Field is Fields.Name or Fields.Code or "subItem";
            else if (column.Field is null) numbered |= Numbers(cell, column);
            else if (OfOnePower.Contains(column.Field)) return false;
            else
            {
                stage |= OfStages.Contains(column.Field);
                text |= column.Field == Stage || HoldsLines(column.Field);
            }
        }

        // Powers of one main item have its name merged over them, and a number each.
        return !numbered && (merged ? text : stage);
    }

    /// <summary>
    /// Whether a row describes a further stage of the power in the rows above it, whose code, name and department it repeats: the cells
    /// were filled down instead of merged.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="line">The power in the rows above it.</param>
    /// <param name="columns">The meaning of the columns.</param>
    public static bool Repeats(TableRow row, PendingLine line, Columns columns)
    {
        var (named, coded, stage) = (false, false, (Cell?)null);
        foreach (var cell in row.Cells)
        {
            if (!cell.HasContent || cell.Repeated || columns[cell.Column].Field is not { } field) continue;
            if (OfOnePower.Contains(field))
            {
                if (!line.First.Cells.Any(other => other.Column == cell.Column && TextKey.SameName(other.Text, cell.Text))) return false;
                named |= field is Fields.Name or "subItem";
                coded |= field is Fields.Code or "baseCode" or "implementationCode";
            }
            else if (field == Stage || (stage is null && OfStages.Contains(field))) stage = cell;
        }

        return stage is { } told && (coded || (named && columns[told.Column].Field == Stage))
            && line.Rows.All(above => IsOther(above, told));
    }

    // The same stage once more is a row that was copied.
    private static bool IsOther(TableRow above, Cell stage) =>
        above.Cells.Any(cell => cell.Column == stage.Column && cell.HasContent && !TextKey.SameName(cell.Text, stage.Text));

    /// <summary>Counts a row that was joined to the one above it.</summary>
    public void Count(int row)
    {
        if (_count++ == 0) _first = row;
    }

    /// <summary>Names the rows that were joined.</summary>
    public void Report()
    {
        if (_count > 0) problems.Add(RowProblems.Stages(new Place(table, _first), _count));
    }

    /// <summary>Joins the values of a power's rows in those of the first.</summary>
    public void Join(RowFields first, IReadOnlyList<RowFields> further)
    {
        RowFields[] rows = [first, .. further];
        if (rows.Length == 1 && !first.ContainsKey(Stage)) return;
        var parts = rows.Select(PartOf).ToList();
        foreach (var field in rows.SelectMany(row => row.Keys).Distinct().ToList())
        {
            if (field is Stage or Duties || OfOnePower.Contains(field) || IsStageWord(field, rows)) continue;
            JoinField(field, rows, parts);
        }

        if (!parts.Any(part => part.Length > 0)) return;
        string[] fields = [Duties, Stage, Steps];
        var source = rows.First(row => fields.Any(row.ContainsKey));
        var at = fields.First(source.ContainsKey);
        first.Put(Duties, string.Join('\n', parts.Where(part => part.Length > 0)), source, at);
        first.Remove(Stage);
        if (IsStageWord(Steps, rows)) first.Remove(Steps);
    }

    // 受理：1.受理责任
    private static string PartOf(RowFields row)
    {
        var stage = TextOf(row, Stage) ?? (TextOf(row, Steps) is { } steps && !steps.Any(char.IsAsciiDigit) ? steps : "");
        var duty = TextOf(row, Duties) ?? "";
        if (stage.Length == 0 || duty.StartsWith(stage, StringComparison.Ordinal)) return duty;
        return duty.Length == 0 ? stage : $"{stage}：{duty}";
    }

    private static string? TextOf(RowFields row, string field) => row.TryGetValue(field, out var value) ? value.Text : null;

    private static bool IsStageWord(string field, RowFields[] rows) =>
        field == Steps && rows.Any(row => TextOf(row, Steps)?.Any(char.IsAsciiDigit) == false);

    private static bool Numbers(Cell cell, Column column) => column.IsSerial || (column.LeftOut && !cell.Text.Any(char.IsLetter));

    private bool HoldsLines(string field) =>
        elements[field]?.Type is ElementType.Text or ElementType.List or ElementType.LegalBases;

    private void JoinField(string field, RowFields[] rows, List<string> parts)
    {
        var values = rows.Select(row => TextOf(row, field)).OfType<string>().Distinct().ToList();
        var source = rows.First(row => row.ContainsKey(field));
        if (values.Count == 1 || HoldsLines(field))
        {
            rows[0].Put(field, string.Join('\n', values), source, field);
            return;
        }

        var (place, heading) = (source[field].Place, source[field].Place.Heading ?? field);
        problems.Add(RowProblems.StageValues(place, heading, string.Join('、', values.Select(value => Quote.Of(value)))));
        for (var i = 0; i < rows.Length; i++)
        {
            if (TextOf(rows[i], field) is { } value) parts[i] += $"（{heading}：{value}）";
        }

        rows[0].Remove(field);
    }
}
