using System.Globalization;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;

namespace PowerCatalog.Domain.Deciding;

/// <summary>Finds the departments that lines name, by name, former name or code; those that the draft itself registers among them.</summary>
internal sealed class DepartmentDirectory(DivisionCode division, CatalogKnowledge knowledge, ReferenceData reference, List<Problem> problems)
{
    private readonly Dictionary<string, DepartmentCode> _registered = [];
    private readonly HashSet<DepartmentCode> _taken = [.. knowledge.Departments.Keys];

    /// <summary>The department; null with a problem where there is none or it is closed on the day.</summary>
    public DepartmentCode? Find(FieldValue cell, DateOnly date, bool mayBeClosed = false)
    {
        if (_registered.TryGetValue(cell.Text, out var registered)) return registered;
        if (DepartmentCode.TryParse(cell.Text, out var code) && (_registered.ContainsValue(code) || knowledge.Departments.ContainsKey(code)))
            return IsOpen(code, cell, date, mayBeClosed) ? code : null;

        foreach (var (known, history) in knowledge.Departments)
        {
            if (history.On(date)?.Name == cell.Text && (mayBeClosed || history.On(date)!.Open)) return known;
        }

        foreach (var (known, history) in knowledge.Departments)
        {
            if (!history.Periods.Any(period => period.Name == cell.Text)) continue;
            if (!IsOpen(known, cell, date, mayBeClosed)) return null;
            problems.Add(DecidingProblems.FormerName(cell, NameOf(known, date)));
            return known;
        }

        problems.Add(DecidingProblems.UnknownDepartment(cell));
        return null;
    }

    /// <summary>The department of a list that opens a catalog: registered at its first mention.</summary>
    public (DepartmentCode Code, bool IsNew) FindOrRegister(string name, string? givenCode)
    {
        if (_registered.TryGetValue(name, out var known)) return (known, false);
        return (Register(name, givenCode), true);
    }

    /// <summary>Registers a department under the code given, the one set aside for its name, or the next free one.</summary>
    public DepartmentCode Register(string name, string? givenCode)
    {
        var code = Free(givenCode) ?? Free(reference.DepartmentNamed(division, name)?.Value) ?? Next();
        _taken.Add(code);
        _registered.Add(name, code);
        return code;
    }

    /// <summary>The department also goes by the name that the draft gives it.</summary>
    public void Rename(DepartmentCode code, string name) => _registered.Add(name, code);

    public bool IsKnown(string name, DateOnly date) =>
        _registered.ContainsKey(name) || knowledge.Departments.Values.Any(history => history.On(date) is { Open: true } period && period.Name == name);

    public string NameOf(DepartmentCode code, DateOnly date)
    {
        if (knowledge.Departments.TryGetValue(code, out var history)) return (history.On(date) ?? history.Periods[0]).Name;
        return _registered.FirstOrDefault(pair => pair.Value == code).Key ?? code.Value;
    }

    private bool IsOpen(DepartmentCode code, FieldValue cell, DateOnly date, bool mayBeClosed)
    {
        if (mayBeClosed || !knowledge.Departments.TryGetValue(code, out var history) || history.On(date) is { Open: true }) return true;
        problems.Add(DecidingProblems.ClosedDepartment(cell, date));
        return false;
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
