using PowerCatalog.Application.Changing;
using PowerCatalog.Application.Importing;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;

namespace PowerCatalog.Application.Drafts;

/// <summary>Checks and records stored drafts, in the same way as imports in one step, but under the draft's own id.</summary>
public sealed class DraftRecording(DraftStore drafts, FileImports imports, SingleChanges changes)
{
    /// <summary>Checks a draft, and records it unless the request is a dry run; a recorded draft is removed.</summary>
    /// <returns>The result; null where the draft no longer exists.</returns>
    /// <exception cref="Ledger.LedgerException">
    /// The ledger cannot confirm that the adjustment is durable, or concurrent writers keep preventing it.
    /// </exception>
    public async Task<RecordingResult?> HandleAsync(Draft draft, RecordingRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(request);
        var result = draft.Change is { } change
            ? await changes.HandleAsync(
                new RecordChange(request, change.Kind, draft.Particulars, change.ByField), _ => draft.Id, cancellation)
            : await ImportAsync(draft, request, cancellation);
        if (result?.Outcome is RecordingOutcome.Recorded or RecordingOutcome.AlreadyRecorded) drafts.Remove(draft);
        return result;
    }

    private async Task<RecordingResult?> ImportAsync(Draft draft, RecordingRequest request, CancellationToken cancellation)
    {
        await using var content = drafts.Open(draft);
        if (content is null) return null;
        var command = new ImportFile(request, DraftKind.Adjustment, content, draft.Name, draft.Particulars, draft.Columns);
        return await imports.HandleAsync(command, _ => draft.Id, cancellation);
    }
}
