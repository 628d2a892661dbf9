using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Naming;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// Finds the townships that a cell names, in the ways in which people write them (<see cref="TownshipNaming"/>), including those that the
/// draft itself registers or renames.
/// </summary>
internal sealed class TownshipDirectory(CatalogKnowledge knowledge, string? government, FoundProblems problems)
{
    private const int NamesInASentence = 3;
    private readonly Dictionary<TownshipCode, (string Name, DateOnly From)> _namedHere = [];
    private readonly Dictionary<TownshipCode, Place> _said = [];
    private readonly Dictionary<DateOnly, TownshipNaming> _namings = [];

    /// <summary>
    /// The townships in the order of their codes, at least one; null after a problem where a name does not stand for an open township.
    /// </summary>
    /// <param name="cell">The cell.</param>
    /// <param name="date">The day.</param>
    /// <param name="all">The townships that 全部 stands for; all open townships where null.</param>
    public IReadOnlyList<TownshipCode>? Find(FieldValue cell, DateOnly date, Func<IReadOnlyList<TownshipCode>>? all = null)
    {
        var naming = NamingOn(date);
        if (naming.IsAll(cell.Text)) return all?.Invoke() ?? [.. Open(date).Select(township => township.Code).Distinct().Order()];
        var groups = naming.Split(cell.Text);
        if (groups.FirstOrDefault(group => group.Stated is { } stated && stated != group.Parts.Count) is { } incomplete)
        {
            problems.Add(DecidingProblems.NotAllTownshipsNamed(cell, incomplete.Stated!.Value, incomplete.Parts));
            return null;
        }

        var found = new SortedSet<TownshipCode>();
        var sound = true;
        foreach (var part in groups.SelectMany(group => group.Parts).DefaultIfEmpty(cell.Text))
        {
            var named = naming.Find(part);
            var codes = named.Select(township => township.Code).ToHashSet();
            var ofOneName = named.Select(township => township.Name).Distinct().Count() == 1;
            if (codes.Count == 0 || (codes.Count > 1 && ofOneName)) sound = Refuse(cell, part, codes.Count, naming, date);
            else found.UnionWith(codes);
        }

        return sound ? [.. found] : null;
    }

    /// <summary>Notes that the draft registers a township, or gives it another name.</summary>
    public void Name(TownshipCode code, string name, DateOnly date)
    {
        _namedHere[code] = (name, date);
        _namings.Clear();
    }

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

    private TownshipNaming NamingOn(DateOnly date)
    {
        if (!_namings.TryGetValue(date, out var naming)) _namings.Add(date, naming = new TownshipNaming([.. Open(date)], government));
        return naming;
    }

    // Reports why a name does not stand for an open township; always false.
    private bool Refuse(FieldValue cell, string name, int known, TownshipNaming naming, DateOnly date)
    {
        if (TownshipCode.TryParse(TextKey.OfCode(name), out var code) && !code.IsTownship)
            problems.Add(DecidingProblems.NotATownship(cell, name));
        else if (known > 1) problems.Add(DecidingProblems.AmbiguousTownship(cell, name));
        else if (knowledge.Townships.Any(pair => pair.Key.Value == code.Value || TextKey.SameName(pair.Value.On(date)?.Name, name)))
            problems.Add(DecidingProblems.ClosedTownship(cell, name));
        else problems.Add(DecidingProblems.UnknownTownship(cell, name, naming.Near(name)));
        return false;
    }

    private IEnumerable<NamedTownship> Open(DateOnly date)
    {
        foreach (var (code, history) in knowledge.Townships)
        {
            if (history.On(date) is { Open: true } period) yield return new NamedTownship(code, period.Name, period.Parent);
        }

        foreach (var (code, (name, from)) in _namedHere)
        {
            if (from <= date) yield return new NamedTownship(code, name, null);
        }
    }
}
