using PowerCatalog.Application.Comparing;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Features.Recording.Api;

/// <summary>What a sent list changes. Nothing is recorded.</summary>
/// <param name="Division">The catalog.</param>
/// <param name="Revision">The revision that was compared.</param>
/// <param name="On">The day of the list that was compared.</param>
/// <param name="From">The state that the list was exported from, as its column 清单版本 has it; null where it has none.</param>
/// <param name="Different">Whether the list says something else than the catalog.</param>
/// <param name="Counts">What the draft adjustment would do; null where there is no difference.</param>
/// <param name="Changes">Each change before and after: at most 10,000, and fewer where their texts are very long.</param>
/// <param name="ChangesTotal">How many there are in all.</param>
/// <param name="Renamings">What may be renamings, to be decided by people: the first 500.</param>
/// <param name="RenamingsTotal">How many there are in all.</param>
/// <param name="Conflicts">What others changed too since the list was exported: the first 500.</param>
/// <param name="ConflictsTotal">How many there are in all.</param>
/// <param name="Opens">
/// The departments of the list that hold nothing yet, each with the number of its items: these lines open them, are no additions and are
/// not compared. Sent to adjustments with kind=list, they are recorded.
/// </param>
/// <param name="Notes">What was compared and what was not, in Chinese.</param>
/// <param name="Problems">What is wrong with lines of the list, or worth a look: the first 500. A line with an error is left out.</param>
/// <param name="Errors">The number of errors.</param>
/// <param name="Warnings">The number of warnings.</param>
internal sealed record DifferenceAnswer(
    string Division, long Revision, DateOnly On, string? From, bool Different, AdjustmentCounts? Counts, IReadOnlyList<PreviewLine> Changes,
    int ChangesTotal, IReadOnlyList<ProposedRenaming> Renamings, int RenamingsTotal, IReadOnlyList<PlaceConflict> Conflicts,
    int ConflictsTotal, IReadOnlyList<OpenedDepartment> Opens, IReadOnlyList<string> Notes, IReadOnlyList<FileProblem> Problems,
    int Errors, int Warnings)
{
    private const int Most = 500;

    public static DifferenceAnswer Of(string division, ComparedList compared, IReadOnlyList<string> notes)
    {
        var (renamings, conflicts) = (compared.Renamings, compared.Conflicts);
        return new DifferenceAnswer(
            division, compared.Revision, compared.On, compared.From?.ToString(), compared.Differs, compared.Counts,
            RecordingAnswer.Bounded(compared.Preview), compared.Preview.Count, [.. renamings.Take(Most)], renamings.Count,
            [.. conflicts.Take(Most)], conflicts.Count,
            [.. compared.Opens.Select(department => new OpenedDepartment(department.Name, department.Items))], notes,
            FileProblem.Of(compared.Report.Problems), compared.Report.Found.Errors,
            compared.Report.Found.Warnings);
    }
}
