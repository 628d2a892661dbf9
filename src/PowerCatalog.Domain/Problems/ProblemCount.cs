namespace PowerCatalog.Domain.Problems;

/// <summary>How many problems were found, whether they are listed or not.</summary>
/// <param name="Errors">Errors.</param>
/// <param name="Warnings">Warnings.</param>
public readonly record struct ProblemCount(int Errors, int Warnings)
{
    /// <summary>Errors and warnings.</summary>
    public int Total => Errors + Warnings;

    /// <summary>The counts of a list of problems.</summary>
    public static ProblemCount Of(IReadOnlyCollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var errors = problems.Count(problem => problem.Severity == Severity.Error);
        return new ProblemCount(errors, problems.Count - errors);
    }

    /// <summary>The sum of two counts.</summary>
    public static ProblemCount operator +(ProblemCount left, ProblemCount right) =>
        new(left.Errors + right.Errors, left.Warnings + right.Warnings);

    /// <summary>The difference of two counts.</summary>
    public static ProblemCount operator -(ProblemCount left, ProblemCount right) =>
        new(left.Errors - right.Errors, left.Warnings - right.Warnings);
}
