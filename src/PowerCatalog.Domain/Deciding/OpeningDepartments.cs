using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Naming;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// The departments of a list that opens a catalog, registered at their first mention. Names that may be those of one department are asked
/// about, never taken for several.
/// </summary>
internal sealed class OpeningDepartments(DraftCheck check)
{
    private readonly Dictionary<string, Registered> _byName = [];
    private readonly List<Registered> _inOrder = [];
    private readonly string? _government = check.Reference.Division(check.Draft.Division)?.Name;

    /// <summary>The department that a line names; null with a problem where it names several.</summary>
    public DepartmentCode? Find(DraftLine line, FieldValue cell)
    {
        var key = TextKey.OfName(cell.Text);
        if (_byName.TryGetValue(key, out var known))
        {
            known.Items++;
            return known.Code;
        }

        if ((check.Departments.RegisteredHere(cell.Text) ?? check.Departments.Standing(cell.Text, check.Day)) is { } registered)
            return registered;
        if (DepartmentNaming.IsJoint(cell.Text))
        {
            check.Problems.Add(DecidingProblems.JointDepartment(cell));
            return null;
        }

        var given = line.Fields[Fields.DepartmentCode]?.Text;
        return Near(line, cell, given) ?? Register(line, cell, given);
    }

    // One that is written in another way in this list or on the list already; a question to the clerk.
    private DepartmentCode? Near(DraftLine line, FieldValue cell, string? given)
    {
        var key = TextKey.OfName(cell.Text);
        if (DepartmentNaming.MeantBy(cell.Text, _inOrder, other => other.Cell.Text, _government) is { } near
            && (given is null || near.Given is null))
        {
            // Asked once for each way of writing; its other lines count to the first.
            check.Problems.Add(DecidingProblems.NearDepartments(cell, near.Cell.Text, near.Cell.Place));
            _byName.Add(key, near);
            return near.Code;
        }

        if (given is null && check.Departments.MayBe(cell.Text, check.Day) is { } standing)
        {
            check.Problems.Add(DecidingProblems.NearDepartments(cell, check.Departments.NameOf(standing, check.Day), null));
            _byName.Add(key, new Registered(standing, line.Number, cell, given));
            return standing;
        }

        return null;
    }

    /// <summary>The new departments before the other lines of the preview, each with the number of its items.</summary>
    public IEnumerable<PreviewLine> Preview() => _inOrder.Select(registered => new PreviewLine(
        registered.Line, EventNames.DepartmentRegistered, registered.Code.Value, registered.Cell.Text, check.Day, null, null, null)
        .WithItems(registered.Items));

    private DepartmentCode Register(DraftLine line, FieldValue cell, string? given)
    {
        var code = check.Departments.Register(cell.Text, given, check.Day);
        check.Facts.Add(new DepartmentRegistered(check.Adjustment, line.Number, check.Day, code, cell.Text));
        var registered = new Registered(code, line.Number, cell, given) { Items = 1 };
        _byName.Add(TextKey.OfName(cell.Text), registered);
        _inOrder.Add(registered);
        return code;
    }

    private sealed record Registered(DepartmentCode Code, int Line, FieldValue Cell, string? Given)
    {
        public int Items { get; set; }
    }
}
