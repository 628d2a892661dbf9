using PowerCatalog.Application.Importing;

namespace PowerCatalog.Application.Comparing;

/// <summary>Compares a list with the catalog that it is of. Nothing is recorded.</summary>
/// <param name="File">The file, as it is imported.</param>
/// <param name="On">The day of the list that it is compared with; null for today.</param>
public sealed record CompareList(ImportFile File, DateOnly? On)
{
    /// <summary>
    /// Whether departments that hold nothing yet are opened elsewhere, as by the procedure, whose adjustment is one decision: their lines
    /// are no part of it, and that is said of each.
    /// </summary>
    public bool OpensApart { get; init; }
}
