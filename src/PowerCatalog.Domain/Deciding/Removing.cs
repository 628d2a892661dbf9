using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Events;

namespace PowerCatalog.Domain.Deciding;

/// <summary>减少.</summary>
internal static class Removing
{
    public static void Take(Desk desk, DraftLine line)
    {
        var power = desk.CodeOf(line);
        var reason = Cells.Required(line, Fields.Reason, "减少原因", desk.Problems);
        var effective = desk.EffectiveOf(line);
        if (power is not { } known) return;
        if (!desk.Say(known.Code, known.Cell, Doing.Remove, Doing.Add, Doing.Change, Doing.Transfer, Doing.Delegate, Doing.Recall, Doing.Suspend)) return;
        if (desk.OnList(known.Code, known.Cell, effective) is not { } state || reason is null) return;

        var supersededBy = line.Fields[Fields.SupersededBy] is { } cell ? CellLists.PowerCodes(cell.Text).ToList() : [];
        desk.Leaves(known.Code, effective);
        desk.Facts.Add(new PowerRemoved(desk.Basis.Adjustment, line.Number, effective, known.Code, reason.Text, supersededBy));
        desk.Preview.Add(new PreviewLine(line.Number, EventNames.PowerRemoved, known.Code.Value, state.Name, effective, null, desk.Departments.NameOf(state.Department, effective), reason.Text));
    }
}
