using PowerCatalog.Domain.Adjustments;
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
        if (power is not { } known || from is null || to is null) return;
        if (!check.Say(known.Code, known.Cell, Doing.Transfer, Doing.Add, Doing.Remove)) return;
        if (known.State is not { } state) return;

        if (state.Department != from)
        {
            check.Problems.Add(DecidingProblems.OtherDepartment(fromCell!, check.Departments.NameOf(state.Department, effective)));
            return;
        }

        if (from == to)
        {
            check.Problems.Add(DecidingProblems.SameDepartment(toCell!));
            return;
        }

        check.Leaves(known.Code, effective);
        check.Facts.Add(new PowerTransferred(check.Adjustment, line.Number, effective, known.Code, from.Value, to.Value, handOver));
        check.Preview.Add(new PreviewLine(
            line.Number, EventNames.PowerTransferred, known.Code.Value, state.Name, effective, "实施部门", fromCell!.Text, toCell!.Text));
    }
}
