using PowerCatalog.Application.Changing;
using PowerCatalog.Application.Importing;
using PowerCatalog.Application.Keeping;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Ledger;

namespace PowerCatalog.Application.Composing;

/// <summary>What records into a catalog, composed over a ledger.</summary>
public sealed class Recorders : IDisposable
{
    /// <summary>Composes it.</summary>
    /// <param name="ledger">Where it is recorded.</param>
    /// <param name="knowledge">What is known of catalogs.</param>
    /// <param name="reference">The reference data.</param>
    /// <param name="shared">Where the files are kept.</param>
    /// <param name="clock">Says which day it is.</param>
    public Recorders(ILedger ledger, ICatalogKnowledge knowledge, ReferenceData reference, SharedFolder shared, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(shared);
        Recorder = new AdjustmentRecorder(ledger, knowledge, reference, clock);
        Imports = new FileImports(Recorder, reference, new SourceFiles(shared.Files));
        Changes = new SingleChanges(Recorder, reference);
    }

    /// <summary>Records drafts that were read.</summary>
    public AdjustmentRecorder Recorder { get; }

    /// <summary>Records from files.</summary>
    public FileImports Imports { get; }

    /// <summary>Records what is said without a file.</summary>
    public SingleChanges Changes { get; }

    /// <inheritdoc/>
    public void Dispose() => Imports.Dispose();
}
