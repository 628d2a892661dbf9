using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Folding;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// Reads whom a line is about from its columns 乡镇（街道） and 承接单位, of which it needs one. A county's name stands for all its townships in the
/// first, and for the county in the second.
/// </summary>
internal static class ReceiverCells
{
    /// <summary>Whether a line names receivers; a problem where it does not.</summary>
    public static bool Has(DraftCheck check, DraftLine line) => line.Fields[Fields.Receivers] is not null
        || Cells.Required(line, Fields.Townships, "乡镇（街道）", check.Problems) is not null;

    /// <summary>The receivers that a line names, with the cell that names them; null after a problem.</summary>
    /// <param name="check">The check.</param>
    /// <param name="line">The line.</param>
    /// <param name="date">The day.</param>
    /// <param name="delegated">
    /// Of a line that takes back: those that exercise the power. 全部 are all of them, and in the column of townships its townships.
    /// </param>
    public static (FieldValue Cell, IReadOnlyList<Receiver> Receivers)? Read(
        DraftCheck check, DraftLine line, DateOnly date, IReadOnlyList<Receiver>? delegated = null)
    {
        if (!Has(check, line)) return null;
        var named = new List<Receiver>();
        var sound = true;
        var cells = CellsOf(line).ToList();
        foreach (var (field, cell) in cells)
        {
            var themselves = field == Fields.Receivers;
            var all = delegated?.Where(receiver => themselves || receiver.AsTownship is not null).ToList();
            if (check.Townships.Find(cell, date, themselves, all, delegated) is { } found) named.AddRange(found);
            else sound = false;
        }

        return sound ? (cells[0].Cell, Receiver.InOrder(named.Select(receiver => InWords(receiver, line.Fields[Fields.Scope])))) : null;
    }

    // 特定区域 alone names no territory: the words beside it do, so that two are two and each can be taken back.
    private static Receiver InWords(Receiver receiver, FieldValue? scope) =>
        receiver is { Kind: ReceiverKind.Area, Name: "特定区域" } && scope is not null ? Receiver.Area(scope.Text) : receiver;

    /// <summary>
    /// Receivers as the power's history writes them. Names that are written in two ways are one receiver here, and two for whoever checks
    /// the evidence with a program that compares them as they stand.
    /// </summary>
    public static IReadOnlyList<Receiver> AsBefore(PowerHistory history, IReadOnlyList<Receiver> receivers) =>
        [
            .. receivers.Select(receiver => history.Delegations.Select(period => period.Receiver)
                .FirstOrDefault(other => other.Key == receiver.Key) ?? receiver),
        ];

    /// <summary>Warns where a county's name was taken for its townships although the county may be meant.</summary>
    public static void WarnOfCounties(DraftCheck check, DraftLine line, DateOnly date, Func<Receiver, bool> mayBeMeant)
    {
        if (line.Fields[Fields.Townships] is not { } cell) return;
        foreach (var county in check.Townships.CountiesIn(cell, date).Where(mayBeMeant))
            check.Problems.Add(DecidingProblems.CountyMeansTownships(cell, county.Text));
    }

    private static IEnumerable<(string Field, FieldValue Cell)> CellsOf(DraftLine line) =>
        from field in (string[])[Fields.Townships, Fields.Receivers]
        let cell = line.Fields[field]
        where cell is not null
        select (field, cell);
}
