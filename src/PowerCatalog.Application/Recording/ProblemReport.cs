using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Application.Recording;

/// <summary>
/// The problems of a draft as reported, the same ones on the command line, in the API and on the pages: first those of the file, then those
/// of the checks, each in the order of the file. Where there are too many, errors are listed before warnings.
/// </summary>
/// <param name="Problems">
/// At most <see cref="Most"/>; where there are more, the last (<c>problems.more</c>) counts those that are not listed.
/// </param>
/// <param name="Found">How many errors and warnings there are in all.</param>
public sealed record ProblemReport(IReadOnlyList<Problem> Problems, ProblemCount Found)
{
    /// <summary>How many are listed.</summary>
    public const int Most = 500;

    /// <summary>How many problems of the file, and how many of each severity of the checks, a file of problems has.</summary>
    public const int MostInFile = 5_000;

    /// <summary>
    /// The problems for a file of their own: far more than are listed. Where there are more still, the last counts those that it does not
    /// have.
    /// </summary>
    public IReadOnlyList<Problem> InFile { get; private init; } = Problems;

    /// <summary>A report of problems, of which more may have been found than were kept.</summary>
    /// <param name="problems">Those that were kept.</param>
    /// <param name="found">How many were found.</param>
    public static ProblemReport Of(IReadOnlyList<Problem> problems, ProblemCount found)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (problems.Count <= Most && problems.Count == found.Total) return new(problems, found);
        var kept = ProblemCount.Of(problems);
        return new(Counted(ProblemLimit.First(problems, Most - 1), found), found)
        {
            InFile = kept == found ? problems : Counted(problems, found),
        };
    }

    private static IReadOnlyList<Problem> Counted(IReadOnlyList<Problem> listed, ProblemCount found) =>
        [.. listed, More(found - ProblemCount.Of(listed))];

    private static Problem More(ProblemCount rest) => new(
        "problems.more",
        rest.Errors > 0 ? Severity.Error : Severity.Warning,
        null,
        $"另有{rest.Total}个问题没有列出。请先处理以上问题，再次提交后查看其余。",
        $"{rest.Total} more problems are not listed. Resolve those above and submit again to see the rest.");
}
