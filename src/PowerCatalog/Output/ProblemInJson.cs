using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Output;

/// <summary>A problem for programs, with its place beside it.</summary>
/// <param name="Code">Its kind.</param>
/// <param name="Severity">Whether it is an error or a warning.</param>
/// <param name="Sheet">The sheet; null where it is of no place.</param>
/// <param name="Row">The row, from 1; null where it is of none.</param>
/// <param name="Column">The column's letters, or its number in a text file; null where it is of none.</param>
/// <param name="Heading">The column's heading; null where it is of none.</param>
/// <param name="Zh">What is wrong, in Chinese.</param>
/// <param name="En">The same in English.</param>
internal sealed record ProblemInJson(
    string Code, Severity Severity, string? Sheet, int? Row, string? Column, string? Heading, string Zh, string En)
{
    public static ProblemInJson Of(Problem problem) => new(
        problem.Code, problem.Severity, problem.Place?.Sheet, problem.Place?.Row, problem.Place?.Column, problem.Place?.Heading, problem.Zh,
        problem.En);
}
