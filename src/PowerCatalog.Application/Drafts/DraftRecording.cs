using PowerCatalog.Application.Changing;
using PowerCatalog.Application.Comparing;
using PowerCatalog.Application.Importing;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;

namespace PowerCatalog.Application.Drafts;

/// <summary>Checks and records stored drafts, in the same way as imports in one step, but under the draft's own id.</summary>
public sealed class DraftRecording(
    DraftStore drafts, FileImports imports, ListComparisons comparisons, ListImports lists, SingleChanges changes)
{
    /// <summary>
    /// Checks a draft, and records it unless the request is a dry run; a draft that is recorded, with all its decisions, is removed.
    /// </summary>
    /// <returns>What became of each of its decisions; null where the draft no longer exists.</returns>
    /// <exception cref="Ledger.LedgerException">
    /// The ledger cannot confirm that the adjustment is durable, or concurrent writers keep preventing it.
    /// </exception>
    public async Task<ImportResult?> HandleAsync(Draft draft, RecordingRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(request);
        var result = draft.Change is not null
            ? new ImportResult([await ChangeAsync(draft, request, cancellation)], NotTried: 0)
            : await ImportAsync(draft, request, cancellation);
        if (result?.Outcome is RecordingOutcome.Recorded or RecordingOutcome.AlreadyRecorded)
            drafts.Settle(draft, result.Decisions.Max(decision => decision.Revision), result.Decisions.Count > 1);
        return result;
    }

    /// <summary>Compares a stored list with the catalog, and tries or records what of it opens departments beside others.</summary>
    /// <returns>
    /// The results, and whether the draft still exists; no comparison where the list opens all that it speaks of, which is recorded as any
    /// draft is.
    /// </returns>
    /// <exception cref="Ledger.LedgerException">
    /// The ledger cannot confirm that the adjustment is durable, or concurrent writers keep preventing it.
    /// </exception>
    public async Task<(bool Exists, ListTaken Taken)> TakeAsync(
        Draft draft, RecordingRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(request);
        await using var content = drafts.Open(draft);
        if (content is null) return (false, new ListTaken(null, null));
        var file = Command(draft, request, content);
        var compared = await comparisons.HandleAsync(new CompareList(file, null), cancellation);
        return (true, new ListTaken(
            compared, compared is null or { Opens.Count: 0 } ? null : await lists.OpenAsync(file, compared, cancellation)));
    }

    private static ImportFile Command(Draft draft, RecordingRequest request, Stream content) =>
        new(request, draft.Kind, content, draft.Name, draft.Particulars, draft.Columns)
        {
            Department = draft.Department,
            Consequences = draft.Consequences
        };

    private Task<RecordingResult> ChangeAsync(Draft draft, RecordingRequest request, CancellationToken cancellation) =>
        changes.HandleAsync(
            [.. draft.DecidedChanges().Select(change => new RecordChange(request, change.Kind, draft.Particulars, change.ByField))],
            _ => draft.Id, cancellation);

    private async Task<ImportResult?> ImportAsync(Draft draft, RecordingRequest request, CancellationToken cancellation)
    {
        await using var content = drafts.Open(draft);
        if (content is null) return null;
        var command = Command(draft, request, content);
        // A list has the id that its content gives, so that the same list is known again; the decisions of a running log are several, and
        // have their ids from their numbers.
        return draft.Kind == DraftKind.List
            ? await imports.HandleAsync(command, cancellation)
            : await imports.HandleAsync(command, one => one.InLog ? DerivedAdjustmentId.Of(one) : draft.Id, cancellation);
    }
}
