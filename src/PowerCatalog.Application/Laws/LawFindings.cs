using PowerCatalog.Domain.Laws.Deciding;
using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Domain.Laws.Folding;
using PowerCatalog.Domain.Laws.Following;
using PowerCatalog.Domain.Laws.Matching;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Application.Laws;

/// <summary>What speaks for a second look at an entry: earlier entries on the same documents, and citations that are near.</summary>
internal sealed class LawFindings(LawDraft draft, CheckedLaws read, LawBook book, Reliance reliance)
{
    public IEnumerable<Problem> Warnings()
    {
        var places = draft.Lines.ToDictionary(line => line.Number, line => line.Place);
        var before = book.Standing.SelectMany(entry => entry.Changes.Select(change => (entry, change)))
            .ToLookup(pair => Key(pair.change));
        var said = read.Changes
            .Select(change => (change.Line, Before: before[Key(change)].Select(pair => (pair.entry, pair.change)).LastOrDefault()))
            .Where(found => found.Before.entry is not null && found.Before.change.Result != LawResult.Retained)
            .Select(found => (found.Line, Problem: LawProblems.SaidBefore(
                places[found.Line], found.Before.change, found.Before.entry.Recorded.Decision.Name())));
        var near = reliance.Documents.Where(document => document.Near.Count > 0).Select(document => (
            document.Change.Line, Problem: LawProblems.Near(
                places[document.Change.Line],
                [.. document.Near.Select(near => $"{near.Cited.Title()}（{TouchedWords.Of(near.Why).Zh}）")])));
        return said.Concat(near).OrderBy(found => found.Line).Select(found => found.Problem);
    }

    private static (string? Name, string? Number) Key(LawChange change) =>
        (change.Name is null ? null : DocumentNames.KeyOf(change.Name), change.Number);
}
