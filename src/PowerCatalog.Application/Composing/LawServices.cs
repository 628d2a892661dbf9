using PowerCatalog.Application.Importing;
using PowerCatalog.Application.Keeping;
using PowerCatalog.Application.Laws;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Laws.Matching;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Ledger;

namespace PowerCatalog.Application.Composing;

/// <summary>The services for entries on documents that changed, composed over a ledger.</summary>
public sealed class LawServices : IDisposable
{
    private readonly ReadingTurns _turns = new();

    /// <summary>Composes it.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="knowledge">The knowledge of catalogs.</param>
    /// <param name="citations">What powers cite of laws and documents.</param>
    /// <param name="reference">The reference data.</param>
    /// <param name="rules">The rules under which drafts begin.</param>
    /// <param name="shared">Where the files are kept.</param>
    /// <param name="clock">The clock for today's date.</param>
    public LawServices(
        ILedger ledger, ICatalogKnowledge knowledge, ICitations citations, ReferenceData reference, ProcedureRules rules,
        SharedFolder shared, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(shared);
        Entries = new LawEntries(ledger, knowledge, citations, reference, rules, clock);
        Files = new LawFiles(Entries, reference, new SourceFiles(shared.Files), _turns);
    }

    /// <summary>Records and follows entries.</summary>
    public LawEntries Entries { get; }

    /// <summary>Records entries from files.</summary>
    public LawFiles Files { get; }

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();
}
