using PowerCatalog.Application.Completing;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Ledger;

namespace PowerCatalog.Application.Procedure.Streams;

/// <summary>What is known of a catalog, at least up to the end that the ledger has when it is asked.</summary>
internal sealed class FreshKnowledge(ILedger ledger, ICatalogKnowledge knowledge)
{
    /// <summary>The knowledge.</summary>
    /// <exception cref="LedgerException">The ledger does not answer.</exception>
    public async Task<CatalogKnowledge> AskAsync(KnowledgeRequest request, CancellationToken cancellation)
    {
        var tail = await CatalogTail.ReadAsync(ledger, StreamName.Catalog(request.Division), cancellation);
        return await knowledge.AskAsync(request, tail.IsOpen ? -1 : tail.Revision, cancellation);
    }
}
