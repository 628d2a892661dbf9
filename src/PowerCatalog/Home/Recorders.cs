using PowerCatalog.Application.Changing;
using PowerCatalog.Application.Importing;
using PowerCatalog.Application.Keeping;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Ledger;

namespace PowerCatalog.Home;

/// <summary>What records into a catalog, composed over a ledger.</summary>
internal sealed class Recorders : IDisposable
{
    public Recorders(ILedger ledger, ICatalogKnowledge knowledge, ReferenceData reference, SharedFolder shared, TimeProvider clock)
    {
        var recorder = new AdjustmentRecorder(ledger, knowledge, reference, clock);
        Imports = new FileImports(recorder, reference, new SourceFiles(shared.Files));
        Changes = new SingleChanges(recorder, reference);
    }

    /// <summary>Records from files.</summary>
    public FileImports Imports { get; }

    /// <summary>Records what is said without a file.</summary>
    public SingleChanges Changes { get; }

    public void Dispose() => Imports.Dispose();
}
