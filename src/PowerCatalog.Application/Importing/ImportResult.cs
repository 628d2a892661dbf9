using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Application.Importing;

/// <summary>What became of a file: of its one adjustment, or of each decision of a running log.</summary>
/// <param name="Decisions">What became of each that was tried, in order; at least one.</param>
/// <param name="NotTried">How many come after one that was not recorded, and were not tried.</param>
public sealed record ImportResult(IReadOnlyList<RecordingResult> Decisions, int NotTried)
{
    private static readonly RecordingOutcome[] Weightiest =
        [RecordingOutcome.Refused, RecordingOutcome.Conflict, RecordingOutcome.Recorded, RecordingOutcome.Previewed];

    /// <summary>
    /// The outcome of the file: refused or in conflict where one of its decisions is, recorded where anything was, already recorded where
    /// all were.
    /// </summary>
    public RecordingOutcome Outcome
    {
        get
        {
            foreach (var outcome in Weightiest)
            {
                if (Decisions.Any(decision => decision.Outcome == outcome)) return outcome;
            }

            return RecordingOutcome.AlreadyRecorded;
        }
    }

    /// <summary>The result of the decision that the file ended with: the one that was not recorded, or the last.</summary>
    public RecordingResult Last => Decisions[^1];

    /// <summary>Those that stand recorded, now or from before.</summary>
    public IReadOnlyList<RecordingResult> Standing =>
        [.. Decisions.Where(decision => decision.Outcome is RecordingOutcome.Recorded or RecordingOutcome.AlreadyRecorded)];

    /// <summary>The problems of all its decisions.</summary>
    public ProblemReport Report => Decisions.Count == 1
        ? Decisions[0].Report
        : ProblemReport.Of(
            [.. Decisions.SelectMany(Named)],
            Decisions.Aggregate(default(ProblemCount), (sum, decision) => sum + decision.Report.Found));

    // What stands at no row says which decision it is of.
    private static IEnumerable<Problem> Named(RecordingResult decision) => decision.Report.Kept.Select(problem =>
        problem.Place?.Row is null && decision.DocumentNumber is { } number
            ? problem.After($"{number}：", $"{number}: ")
            : problem);
}
