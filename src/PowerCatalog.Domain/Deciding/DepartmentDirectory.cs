using System.Globalization;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// Finds the departments that lines name by name, former name or code, including those that the draft itself registers or renames.
/// </summary>
internal sealed class DepartmentDirectory(
    DivisionCode division, CatalogKnowledge knowledge, ReferenceData reference, FoundProblems problems)
{
    private readonly Dictionary<string, (DepartmentCode Code, DateOnly From)> _namedHere = [];
    private readonly Dictionary<DepartmentCode, DateOnly> _endedHere = [];
    private readonly Dictionary<DepartmentCode, Place> _said = [];
    private readonly HashSet<DepartmentCode> _taken = [.. knowledge.Departments.Keys];

    /// <summary>The department; null with a problem where there is none or it is closed on the day.</summary>
    public DepartmentCode? Find(FieldValue cell, DateOnly date, bool mayBeClosed = false)
    {
        var named = Named(cell.Text, date, mayBeClosed);
        var code = named ?? FormerlyNamed(cell.Text);
        if (code is not { } found) problems.Add(DecidingProblems.UnknownDepartment(cell));
        else if (!mayBeClosed && !IsOpen(found, date)) problems.Add(DecidingProblems.ClosedDepartment(cell, date));
        else
        {
            if (named is null) problems.Add(DecidingProblems.FormerName(cell, NameOf(found, date)));
            return found;
        }

        return null;
    }

    /// <summary>The department of a list that opens a catalog: registered at its first mention.</summary>
    public (DepartmentCode Code, bool IsNew) FindOrRegister(string name, string? givenCode, DateOnly date)
    {
        if (_namedHere.TryGetValue(name, out var known)) return (known.Code, false);
        return (Register(name, givenCode, date), true);
    }

    /// <summary>Registers a department under the given code, the code reserved for its name, or the next free one.</summary>
    public DepartmentCode Register(string name, string? givenCode, DateOnly date)
    {
        var code = Free(givenCode) ?? Free(reference.DepartmentNamed(division, name)?.Value) ?? Next();
        _taken.Add(code);
        _namedHere.Add(name, (code, date));
        return code;
    }

    /// <summary>Notes that the draft gives a department another name.</summary>
    public void Rename(DepartmentCode code, string name, DateOnly date) => _namedHere.Add(name, (code, date));

    /// <summary>Notes that the draft closes a department or merges it into another.</summary>
    public void End(DepartmentCode code, DateOnly date) => _endedHere.Add(code, date);

    /// <summary>Notes that a line is about a department; false with a problem where an earlier one is.</summary>
    public bool Say(DepartmentCode code, FieldValue cell)
    {
        if (_said.TryAdd(code, cell.Place)) return true;
        problems.Add(DecidingProblems.Contradicts(cell, _said[code]));
        return false;
    }

    public bool IsKnown(string name, DateOnly date) =>
        _namedHere.ContainsKey(name)
            || knowledge.Departments.Values.Any(history => history.On(date) is { Open: true } period && period.Name == name);

    public string NameOf(DepartmentCode code, DateOnly date)
    {
        if (knowledge.Departments.TryGetValue(code, out var history))
            return (history.On(date) ?? (history.Periods.Count > 0 ? history.Periods[0] : null))?.Name ?? code.Value;
        return _namedHere.FirstOrDefault(pair => pair.Value.Code == code).Key ?? code.Value;
    }

    private DepartmentCode? Named(string text, DateOnly date, bool mayBeClosed)
    {
        if (_namedHere.TryGetValue(text, out var here) && here.From <= date) return here.Code;
        if (DepartmentCode.TryParse(text, out var code) && _taken.Contains(code)) return code;
        foreach (var (known, history) in knowledge.Departments)
        {
            if (history.On(date) is { } period && period.Name == text && (mayBeClosed || period.Open)) return known;
        }

        return null;
    }

    private DepartmentCode? FormerlyNamed(string text)
    {
        foreach (var (known, history) in knowledge.Departments)
        {
            if (history.Periods.Any(period => period.Name == text)) return known;
        }

        return null;
    }

    private bool IsOpen(DepartmentCode code, DateOnly date)
    {
        if (_endedHere.TryGetValue(code, out var end) && end <= date) return false;
        if (knowledge.Departments.TryGetValue(code, out var history)) return history.On(date) is { Open: true };
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
}
