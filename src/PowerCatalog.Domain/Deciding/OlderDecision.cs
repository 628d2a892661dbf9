using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Events;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// Warns of a decision that is recorded behind a newer one about the same powers: its lines were written without what the newer one did,
/// and changes apply by the days on which they take effect, whichever was decided first.
/// </summary>
internal static class OlderDecision
{
    public static void Check(DraftCheck check)
    {
        if (check.Opening || check.Decided is not { } decided) return;
        var newer = check.Facts.OfType<PowerFact>().Select(fact => fact.Power).Distinct().Select(check.NewestOn)
            .OfType<TouchingDecision>().Where(newest => newest.Decided > decided).ToList();
        if (newer.MaxBy(newest => newest.Decided) is not { } newest) return;
        check.Problems.Add(
            DecidingProblems.OlderThanRecorded(
                check.Draft.PlaceOf(Fields.Decided, check.Reference.Headings), decided, newest, newer.Count));
    }
}
