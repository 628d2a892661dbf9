using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Files;

/// <summary>Collects the problems of a file, in bounded memory.</summary>
internal sealed class ProblemList(int most)
{
    // More are kept than listed, because problems found late may be early in the file.
    private const int KeptForEachListed = 10;

    private readonly ProblemLimit _limit = new(Math.Min(most * KeptForEachListed, Math.Max(most, ProblemLimit.MostKept)));
    private readonly List<Problem> _kept = [];
    private readonly List<string> _sheets = [];
    private readonly HashSet<Place> _faulty = [];
    private readonly Dictionary<(string Sheet, int Row), ProblemCount> _unkept = [];

    /// <summary>Whether there is an error.</summary>
    public bool HasErrors => _limit.Count.Errors > 0;

    /// <summary>The places of errors, as far as they are kept.</summary>
    public IReadOnlySet<Place> Faulty => _faulty;

    public ProblemCount Count => _limit.Count;

    /// <summary>How many problems of a row are counted and not kept; none of most.</summary>
    public IReadOnlyDictionary<(string Sheet, int Row), ProblemCount> Unkept => _unkept;

    public void Add(Problem problem)
    {
        if (!_limit.Keeps(problem))
        {
            if (problem.Place is { Row: { } row } at)
                _unkept[(at.Sheet, row)] = _unkept.GetValueOrDefault((at.Sheet, row)) + ProblemCount.Of([problem]);
            return;
        }

        _kept.Add(problem);
        if (problem.Severity == Severity.Error && problem.Place is { } place) _faulty.Add(place);
    }

    /// <summary>Notes the next sheet of the file; problems are listed in the order of the sheets.</summary>
    public void Enter(string sheet) => _sheets.Add(sheet);

    /// <summary>The first of them by sheet, row and column; errors before warnings where there are too many.</summary>
    public IReadOnlyList<Problem> InOrder() => Listed(Sorted());

    /// <summary>The problems to be listed of some in their order.</summary>
    public IReadOnlyList<Problem> Listed(IReadOnlyList<Problem> sorted) => ProblemLimit.First(sorted, most);

    /// <summary>All that are kept, in the same order.</summary>
    public IReadOnlyList<Problem> Sorted()
    {
        var order = _sheets.Select((sheet, i) => (sheet, i)).DistinctBy(pair => pair.sheet)
            .ToDictionary(pair => pair.sheet, pair => pair.i);
        return
        [
            .. _kept.OrderBy(problem => problem.Place is null ? -1 : order.GetValueOrDefault(problem.Place.Sheet, int.MaxValue))
                .ThenBy(problem => problem.Place?.Row ?? 0)
                .ThenBy(problem => CellAddress.ColumnNumber(problem.Place?.Column)),
        ];
    }
}
