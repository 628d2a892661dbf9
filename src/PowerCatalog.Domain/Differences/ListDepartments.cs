using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Naming;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Differences;

/// <summary>The departments of a sent list.</summary>
internal sealed class ListDepartments
{
    private readonly Dictionary<string, DepartmentCode?> _known = [];
    private readonly HashSet<DepartmentCode> _named = [];
    private readonly HashSet<int> _kept = [];
    private readonly HashSet<(string, DepartmentCode)> _differing = [];
    private readonly bool _exported;
    private readonly FoundProblems _problems;
    private readonly DepartmentDirectory _directory;
    private readonly NewDepartments _new;
    private readonly DateOnly _on;

    public ListDepartments(
        AdjustmentDraft list, CatalogKnowledge knowledge, ReferenceData reference, DateOnly on, FoundProblems problems)
    {
        _problems = problems;
        _directory = new DepartmentDirectory(list.Division, knowledge, reference, _problems);
        _on = on;
        _exported = list.Versions.Count > 0;
        _new = new NewDepartments(_directory, reference.Division(list.Division)?.Name, on, problems);
        foreach (var line in list.Lines.Where(line => line.Kind == LineKind.Department)) TakeSheet(line);
    }

    /// <summary>The lines of the list's sheet 部门 that go into the draft as they are: neither registrations nor done already.</summary>
    public IReadOnlySet<int> Kept => _kept;

    /// <summary>The departments of the catalog that the list names.</summary>
    public IReadOnlySet<DepartmentCode> Named => _named;

    /// <summary>Those that the catalog does not have.</summary>
    public IReadOnlyList<NewDepartment> New => _new.All;

    public string NameOf(DepartmentCode department) => _directory.NameOf(department, _on);

    /// <summary>The department of a line; null after a problem, which is told once for each way of writing.</summary>
    public DepartmentCode? Of(DraftLine line)
    {
        if (line.Fields[Fields.Department] is not { } cell)
        {
            _problems.Add(DecidingProblems.Missing(line, Fields.Department, "实施部门", FieldLabels.English(Fields.Department)));
            return null;
        }

        var key = TextKey.OfName(cell.Text);
        if (!_known.TryGetValue(key, out var code))
        {
            code = IsNew(cell.Text) ? _new.Of(line, cell) : _directory.Find(cell, _on);
            _known.Add(key, code);
            if (code is { } known && _new.All.All(added => added.Code != known)) _named.Add(known);
        }

        if (code is { } found) CheckCode(line, found, cell);
        return code;
    }

    private void TakeSheet(DraftLine line)
    {
        var (action, name, to) = (line.Fields[Fields.Action]?.Text, line.Fields[Fields.Department], line.Fields[Fields.NewName]);
        if (ReorganizingDepartments.Registers(action))
        {
            _new.Register(line);
            return;
        }

        if (action == "更名" && to is not null)
        {
            if (_directory.IsKnown(to.Text, _on)) return;
            if (name is not null && _directory.Named(name.Text, _on) is { } code) _directory.Rename(code, to.Text, _on);
        }

        _kept.Add(line.Number);
    }

    private bool IsNew(string name) => _directory.Named(name, _on) is null && !DepartmentNaming.IsJoint(name);

    // A code beside the name that is another department's, or none's: the name counts, and people are asked to look. What was edited in
    // the code's column of an export is told as such.
    private void CheckCode(DraftLine line, DepartmentCode found, FieldValue cell)
    {
        if (line.Fields[Fields.DepartmentCode] is not { } written) return;
        var code = TextKey.OfCode(written.Text);
        if (code == found.Value) return;
        var other = _directory.Standing(written.Text, _on);
        if (other == found || (other is null && (_exported || IsNew(found))) || !_differing.Add((other?.Value ?? code, found))) return;
        _problems.Add(other is { } known
            ? DecidingProblems.OtherDepartmentCode(written, _directory.NameOf(known, _on), cell.Text)
            : DecidingProblems.NoDepartmentCode(written, cell.Text, found.Value));
    }

    private bool IsNew(DepartmentCode code) => _new.All.Any(added => added.Code == code);
}
