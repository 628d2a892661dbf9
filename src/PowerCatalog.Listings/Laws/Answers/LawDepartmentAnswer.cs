using PowerCatalog.Domain.Laws.Following;

namespace PowerCatalog.Listings.Laws.Answers;

/// <summary>How far a department is with the powers that an entry touches.</summary>
/// <param name="Department">The department.</param>
/// <param name="DepartmentName">What it is called.</param>
/// <param name="Touched">How many of its powers are touched.</param>
/// <param name="Adjusted">How many are adjusted.</param>
/// <param name="Removed">How many are no longer on the list.</param>
/// <param name="Unaffected">How many need no change.</param>
/// <param name="Open">How many are left.</param>
/// <param name="Draft">The draft that was opened for it; null where none was.</param>
public sealed record LawDepartmentAnswer(
    string Department, string DepartmentName, int Touched, int Adjusted, int Removed, int Unaffected, int Open, string? Draft)
{
    /// <summary>The answers.</summary>
    public static IReadOnlyList<LawDepartmentAnswer> Of(IEnumerable<DepartmentProgress> progress, Func<string, string> body) =>
    [
        .. progress.Select(department => new LawDepartmentAnswer(
            department.Department.Value, body(department.Department.Value), department.Touched, department.Adjusted, department.Removed,
            department.Unaffected, department.Open, department.Draft?.Value)),
    ];
}
