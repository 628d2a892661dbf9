using PowerCatalog.Application.Importing;

namespace PowerCatalog.Application.Comparing;

/// <summary>Compares a list with the catalog that it is of. Nothing is recorded.</summary>
/// <param name="File">The file, as it is imported.</param>
/// <param name="On">The day of the list that it is compared with; null for today.</param>
public sealed record CompareList(ImportFile File, DateOnly? On)
{
    /// <summary>
    /// Whether all of it becomes one adjustment, as by the procedure: departments that hold nothing yet are left to no recording of their
    /// own, which would open them; their lines stand in the draft as additions, and that is said.
    /// </summary>
    public bool AsOneAdjustment { get; init; }
}
