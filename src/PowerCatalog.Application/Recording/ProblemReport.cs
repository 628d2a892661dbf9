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

    private const string MoreCode = "problems.more";

    /// <summary>
    /// The problems for a file of their own: the first <see cref="ProblemLimit.MostKept"/> of each severity, of the file and of the checks
    /// together. Where there are more still, the last counts those that it does not have.
    /// </summary>
    public IReadOnlyList<Problem> InFile { get; private init; } = Problems;

    /// <summary>Those of <see cref="InFile"/>, without the count of the rest.</summary>
    public IEnumerable<Problem> Kept => InFile.Where(problem => problem.Code != MoreCode);

    /// <summary>A report of problems, of which more may have been found than were kept.</summary>
    /// <param name="problems">Those that were kept.</param>
    /// <param name="found">How many were found.</param>
    public static ProblemReport Of(IReadOnlyList<Problem> problems, ProblemCount found)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (problems.Count <= Most && problems.Count == found.Total) return new(problems, found);
        var kept = ProblemLimit.Kept(problems);
        var without = found - ProblemCount.Of(kept);
        var listed = ProblemLimit.First(problems, Most - 1);
        var rest = found - ProblemCount.Of(listed);
        return new(
            [
                .. listed,
                More(
                    rest, $"另有{rest.Total}个问题没有列出，{"可写入表格查看：命令行用 --problems，接口用 Accept: text/csv，网页":elsewhere}{"可":page}下载带批注的工作簿。",
                    $"{rest.Total} more problems are not listed. To see them{" in a table, use --problems on the command line, ":elsewhere}"
                        + $"{"Accept: text/csv in the API, or":elsewhere}{",":page} download the annotated workbook"
                        + $"{" on the page":elsewhere}."),
            ],
            found)
        {
            InFile = without.Total == 0 ? kept : [.. kept, NotKept(without)],
        };
    }

    private static Problem NotKept(ProblemCount rest) => More(
        rest, $"另有{rest.Total}个问题没有写入。请先处理以上问题，再次提交后查看其余。",
        $"{rest.Total} more problems are not in this file. Resolve those above and submit again to see the rest.");

    private static Problem More(ProblemCount rest, Sentence zh, Sentence en) =>
        rest.Errors > 0 ? Problem.Error(MoreCode, null, zh, en) : Problem.Warning(MoreCode, null, zh, en);
}
