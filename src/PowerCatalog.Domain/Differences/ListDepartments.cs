using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Differences;

/// <summary>The departments of a sent list.</summary>
internal sealed class ListDepartments
{
    private readonly Dictionary<string, DepartmentCode?> _known = [];
    private readonly HashSet<DepartmentCode> _named = [];
    private readonly HashSet<(DepartmentCode, DepartmentCode)> _differing = [];
    private readonly FoundProblems _problems;
    private readonly DepartmentDirectory _directory;
    private readonly DateOnly _on;

    public ListDepartments(
        AdjustmentDraft list, CatalogKnowledge knowledge, ReferenceData reference, DateOnly on, FoundProblems problems)
    {
        _problems = problems;
        _directory = new DepartmentDirectory(list.Division, knowledge, reference, _problems);
        _on = on;
    }

    public IReadOnlySet<DepartmentCode> Named => _named;

    public string NameOf(DepartmentCode department) => _directory.NameOf(department, _on);

    /// <summary>The department of a line; null after a problem, which is told once for each way of writing.</summary>
    public DepartmentCode? Of(DraftLine line)
    {
        if (line.Fields[Fields.Department] is not { } cell)
        {
            _problems.Add(DecidingProblems.Missing(line, "实施部门", FieldLabels.English(Fields.Department)));
            return null;
        }

        var key = TextKey.OfName(cell.Text);
        if (!_known.TryGetValue(key, out var code))
        {
            code = _directory.Find(cell, _on);
            _known.Add(key, code);
            if (code is { } known) _named.Add(known);
        }

        if (code is { } found) CheckCode(line, found, cell);
        return code;
    }

    // A code beside the name that is another department's: the name counts, and people are asked to look.
    private void CheckCode(DraftLine line, DepartmentCode found, FieldValue cell)
    {
        if (line.Fields[Fields.DepartmentCode] is not { } written || TextKey.OfCode(written.Text) == found.Value
            || _directory.Standing(written.Text, _on) is not { } other || other == found || !_differing.Add((other, found)))
            return;
        _problems.Add(DecidingProblems.OtherDepartmentCode(written, _directory.NameOf(other, _on), cell.Text));
    }
}
