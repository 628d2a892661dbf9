using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Events;

namespace PowerCatalog.Domain.Deciding;

/// <summary>划转.</summary>
internal static class Transferring
{
    public static void Take(Desk desk, DraftLine line)
    {
        var power = desk.CodeOf(line);
        var fromCell = Cells.Required(line, Fields.FromDepartment, "划出部门", desk.Problems);
        var toCell = Cells.Required(line, Fields.ToDepartment, "划入部门", desk.Problems);
        var effective = desk.EffectiveOf(line);
        var handOver = line.Fields[Fields.HandOver] is { } cell ? Cells.Date(cell, desk.Problems) : null;
        var from = fromCell is null ? null : desk.Departments.Find(fromCell, effective, mayBeClosed: true);
        var to = toCell is null ? null : desk.Departments.Find(toCell, effective);
        if (power is not { } known || from is null || to is null) return;
        if (!desk.Say(known.Code, known.Cell, Doing.Transfer, Doing.Add, Doing.Remove)) return;
        if (desk.OnList(known.Code, known.Cell, effective) is not { } state) return;

        if (state.Department != from)
        {
            desk.Problems.Add(DecidingProblems.OtherDepartment(fromCell!, desk.Departments.NameOf(state.Department, effective)));
            return;
        }

        if (from == to)
        {
            desk.Problems.Add(DecidingProblems.SameDepartment(toCell!));
            return;
        }

        desk.Leaves(known.Code, effective);
        desk.Facts.Add(new PowerTransferred(desk.Basis.Adjustment, line.Number, effective, known.Code, from.Value, to.Value, handOver));
        desk.Preview.Add(new PreviewLine(
            line.Number, EventNames.PowerTransferred, known.Code.Value, state.Name, effective, "实施部门", fromCell!.Text, toCell!.Text));
    }
}
