using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Domain.Laws.Folding;
using PowerCatalog.Domain.Laws.Matching;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Domain.Laws.Following;

/// <summary>A draft that an entry proposes for a department whose powers rest on its documents.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Powers">How many powers of the department are touched.</param>
/// <param name="Documents">On how many documents they rest.</param>
public sealed record DraftProposal(OpenDraft Draft, int Powers, int Documents)
{
    private const int NamedDocuments = 3;

    /// <summary>The proposals for all departments, in order.</summary>
    public static IReadOnlyList<DraftProposal> Of(LawEntryId entry, DivisionCode division, LawDecision decision, Reliance reliance)
    {
        ArgumentNullException.ThrowIfNull(reliance);
        return [.. reliance.Departments().Select(department => Of(entry, division, decision, reliance, department))];
    }

    private static DraftProposal Of(
        LawEntryId entry, DivisionCode division, LawDecision decision, Reliance reliance, DepartmentCode department)
    {
        var touched = reliance.Documents.Where(document => document.Powers.Any(power => power.Department == department)).ToList();
        var powers = touched.SelectMany(document => document.Powers).Where(power => power.Department == department)
            .DistinctBy(power => power.Power).Count();
        var named = string.Join("、", touched.Take(NamedDocuments).Select(document =>
            $"{document.Change.Title()}自 {CatalogTime.Show(document.Change.On)} 起{LawWords.Of(document.Change.Result).Zh}"));
        var text = $"{named}{(touched.Count > NamedDocuments ? $"等 {touched.Count} 件文件" : "")}，见{decision.Name()}";
        var cause = new DraftCause(touched.Min(document => DayOf(document.Change, decision)), text);
        var draft = new OpenDraft(
            LawDigest.DraftOf(entry, division, department), division, $"因文件变动调整 {powers} 项职权", department, cause, entry);
        return new DraftProposal(draft, powers, touched.Count);
    }

    // A document that had expired before a decision found so gave nobody reason to adjust anything until then.
    private static DateOnly DayOf(LawChange change, LawDecision decision) =>
        decision.Decided is { } decided && decided > change.On ? decided : change.On;
}
