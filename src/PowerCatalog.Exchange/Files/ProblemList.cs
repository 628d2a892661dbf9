using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Files;

/// <summary>The problems of a file as they are found; many of them cost no more memory than some.</summary>
internal sealed class ProblemList(int most)
{
    // More are kept than listed, because those found late may stand early in the file.
    private const int KeptForEachListed = 10;

    private readonly List<Problem> _kept = [];
    private readonly List<string> _sheets = [];
    private int _dropped;
    private bool _droppedErrors;

    /// <summary>Whether an error keeps rows, columns or the decision from being read.</summary>
    public bool Incomplete { get; private set; }

    /// <summary>How many were found, listed or not.</summary>
    public int Total => _kept.Count + _dropped;

    public void Add(Problem problem)
    {
        var error = problem.Severity == Severity.Error;
        Incomplete |= error && !problem.Code.StartsWith("cell.", StringComparison.Ordinal);
        if (_kept.Count < most * KeptForEachListed)
        {
            _kept.Add(problem);
            return;
        }

        _dropped++;
        _droppedErrors |= error;
    }

    /// <summary>Notes that a sheet comes next in the file: problems are listed in that order.</summary>
    public void Enter(string sheet) => _sheets.Add(sheet);

    /// <summary>The first of them by sheet, row and column, then one that counts the rest.</summary>
    public IReadOnlyList<Problem> InOrder()
    {
        var order = _sheets.Select((sheet, i) => (sheet, i)).DistinctBy(pair => pair.sheet).ToDictionary(pair => pair.sheet, pair => pair.i);
        List<Problem> sorted =
        [
            .. _kept.OrderBy(problem => problem.Place is null ? -1 : order.GetValueOrDefault(problem.Place.Sheet, int.MaxValue))
                .ThenBy(problem => problem.Place?.Row ?? 0)
                .ThenBy(problem => CellAddress.ColumnNumber(problem.Place?.Column)),
        ];
        if (sorted.Count <= most && _dropped == 0) return sorted;

        var rest = sorted.Skip(most).ToList();
        var errors = _droppedErrors || rest.Any(problem => problem.Severity == Severity.Error);
        return [.. sorted.Take(most), FileProblems.More(rest.Count + _dropped, errors)];
    }
}
