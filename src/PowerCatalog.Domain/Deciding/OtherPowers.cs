using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Elements;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// The powers that a line names beside its own: those that it goes into (并入事项编码) and those that it comes from (来源事项编码). Each has to be
/// one of the list, or one that the draft adds, and none the line's own power.
/// </summary>
internal static class OtherPowers
{
    /// <summary>The powers that a removed one goes into; they stay on the list, or come to it.</summary>
    public static IReadOnlyList<PowerCode> Into(DraftCheck check, DraftLine line, PowerCode? own, DateOnly date) =>
        Read(check, line.Fields[Fields.SupersededBy], own, date, code => check.Powers.IsOrComes(code, date));

    /// <summary>The powers that an added one comes from; they were on the list, or the draft adds them.</summary>
    public static IReadOnlyList<PowerCode> From(DraftCheck check, DraftLine line, PowerCode? own, DateOnly date) =>
        Read(check, line.Fields[Fields.Supersedes], own, date, check.Powers.IsKnown);

    private static List<PowerCode> Read(
        DraftCheck check, FieldValue? cell, PowerCode? own, DateOnly date, Func<PowerCode, bool> stands)
    {
        var found = new List<PowerCode>();
        foreach (var part in cell is null || WrittenNothing.Is(cell.Text) ? [] : CellLists.Split(cell.Text))
        {
            if (!PowerCode.TryRead(part, out var code)) check.Problems.Add(DecidingProblems.NotACode(cell! with { Text = part }));
            else if (own is { } self && check.Powers.Standing(code) == check.Powers.Standing(self))
                check.Problems.Add(PowerNameProblems.IntoItself(cell!, part));
            else if (!stands(code)) check.Problems.Add(PowerNameProblems.UnknownOther(cell!, part, check.Powers.NearCode(code, date)));
            else found.Add(check.Powers.Standing(code));
        }

        return found;
    }
}
