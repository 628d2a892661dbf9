using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;

namespace PowerCatalog.Domain.Deciding;

/// <summary>划转.</summary>
internal static class Transferring
{
    public static void Take(DraftCheck check, DraftLine line)
    {
        var effective = check.EffectiveOf(line);
        var power = check.Powers.Find(line, effective);
        var fromCell = Cells.Required(line, Fields.FromDepartment, "划出部门", check.Problems);
        var toCell = Cells.Required(line, Fields.ToDepartment, "划入部门", check.Problems);
        var handOver = line.Fields[Fields.HandOver] is { } cell ? check.DateOf(cell) : null;
        var from = fromCell is null ? null : check.Departments.Find(fromCell, effective, mayBeClosed: true);
        var to = toCell is null ? null : check.Departments.Find(toCell, effective);
        var comes = from is null || IsWith(check, line, power, from.Value, fromCell!, effective);
        var moves = from is null || from != to;
        if (!moves) check.Problems.Add(DecidingProblems.SameDepartment(toCell!));
        if (power is not { } known || !check.Say(known.Code, known.Cell, Doing.Transfer, Doing.Add, Doing.Remove)) return;
        if (known.State is not { } state || from is null || to is null || !comes || !moves) return;

        check.Leaves(known.Code, effective);
        check.Facts.Add(new PowerTransferred(check.Adjustment, line.Number, effective, known.Code, from.Value, to.Value, handOver));
        check.Preview.Add(new PreviewLine(
            line.Number, EventNames.PowerTransferred, known.Code.Value, state.Name, effective, "实施部门", fromCell!.Text, toCell!.Text));
    }

    // A line without a code is found by the department that hands over; another department is said there.
    private static bool IsWith(
        DraftCheck check, DraftLine line, NamedPower? power, DepartmentCode from, FieldValue cell, DateOnly date)
    {
        if (power?.State is null && line.Fields[Fields.Code] is null) return true;
        var meant = check.Powers.MayMean(line, power, date);
        if (meant.Count == 0 || meant.Any(state => state.Department == from)) return true;
        check.Problems.Add(DecidingProblems.OtherDepartment(cell, check.Departments.NameOf(meant[0].Department, date)));
        return false;
    }
}
