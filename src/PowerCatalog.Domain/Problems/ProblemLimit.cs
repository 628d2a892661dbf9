namespace PowerCatalog.Domain.Problems;

/// <summary>Limits the problems that are kept and listed, as a file may have one on each of its 500,000 lines.</summary>
/// <param name="most">How many of each severity are kept; all are counted.</param>
public sealed class ProblemLimit(int most)
{
    /// <summary>How many problems of each severity are kept of a draft: of its file, of the checks, and of both together.</summary>
    public const int MostKept = 5_000;

    private int _errors;
    private int _warnings;

    /// <summary>How many were found.</summary>
    public ProblemCount Count => new(_errors, _warnings);

    /// <summary>Counts a problem; true where it is among the first of its severity, which are kept.</summary>
    public bool Keeps(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return (problem.Severity == Severity.Error ? ++_errors : ++_warnings) <= most;
    }

    /// <summary>The first <see cref="MostKept"/> problems of each severity, in their order.</summary>
    public static IReadOnlyList<Problem> Kept(IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return problems.Count <= MostKept ? problems : [.. problems.Where(new ProblemLimit(MostKept).Keeps)];
    }

    /// <summary>The problems to be listed, in their order: the first errors, and the first warnings where there are fewer errors.</summary>
    public static IReadOnlyList<Problem> First(IReadOnlyList<Problem> problems, int most)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (problems.Count <= most) return problems;
        var errors = new ProblemLimit(most);
        var warnings = new ProblemLimit(Math.Max(0, most - ProblemCount.Of(problems).Errors));
        return [.. problems.Where(problem => (problem.Severity == Severity.Error ? errors : warnings).Keeps(problem))];
    }
}
