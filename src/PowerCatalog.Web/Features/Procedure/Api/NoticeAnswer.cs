using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Noticing;
using PowerCatalog.Domain.Text;
using PowerCatalog.Listings.Procedure.Answers;

namespace PowerCatalog.Web.Features.Procedure.Api;

/// <summary>What somebody is told of.</summary>
/// <param name="Kind">
/// ownTurn where the adjustment waits for the person since; ownDraft where others took a step on the own draft; request where a township
/// asks for a recall; ownRequest where something became of what the own township asked.
/// </param>
/// <param name="Adjustment">Which adjustment.</param>
/// <param name="Division">Its catalog.</param>
/// <param name="Name">What it was called after the step.</param>
/// <param name="Revision">The step.</param>
/// <param name="Recorded">When it was taken.</param>
/// <param name="What">What it was, in words.</param>
/// <param name="Waits">What waits for the person since.</param>
/// <param name="Request">Where the request for a recall stands since, that it began with; null where it began with none.</param>
internal sealed record NoticeAnswer(
    string Kind, string Adjustment, string Division, string Name, long Revision, DateTimeOffset Recorded, Bilingual What,
    IReadOnlyList<WaitAnswer> Waits, RecallStage? Request)
{
    public static NoticeAnswer Of(Notice notice) => new(
        EnumWords.Of(notice.Kind), notice.Adjustment.Value, notice.Division.Value, notice.Name, notice.Step.Revision,
        notice.Step.Recorded, NoticeWords.What(notice), [.. notice.Waits.Select(WaitAnswer.Of)],
        notice.Stage);
}
