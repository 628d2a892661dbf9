using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Application;

/// <summary>A decision as the events of its catalog's stream: promulgated, the facts, completed; before them the opening, for a list.</summary>
internal static class PromulgationBatch
{
    public static IReadOnlyList<NewEvent> Events(
        AdjustmentDraft draft, Assessment decision, ReferenceData reference, CatalogKnowledge known, string linesDigest, string actor)
    {
        var source = draft.Source ?? throw new ArgumentException("The draft has no file.", nameof(draft));
        var header = decision.Particulars!;
        var events = new List<CatalogEvent>(decision.Facts.Count + 3);
        if (!known.IsOpen)
        {
            var division = reference.Division(draft.Division);
            events.Add(new CatalogOpened(draft.Division, division?.Name ?? draft.Division.Value, division?.Custodian ?? header.Authority));
        }

        events.Add(new AdjustmentPromulgated(
            header.Adjustment, header.Opening, header.DocumentNumber?.Normal, header.DocumentNumber?.Original, header.Title, header.Authority, header.Decided,
            header.Effective, header.Published, decision.Facts.Count, linesDigest, source.Sha256, source.Name, [], header.Remark));
        events.AddRange(decision.Facts);
        events.Add(new AdjustmentCompleted(header.Adjustment, decision.Counts));

        var metadata = new EventMetadata(actor, StreamName.Adjustment(header.Adjustment).Value).Write();
        var digest = Convert.FromHexString(linesDigest);
        return [.. events.Select((happened, ordinal) => new NewEvent(
            AdjustmentId.EventId(digest, ordinal), EventRegistry.NameOf(happened), EventRegistry.Write(happened), metadata))];
    }
}
