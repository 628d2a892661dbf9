using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Procedure.Streams;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Ledger;

namespace PowerCatalog.Application.Laws;

/// <summary>Opens drafts in the procedure.</summary>
internal sealed class LawDrafting(ILedger ledger, ProcedureRules rules)
{
    private readonly ProcedureStream _stream = new(ledger);

    /// <summary>Opens a draft; one that was opened before stays as it is, whoever opened it.</summary>
    /// <exception cref="LedgerException">The ledger cannot confirm that it is durable.</exception>
    public async Task OpenAsync(Actor actor, OpenDraft draft, CancellationToken cancellation)
    {
        if (await _stream.LoadAsync(draft.Id, cancellation) is null)
            await _stream.AppendAsync(draft.Id, -1, actor.Id, [draft.Opened(rules)], cancellation);
    }
}
