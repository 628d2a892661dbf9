using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Domain.Laws.Folding;
using PowerCatalog.Domain.Laws.Matching;

namespace PowerCatalog.Domain.Laws.Figures;

/// <summary>How many documents of one kind and level became what in a year.</summary>
/// <param name="Class">The kind; null where the lists do not say.</param>
/// <param name="Level">Whose they are; null where the lists do not say.</param>
/// <param name="Repealed">废止.</param>
/// <param name="Expired">失效.</param>
/// <param name="Amended">修改.</param>
/// <param name="Retained">继续有效.</param>
public sealed record DocumentCounts(DocumentClass? Class, DocumentLevel? Level, int Repealed, int Expired, int Amended, int Retained);

/// <summary>
/// The documents of a year: those whose change holds from a day of it, in entries that stand. A document that several entries name counts
/// once for each result, as the entry recorded last has it.
/// </summary>
public sealed class YearFigures
{
    private YearFigures(int year, IReadOnlyList<YearDocument> documents) => (Year, Documents) = (year, documents);

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The documents, in the order of the entries.</summary>
    public IReadOnlyList<YearDocument> Documents { get; }

    /// <summary>By kind and level, in the order of these; those that lists do not state come last.</summary>
    public IReadOnlyList<DocumentCounts> Counts =>
    [
        .. Documents.GroupBy(document => (document.Change.Class, document.Change.Level))
            .OrderBy(group => group.Key.Class is null).ThenBy(group => group.Key.Class).ThenBy(group => group.Key.Level is null)
            .ThenBy(group => group.Key.Level).Select(group => Count(group.Key.Class, group.Key.Level, [.. group])),
    ];

    /// <summary>All together.</summary>
    public DocumentCounts Total => Count(null, null, Documents);

    /// <summary>The figures of a year.</summary>
    public static YearFigures Of(int year, IEnumerable<LawEntry> standing) => new(
        year,
        [
            .. standing.Reverse().SelectMany(entry => entry.Changes.Where(change => change.On.Year == year)
                    .Select(change => new YearDocument(entry, change)).Reverse())
                .DistinctBy(document => (Key(document.Change), document.Change.Result)).Reverse(),
        ]);

    private static (string Name, string? Number) Key(LawChange change) =>
        (change.Name is null ? "" : DocumentNames.KeyOf(change.Name), change.Number);

    private static DocumentCounts Count(DocumentClass? kind, DocumentLevel? level, IReadOnlyCollection<YearDocument> documents)
    {
        return new DocumentCounts(
            kind, level, Those(LawResult.Repealed), Those(LawResult.Expired), Those(LawResult.Amended), Those(LawResult.Retained));

        int Those(LawResult result) => documents.Count(document => document.Change.Result == result);
    }
}

/// <summary>A document in the figures of a year.</summary>
/// <param name="Entry">The entry that has it.</param>
/// <param name="Change">What became of it.</param>
public sealed record YearDocument(LawEntry Entry, LawChange Change);
