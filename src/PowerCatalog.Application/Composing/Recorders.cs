using PowerCatalog.Application.Changing;
using PowerCatalog.Application.Comparing;
using PowerCatalog.Application.Drafts;
using PowerCatalog.Application.Importing;
using PowerCatalog.Application.Keeping;
using PowerCatalog.Application.Procedure.Proposing;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Differences;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Ledger;

namespace PowerCatalog.Application.Composing;

/// <summary>The services that record into catalogs, composed over a ledger.</summary>
public sealed class Recorders : IDisposable
{
    private readonly ReadingTurns _turns = new();

    /// <summary>Composes it.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="knowledge">The knowledge of catalogs.</param>
    /// <param name="listed">The powers that lists are compared with.</param>
    /// <param name="reference">The reference data.</param>
    /// <param name="rules">The rules for what may be recorded at once.</param>
    /// <param name="shared">Where the files are kept.</param>
    /// <param name="clock">The clock for today's date.</param>
    public Recorders(
        ILedger ledger, ICatalogKnowledge knowledge, IListedPowers listed, ReferenceData reference, ProcedureRules rules,
        SharedFolder shared, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(shared);
        Recorder = new AdjustmentRecorder(ledger, knowledge, reference, rules, clock);
        Imports = new FileImports(Recorder, reference, new SourceFiles(shared.Files), _turns);
        Changes = new SingleChanges(Recorder, reference);
        Comparisons = new ListComparisons(knowledge, listed, reference, _turns, clock);
        Lists = new ListImports(Comparisons, Imports);
        Sources = new LineSources(
            Recorder, Comparisons, reference, new SourceFiles(shared.Files), _turns, new DraftStore(shared, clock));
    }

    /// <summary>Records drafts that were read.</summary>
    public AdjustmentRecorder Recorder { get; }

    /// <summary>Records from files.</summary>
    public FileImports Imports { get; }

    /// <summary>Compares lists, and records nothing.</summary>
    public ListComparisons Comparisons { get; }

    /// <summary>Takes lists: opens departments, and compares the rest.</summary>
    public ListImports Lists { get; }

    /// <summary>Records changes without a file.</summary>
    public SingleChanges Changes { get; }

    /// <summary>Reads lines to be put forward.</summary>
    public LineSources Sources { get; }

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();
}
