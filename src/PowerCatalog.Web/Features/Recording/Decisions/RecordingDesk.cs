using PowerCatalog.Domain.Deciding;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Ledger;
using PowerCatalog.Application;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Recording.Decisions;

/// <summary>From a file to a recorded decision, or to the problems that stop it: the one way of the API and of the pages.</summary>
internal sealed class RecordingDesk(ILedger ledger, ICatalogKnowledge knowledge, Names names, TimeProvider clock) : IDisposable
{
    // A file is read whole into memory: two at a time bound it, and writers are few.
    private readonly SemaphoreSlim _turns = new(2, 2);

    /// <summary>Reads a file, checks it and records it; with <paramref name="dryRun"/> only says what it would do.</summary>
    /// <param name="content">The file.</param>
    /// <param name="name">Its name.</param>
    /// <param name="read">How to read it.</param>
    /// <param name="precondition">What the writer says of the catalog that the decision goes to.</param>
    /// <param name="actor">The id of who records.</param>
    /// <param name="dryRun">Whether to write nothing.</param>
    /// <param name="cancellation">Ends it before the append.</param>
    /// <returns>What became of it; of a file that cannot be read, its problems.</returns>
    public async Task<RecordingResult> RecordAsync(
        Stream content, string name, ReadOptions read, Precondition precondition, string actor, bool dryRun, CancellationToken cancellation)
    {
        await _turns.WaitAsync(cancellation);
        try
        {
            var draft = DraftReader.Read(content, name, read, names.Data, cancellation);
            if (draft.Draft is null) return new RecordingResult(RecordingOutcome.Refused, read.Division, null, -1, draft.Problems);
            var recorder = new AdjustmentRecorder(ledger, new CheckedKnowledge(knowledge, precondition, dryRun), names.Data, clock);
            return await recorder.RecordAsync(draft.Draft, draft.Problems, actor, dryRun, cancellation);
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();
}
