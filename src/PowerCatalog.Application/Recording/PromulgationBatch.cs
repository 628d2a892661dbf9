using PowerCatalog.Application.Actors;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Application.Recording;

/// <summary>
/// The events of an adjustment in its catalog's stream: promulgated, the facts, completed; for a list preceded by the opening. Each event's
/// id derives from the adjustment's id and its place in the batch, so that a retry has the same events.
/// </summary>
internal static class PromulgationBatch
{
    // About the JSON of a power with its elements.
    private const int BytesOfOne = 1_500;

    public static IReadOnlyList<NewEvent> Events(
        Submission submission, DraftDigests digests, Assessment assessment, ReferenceData reference, CatalogKnowledge known, Actor actor)
    {
        var particulars = assessment.Particulars!;
        var events = new List<CatalogEvent>(assessment.Facts.Count + 3);
        if (!known.IsOpen) events.Add(Opened(submission, particulars, reference));
        events.Add(Promulgated(submission, digests, assessment, particulars));
        events.AddRange(assessment.Facts);
        events.Add(new AdjustmentCompleted(particulars.Adjustment, assessment.Counts));

        var metadata = new EventMetadata(actor.Id, StreamName.Adjustment(particulars.Adjustment).Value).Write();
        return [.. events.Select((happened, ordinal) => NewEvent.Of(
            submission.Id.EventId(ordinal), EventRegistry.NameOf(happened), happened, Written, BytesOfOne, metadata))];
    }

    private static byte[] Written(object happened) => EventRegistry.Write((CatalogEvent)happened);

    private static CatalogOpened Opened(Submission submission, Particulars particulars, ReferenceData reference)
    {
        var division = reference.Division(submission.Draft.Division);
        return new CatalogOpened(
            submission.Draft.Division, division?.Name ?? submission.Draft.Division.Value, division?.Custodian ?? particulars.Authority);
    }

    // The digest and name are empty where no file was sent.
    private static AdjustmentPromulgated Promulgated(
        Submission submission, DraftDigests digests, Assessment assessment, Particulars particulars) => new(
        particulars.Adjustment, particulars.Opening, particulars.DocumentNumber?.Normal, particulars.DocumentNumber?.Original,
        particulars.Title, particulars.Authority, particulars.Decided, particulars.Effective, particulars.Published,
        assessment.Facts.Count, digests.Lines, submission.Draft.Source?.Sha256 ?? "", submission.Draft.Source?.Name ?? "",
        submission.Approvals ?? [],
        particulars.Remark);
}
