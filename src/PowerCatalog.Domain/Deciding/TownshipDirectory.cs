using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// Finds the townships that a cell names: names or codes separated by 、, a county's name for all of its townships, or 全部; including those
/// that the draft itself registers or renames.
/// </summary>
internal sealed class TownshipDirectory(CatalogKnowledge knowledge, FoundProblems problems)
{
    private static readonly string[] AllWords = ["全部", "全部乡镇", "全部乡镇(街道)", "全部乡镇（街道）", "各乡镇", "各乡镇(街道)", "各乡镇（街道）"];
    private const int NamesInASentence = 3;
    private readonly Dictionary<TownshipCode, (string Name, DateOnly From)> _namedHere = [];
    private readonly Dictionary<TownshipCode, Place> _said = [];

    /// <summary>
    /// The townships in the order of their codes, at least one; null after a problem where a name does not stand for an open township.
    /// </summary>
    /// <param name="cell">The cell.</param>
    /// <param name="date">The day.</param>
    /// <param name="all">The townships that 全部 stands for; all open townships where null.</param>
    public IReadOnlyList<TownshipCode>? Find(FieldValue cell, DateOnly date, Func<IReadOnlyList<TownshipCode>>? all = null)
    {
        if (AllWords.Contains(cell.Text)) return all?.Invoke() ?? [.. Open(date).Select(pair => pair.Code).Distinct().Order()];
        var found = new SortedSet<TownshipCode>();
        var sound = true;
        foreach (var name in CellLists.Split(cell.Text).DefaultIfEmpty(cell.Text))
        {
            var matches = Match(name, date);
            found.UnionWith(matches ?? []);
            sound &= matches is not null || Refuse(cell, name, date);
        }

        return sound ? [.. found] : null;
    }

    /// <summary>Notes that the draft registers a township, or gives it another name.</summary>
    public void Name(TownshipCode code, string name, DateOnly date) => _namedHere[code] = (name, date);

    /// <summary>Notes that a line is about a township; false with a problem where an earlier one is.</summary>
    public bool Say(TownshipCode code, FieldValue cell)
    {
        if (_said.TryAdd(code, cell.Place)) return true;
        problems.Add(DecidingProblems.Contradicts(cell, _said[code]));
        return false;
    }

    public bool IsKnown(TownshipCode code) =>
        _namedHere.ContainsKey(code) || knowledge.Townships.TryGetValue(code, out var history) && history.Periods.Count > 0;

    /// <summary>The township's name on a day; null where it is not open then.</summary>
    public string? NameOn(TownshipCode code, DateOnly date) =>
        Open(date).Where(open => open.Code == code).Select(open => open.Name).LastOrDefault();

    public string NameOf(TownshipCode code) =>
        knowledge.Townships.TryGetValue(code, out var history) && history.Periods.Count > 0
            ? history.Periods[^1].Name
            : _namedHere.GetValueOrDefault(code, (code.Value, default)).Name;

    public string Show(IReadOnlyList<TownshipCode> townships) => string.Join('、', townships.Select(NameOf));

    /// <summary>The first few by name, and how many there are.</summary>
    public string ShowShort(IReadOnlyList<TownshipCode> townships) =>
        townships.Count <= NamesInASentence ? Show(townships) : $"{Show([.. townships.Take(NamesInASentence)])}等 {townships.Count} 个";

    private List<TownshipCode>? Match(string name, DateOnly date)
    {
        if (TownshipCode.TryParse(name, out var code)) return Open(date).Any(open => open.Code == code) ? [code] : null;
        var county = Open(date).Where(open => open.County == name).Select(open => open.Code).ToList();
        if (county.Count > 0) return county;
        var named = Open(date).Where(open => open.Name == name).Select(open => open.Code).Distinct().ToList();
        return named.Count == 1 ? named : null;
    }

    // Reports why a name does not stand for an open township; always false.
    private bool Refuse(FieldValue cell, string name, DateOnly date)
    {
        var known = Open(date).Count(open => open.Name == name);
        if (TownshipCode.TryParse(name, out var code) && !code.IsTownship) problems.Add(DecidingProblems.NotATownship(cell, name));
        else if (known > 1) problems.Add(DecidingProblems.AmbiguousTownship(cell, name));
        else if (knowledge.Townships.Any(pair => pair.Key.Value == code.Value || pair.Value.On(date)?.Name == name))
            problems.Add(DecidingProblems.ClosedTownship(cell, name));
        else problems.Add(DecidingProblems.UnknownTownship(cell, name));
        return false;
    }

    private IEnumerable<(TownshipCode Code, string Name, string? County)> Open(DateOnly date)
    {
        foreach (var (code, history) in knowledge.Townships)
        {
            if (history.On(date) is { Open: true } period) yield return (code, period.Name, period.Parent);
        }

        foreach (var (code, (name, from)) in _namedHere)
        {
            if (from <= date) yield return (code, name, null);
        }
    }
}
