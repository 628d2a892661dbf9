using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Reading;

namespace PowerCatalog.Application.Importing;

/// <summary>
/// Records the decisions of one file in their order, each whole or not at all, against the list as those before it leave it. The first that
/// is not recorded ends the file; a dry run tries them all, each as if those before it were recorded.
/// </summary>
internal sealed class DecisionsInTurn(
    AdjustmentRecorder recorder, ImportFile file, Func<AdjustmentDraft, AdjustmentId> idOf, Func<CancellationToken, Task> keep)
{
    private readonly List<RecordingResult> _results = [];
    private ExpectedCatalog _expected = file.Request.Expected;
    private bool _kept;
    private bool _lacksOne;

    public async Task<ImportResult> RecordAsync(IReadOnlyList<ReadDecision> decisions, CancellationToken cancellation)
    {
        foreach (var decision in decisions)
        {
            var result = await RecordAsync(decision, cancellation) with { DocumentNumber = decision.Number };
            _results.Add(result);
            if (result.Outcome == RecordingOutcome.Conflict || (result.Outcome == RecordingOutcome.Refused && !file.Request.DryRun)) break;
            Follow(result);
        }

        return new ImportResult(_results, decisions.Count - _results.Count);
    }

    private Task<RecordingResult> RecordAsync(ReadDecision decision, CancellationToken cancellation)
    {
        if (decision.Draft is not { } draft)
        {
            recorder.NoteUnreadable(file.Request, decision.Number);
            return Task.FromResult(new RecordingResult(
                RecordingOutcome.Refused, file.Request.Division, null, -1, ProblemReport.Of(decision.Problems, decision.Found)));
        }

        Problem[] notes = [.. Notes()];
        var submission = new Submission(idOf(draft), draft, [.. notes, .. decision.Problems])
        {
            Found = decision.Found + ProblemCount.Of(notes),
            KeepSource = KeepAsync,
            Pending = file.Pending,
        };
        return recorder.RecordAsync(submission, file.Request with { Expected = _expected }, cancellation);
    }

    // A decision that was recorded moves the catalog on; one that is only checked is taken into account in what comes after it.
    private void Follow(RecordingResult result)
    {
        if (result.Outcome == RecordingOutcome.Recorded) _expected = _expected.Following(result.Revision);
        if (result.Outcome == RecordingOutcome.Refused) _lacksOne = true;
        if (result.Outcome == RecordingOutcome.Previewed && result.Assessment is { } assessment) file.Pending.Add(assessment);
    }

    private IEnumerable<Problem> Notes()
    {
        if (_lacksOne)
            yield return Problem.Warning(
                "log.earlier-refused", null, "前面有决定存在错误，这一件按没有该决定的清单核对；改正后请再次预览。",
                "An earlier adjustment of this log has errors; this one was checked against the list without it. Preview it again once "
                    + "that is mended.");
    }

    // The file is stored once, with the first decision that is recorded from it.
    private async Task KeepAsync(CancellationToken cancellation)
    {
        if (!_kept) await keep(cancellation);
        _kept = true;
    }
}
