using PowerCatalog.Application.Keeping;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Differences;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Exchange.Reading;

namespace PowerCatalog.Application.Importing;

/// <summary>Reads and checks files, and records their adjustments.</summary>
public sealed class FileImports(AdjustmentRecorder recorder, ReferenceData reference, SourceFiles files, ReadingTurns turns)
{
    /// <summary>Reads a file, checks it and records it, unless the request is a dry run.</summary>
    /// <returns>What became of each of its decisions; for a file that cannot be read, its problems.</returns>
    /// <exception cref="Ledger.LedgerException">
    /// The ledger cannot confirm that the adjustment is durable, or concurrent writers keep preventing it.
    /// </exception>
    public Task<ImportResult> HandleAsync(ImportFile command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command);
        return HandleAsync(command, DerivedAdjustmentId.Of, cancellation);
    }

    /// <summary>The same for a stored draft, which has an id already.</summary>
    internal Task<ImportResult> HandleAsync(
        ImportFile command, Func<AdjustmentDraft, AdjustmentId> idOf, CancellationToken cancellation) =>
        turns.TakeAsync(() => ReadAsync(command, idOf, cancellation), cancellation);

    private async Task<ImportResult> ReadAsync(
        ImportFile command, Func<AdjustmentDraft, AdjustmentId> idOf, CancellationToken cancellation)
    {
        var own = await recorder.OwnElementsAsync(command.Request.Division, cancellation);
        command.Content.Position = 0;
        var read = DraftReader.Read(command.Content, command.Name, command.ReadOptions(own), reference, cancellation);
        if (!read.Refused) command.WhenRead?.Invoke(read.Draft!);
        var decisions = new DecisionsInTurn(recorder, command, idOf, stop => KeepAsync(command, stop));
        return await decisions.RecordAsync([.. read.Decisions.Select(decision => PartOf(decision, command.Departments))], cancellation);
    }

    private static ReadDecision PartOf(ReadDecision decision, IReadOnlySet<string>? departments) =>
        departments is null || decision.Draft is not { } draft
            ? decision
            : decision with { Draft = OpenedBeside.Part(draft, departments, within: true) };

    private async Task KeepAsync(ImportFile command, CancellationToken cancellation)
    {
        command.Content.Position = 0;
        await files.KeepAsync(command.Content, cancellation);
    }
}
