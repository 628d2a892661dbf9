using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Web.Http.Problems;

/// <summary>One problem of a file that was sent.</summary>
/// <param name="Code">Stable, as <c>power.unknown</c>.</param>
/// <param name="Severity">An error stops the recording; a warning does not.</param>
/// <param name="Sheet">The sheet's name, or the file's where it has no sheets.</param>
/// <param name="Row">The row, from 1.</param>
/// <param name="Column">The column's letters in a workbook, its number in a text file.</param>
/// <param name="Heading">The column's heading as written.</param>
/// <param name="Zh">What is wrong and what to do.</param>
/// <param name="En">The same in English.</param>
internal sealed record FileProblem(
    string Code, Severity Severity, string? Sheet, int? Row, string? Column, string? Heading, string Zh, string En)
{
    public static IReadOnlyList<FileProblem> Of(IEnumerable<Problem> problems) =>
    [
        .. problems.Select(problem => new FileProblem(
            problem.Code, problem.Severity, problem.Place?.Sheet, problem.Place?.Row, problem.Place?.Column, problem.Place?.Heading,
            problem.Zh, problem.En)),
    ];
}
