using PowerCatalog.Application.Actors;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Application.Recording;

/// <summary>
/// An adjustment as the events of its catalog's stream: promulgated, the facts, completed; before them the opening, for a list. The id of
/// each event hangs on the adjustment's id and the event's place in the batch, so that a retry is the same event.
/// </summary>
internal static class PromulgationBatch
{
    public static IReadOnlyList<NewEvent> Events(
        Submission submission, Decision decision, ReferenceData reference, CatalogKnowledge known, Actor actor)
    {
        var header = decision.Header!;
        var events = new List<CatalogEvent>(decision.Facts.Count + 3);
        if (!known.IsOpen) events.Add(Opened(submission, header, reference));
        events.Add(Promulgated(submission, decision, header));
        events.AddRange(decision.Facts);
        events.Add(new AdjustmentCompleted(header.Adjustment, decision.Counts));

        var metadata = new EventMetadata(actor.Id, StreamName.Adjustment(header.Adjustment).Value).Write();
        return [.. events.Select((happened, ordinal) => new NewEvent(
            submission.Id.EventId(ordinal), EventRegistry.NameOf(happened), EventRegistry.Write(happened), metadata))];
    }

    private static CatalogOpened Opened(Submission submission, DecisionHeader header, ReferenceData reference)
    {
        var division = reference.Division(submission.Draft.Division);
        return new CatalogOpened(
            submission.Draft.Division, division?.Name ?? submission.Draft.Division.Value, division?.Custodian ?? header.Authority);
    }

    // Without a file its digest and name are empty: nobody sent one.
    private static AdjustmentPromulgated Promulgated(Submission submission, Decision decision, DecisionHeader header) => new(
        header.Adjustment, header.Opening, header.DocumentNumber?.Normal, header.DocumentNumber?.Original, header.Title, header.Authority,
        header.Decided,
        header.Effective, header.Published, decision.Facts.Count, LinesDigest.Of(submission.Draft), submission.Draft.Source?.Sha256 ?? "",
        submission.Draft.Source?.Name ?? "", [], header.Remark);
}
