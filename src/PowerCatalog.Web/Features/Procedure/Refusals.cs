using PowerCatalog.Application.Procedure.Taking;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Features.Procedure;

/// <summary>What the pages and the API answer where a step was not taken: the same for both.</summary>
internal static class Refusals
{
    // What stands against the person, and not against the step.
    private static readonly HashSet<string> OfPerson = ["procedure.not-allowed", "procedure.own-draft"];

    /// <summary>The errors.</summary>
    public static IReadOnlyList<Problem> ErrorsOf(StepResult result) =>
        [.. result.Problems.Where(problem => problem.Severity == Severity.Error)];

    /// <summary>The type of the problem: others were faster, the step is not the person's to take, or it cannot be taken.</summary>
    public static ProblemType TypeOf(StepResult result)
    {
        if (result.Outcome == StepOutcome.Conflict) return ProblemTypes.AdjustmentMoved;
        var errors = ErrorsOf(result);
        return errors.Count > 0 && errors.All(problem => OfPerson.Contains(problem.Code))
            ? ProblemTypes.StepNotAllowed
            : ProblemTypes.StepRefused;
    }
}
