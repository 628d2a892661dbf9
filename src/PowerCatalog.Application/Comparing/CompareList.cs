using PowerCatalog.Application.Importing;

namespace PowerCatalog.Application.Comparing;

/// <summary>Compares a list with the catalog that it is of. Nothing is recorded.</summary>
/// <param name="File">The file, as it is imported.</param>
/// <param name="On">The day of the list that it is compared with; null for today.</param>
public sealed record CompareList(ImportFile File, DateOnly? On)
{
    /// <summary>
    /// Whether departments that hold nothing yet are left to a recording of their own, which opens them; else their lines stand in the
    /// draft as additions.
    /// </summary>
    public bool LeavesOpenings { get; init; }
}
