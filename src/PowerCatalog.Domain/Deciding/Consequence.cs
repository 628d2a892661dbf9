using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// What follows from a line without being said by it: proposed with the line, and decided by whoever sends the draft, in the line's own
/// column 连带处理. It is recorded only where it is accepted.
/// </summary>
/// <param name="Line">The line.</param>
/// <param name="Place">Its row.</param>
/// <param name="Kind">What follows.</param>
/// <param name="Subject">The code of the power, department or township that the line is about.</param>
/// <param name="Name">Its name.</param>
/// <param name="State">What is decided.</param>
/// <param name="Reason">Why it is declined; null where it is not.</param>
/// <param name="Proposed">Each change that it is, before and after; recorded with the line where it is accepted.</param>
public sealed record Consequence(
    int Line, Place Place, ConsequenceKind Kind, string Subject, string Name, ConsequenceState State, string? Reason,
    IReadOnlyList<PreviewLine> Proposed)
{
    /// <summary>What names the line when it is decided beside the file (<see cref="KeyOf"/>).</summary>
    public string Key => KeyOf(Place);

    /// <summary>The name of a row: its sheet and number, as <c>减少!5</c>; the sheet alone where the line was made without a file.</summary>
    public static string KeyOf(Place row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Row is { } number ? $"{row.Sheet}!{number}" : row.Sheet;
    }

    /// <summary>Whether something can follow from a line: it takes a power, department or township away.</summary>
    public static bool CanFollowFrom(DraftLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Kind == LineKind.Remove
            || (line.Kind is LineKind.Department or LineKind.Township && line.Fields[Fields.Action]?.Text is "撤销" or "合并" or "并入");
    }
}

/// <summary>What follows from a line.</summary>
public enum ConsequenceKind
{
    /// <summary>A power leaves the list: those that exercise it no longer can.</summary>
    RemovedPowerRecalled,

    /// <summary>A township is closed: what was delegated to it is taken back.</summary>
    ClosedTownshipRecalled,

    /// <summary>A department goes into another: its powers go with it.</summary>
    MergedDepartmentTransferred,

    /// <summary>A department is closed and another takes over: its powers go there.</summary>
    ClosedDepartmentTransferred,
}

/// <summary>What is decided of what follows from a line.</summary>
public enum ConsequenceState
{
    /// <summary>Nothing yet; nothing of it is recorded.</summary>
    Undecided,

    /// <summary>It is recorded with the line.</summary>
    Accepted,

    /// <summary>It is not recorded, for a reason that is kept with the line.</summary>
    Declined,
}
