using System.Globalization;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Domain.Naming;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// Finds the departments that lines name by name, former name or code, with or without the government's name, including those that the
/// draft itself registers or renames.
/// </summary>
internal sealed class DepartmentDirectory
{
    private const int MostKept = 10_000;

    private readonly CatalogKnowledge _knowledge;
    private readonly ReferenceData _reference;
    private readonly FoundProblems _problems;
    private readonly DivisionCode _division;
    private readonly string? _government;
    private readonly List<KnownName> _named;
    private readonly Dictionary<string, (DepartmentCode Code, DateOnly From, string Name)> _namedHere = [];
    private readonly Dictionary<DepartmentCode, DateOnly> _endedHere = [];
    private readonly Dictionary<DepartmentCode, Place> _said = [];
    private readonly HashSet<DepartmentCode> _taken;

    // A list names the same few departments again and again.
    private readonly Dictionary<(string Text, DateOnly Date, bool MayBeClosed), DepartmentCode?> _found = [];

    public DepartmentDirectory(DivisionCode division, CatalogKnowledge knowledge, ReferenceData reference, FoundProblems problems)
    {
        (_division, _knowledge, _reference, _problems) = (division, knowledge, reference, problems);
        _government = reference.Division(division)?.Name;
        _taken = [.. knowledge.Departments.Keys];
        _named =
        [
            .. knowledge.Departments.SelectMany(known => known.Value.Periods.Select(period => new KnownName(
                known.Key, period, TextKey.OfName(period.Name), DepartmentNaming.Stem(period.Name, _government)))),
        ];
    }

    /// <summary>The department; null with a problem where there is none or it is closed on the day.</summary>
    public DepartmentCode? Find(FieldValue cell, DateOnly date, bool mayBeClosed = false)
    {
        var named = NamedOn(cell.Text, date, mayBeClosed);
        var code = named ?? FormerlyNamed(cell.Text);
        if (code is not { } found) _problems.Add(Unknown(cell, date));
        else if (!mayBeClosed && !IsOpen(found, date)) _problems.Add(DecidingProblems.ClosedDepartment(cell, date));
        else
        {
            if (named is null) _problems.Add(DecidingProblems.FormerName(cell, NameOf(found, date)));
            return found;
        }

        return null;
    }

    /// <summary>Whether a text names a department, by any of its names.</summary>
    public bool IsNamed(string text, DepartmentCode department, DateOnly date) =>
        Named(text, date) == department;

    /// <summary>The department that a text names, by any of its names, open or closed; null where it names none.</summary>
    public DepartmentCode? Named(string text, DateOnly date) => NamedOn(text, date, mayBeClosed: true) ?? FormerlyNamed(text);

    /// <summary>The department that the draft has registered under a name; null where it has not.</summary>
    public DepartmentCode? RegisteredHere(string name) =>
        _namedHere.TryGetValue(TextKey.OfName(name), out var here) ? here.Code : null;

    /// <summary>
    /// The department that the catalog has on a day under a name or code, without those that the draft registers; null where there is none.
    /// </summary>
    public DepartmentCode? Standing(string text, DateOnly date) =>
        NamedOn(text, date, mayBeClosed: false) is { } code && _knowledge.Departments.ContainsKey(code) ? code : null;

    /// <summary>
    /// The department, open on a day, that a name may mean by any of its names (<see cref="DepartmentNaming.MayBeOne"/>), the nearest; null
    /// where there is none.
    /// </summary>
    public DepartmentCode? MayBe(string name, DateOnly date) => DepartmentNaming.MeantBy(
        name, _named.Where(known => _knowledge.Departments[known.Code].On(date) is { Open: true }), known => known.Period.Name,
        _government)?.Code;

    /// <summary>Registers a department under the given code, the code reserved for its name, or the next free one.</summary>
    public DepartmentCode Register(string name, string? givenCode, DateOnly date)
    {
        var code = Free(givenCode) ?? Free(_reference.DepartmentNamed(_division, name)?.Value) ?? Next();
        _taken.Add(code);
        _namedHere.Add(TextKey.OfName(name), (code, date, name));
        _found.Clear();
        return code;
    }

    /// <summary>Notes that the draft gives a department another name.</summary>
    public void Rename(DepartmentCode code, string name, DateOnly date)
    {
        _namedHere.Add(TextKey.OfName(name), (code, date, name));
        _found.Clear();
    }

    /// <summary>Notes that the draft closes a department or merges it into another.</summary>
    public void End(DepartmentCode code, DateOnly date) => _endedHere.Add(code, date);

    /// <summary>Notes that a line is about a department; false with a problem where an earlier one is.</summary>
    public bool Say(DepartmentCode code, FieldValue cell)
    {
        if (_said.TryAdd(code, cell.Place)) return true;
        _problems.Add(DecidingProblems.Contradicts(cell, _said[code]));
        return false;
    }

    public bool IsKnown(string name, DateOnly date)
    {
        var key = TextKey.OfName(name);
        return _namedHere.ContainsKey(key) || _named.Any(known => known.Key == key && known.Period.Open && known.IsOn(date));
    }

    public string NameOf(DepartmentCode code, DateOnly date)
    {
        if (_knowledge.Departments.TryGetValue(code, out var history))
            return (history.On(date) ?? (history.Periods.Count > 0 ? history.Periods[0] : null))?.Name ?? code.Value;
        return _namedHere.Values.FirstOrDefault(here => here.Code == code).Name ?? code.Value;
    }

    private DepartmentCode? NamedOn(string text, DateOnly date, bool mayBeClosed)
    {
        if (_found.TryGetValue((text, date, mayBeClosed), out var known)) return known;
        if (_found.Count == MostKept) _found.Clear();
        return _found[(text, date, mayBeClosed)] = Look(text, date, mayBeClosed);
    }

    // By its own name or code first; then without the government's name, where that leaves no doubt.
    private DepartmentCode? Look(string text, DateOnly date, bool mayBeClosed)
    {
        var key = TextKey.OfName(text);
        if (_namedHere.TryGetValue(key, out var here) && here.From <= date) return here.Code;
        if (DepartmentCode.TryParse(TextKey.OfCode(text), out var code) && _taken.Contains(code)) return code;
        var onDay = _named.Where(known => known.IsOn(date) && (mayBeClosed || known.Period.Open)).ToList();
        if (onDay.FirstOrDefault(known => known.Key == key) is { } named) return named.Code;
        var stem = DepartmentNaming.Stem(text, _government);
        var alike = onDay.Where(known => known.Stem == stem).Select(known => known.Code)
            .Concat(_namedHere.Values.Where(other => other.From <= date && DepartmentNaming.Stem(other.Name, _government) == stem)
                .Select(other => other.Code))
            .Distinct().ToList();
        return alike.Count == 1 ? alike[0] : null;
    }

    private DepartmentCode? FormerlyNamed(string text)
    {
        var key = TextKey.OfName(text);
        return _named.FirstOrDefault(known => known.Key == key)?.Code;
    }

    // The names that are near are proposed, be they of bodies that this one could hardly be: it is an error in any case.
    private Problem Unknown(FieldValue cell, DateOnly date) => DepartmentNaming.IsJoint(cell.Text)
        ? DecidingProblems.JointDepartment(cell)
        : DecidingProblems.UnknownDepartment(
            cell, DepartmentNaming.Near(
                cell.Text, _named.Where(known => known.IsOn(date)).Select(known => known.Period.Name)
                    .Concat(_namedHere.Values.Select(here => here.Name)), _government));

    private bool IsOpen(DepartmentCode code, DateOnly date)
    {
        if (_endedHere.TryGetValue(code, out var end) && end <= date) return false;
        if (_knowledge.Departments.TryGetValue(code, out var history)) return history.On(date) is { Open: true };
        return _namedHere.Values.Any(here => here.Code == code && here.From <= date);
    }

    private DepartmentCode? Free(string? text) => DepartmentCode.TryParse(text, out var code) && !_taken.Contains(code) ? code : null;

    private DepartmentCode Next()
    {
        for (var number = _taken.Count + 1; ; number++)
        {
            if (Free("D" + number.ToString("000", CultureInfo.InvariantCulture)) is { } code) return code;
        }
    }

    /// <summary>A name that a department has on some days.</summary>
    private sealed record KnownName(DepartmentCode Code, BodyPeriod Period, string Key, string Stem)
    {
        public bool IsOn(DateOnly date) => Period.From <= date && (Period.To is null || date < Period.To);
    }
}
