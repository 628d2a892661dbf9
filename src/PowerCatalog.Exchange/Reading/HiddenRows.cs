using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Files;

namespace PowerCatalog.Exchange.Reading;

/// <summary>Collects the hidden rows of a sheet into one warning.</summary>
internal sealed class HiddenRows(string sheet)
{
    private const int RangesNamed = 20;

    private readonly List<(int First, int Last)> _ranges = [];
    private int _count;

    public void Add(int row)
    {
        _count++;
        if (_ranges.Count > 0 && _ranges[^1].Last == row - 1) _ranges[^1] = (_ranges[^1].First, row);
        else _ranges.Add((row, row));
    }

    public void Report(ProblemList problems)
    {
        if (_count == 0) return;
        var named = _ranges.Take(RangesNamed).Select(range => range.First == range.Last ? $"{range.First}" : $"{range.First}-{range.Last}");
        var rows = string.Join(", ", named) + (_ranges.Count > RangesNamed ? " …" : "");
        problems.Add(FileProblems.HiddenRows(new Place(sheet, _ranges[0].First), _count, rows));
    }
}
