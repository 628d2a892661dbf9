using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Naming;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Differences;

/// <summary>
/// The departments of a sent list that the catalog does not have. One that may be a known one in another way of writing is a question to
/// the clerk, never a new department, unless the list tells it apart: by a code of its own, or by registering it on its sheet 部门.
/// </summary>
internal sealed class NewDepartments(DepartmentDirectory directory, string? government, DateOnly on, FoundProblems problems)
{
    private readonly List<NewDepartment> _all = [];

    /// <summary>In the order of their first mention.</summary>
    public IReadOnlyList<NewDepartment> All => _all;

    /// <summary>The new department that a line names; null with a problem where it may be another.</summary>
    public DepartmentCode? Of(DraftLine line, FieldValue cell)
    {
        var given = DepartmentCode.TryParse(TextKey.OfCode(line.Fields[Fields.DepartmentCode]?.Text), out var code) ? code.Value : null;
        if (Question(cell, given) is not { } question) return Add(cell, given, registered: false);
        problems.Add(question);
        return null;
    }

    /// <summary>Takes a registration on the list's sheet 部门; nothing where the catalog has the department already.</summary>
    public void Register(DraftLine line)
    {
        if (line.Fields[Fields.Department] is { } cell && !directory.IsKnown(cell.Text, on))
            Add(cell, line.Fields[Fields.DepartmentCode]?.Text, registered: true);
    }

    private DepartmentCode Add(FieldValue cell, string? given, bool registered)
    {
        var added = new NewDepartment(directory.Register(cell.Text, given, on), cell, given) { Registered = registered };
        _all.Add(added);
        return added.Code;
    }

    private Problem? Question(FieldValue cell, string? given)
    {
        if (given is not null && directory.Standing(given, on) is { } holder)
            return DecidingProblems.NearDepartments(cell, directory.NameOf(holder, on), null);
        var other = DepartmentNaming.MeantBy(cell.Text, _all, added => added.Cell.Text, government);
        if (other is not null && (given is null || other.Given is null))
            return DecidingProblems.NearDepartments(cell, other.Cell.Text, other.Cell.Place);
        return given is null && directory.MayBe(cell.Text, on) is { } known
            ? DecidingProblems.NearDepartments(cell, directory.NameOf(known, on), null)
            : null;
    }
}
