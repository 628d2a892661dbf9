using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;

namespace PowerCatalog.Domain.Deciding;

/// <summary>部门: 登记、更名、合并、撤销.</summary>
internal static class ReorganizingDepartments
{
    public static void Take(Desk desk, DraftLine line)
    {
        var action = Cells.Required(line, Fields.Action, "处理", desk.Problems);
        var name = Cells.Required(line, Fields.Department, "实施部门", desk.Problems);
        var effective = desk.EffectiveOf(line);
        if (action is null || name is null) return;
        switch (action.Text)
        {
            case "登记" or "新设" or "设立":
                Register(desk, line, name, effective);
                break;
            case "更名":
                Rename(desk, line, name, effective);
                break;
            case "合并" or "并入":
                Merge(desk, line, name, effective);
                break;
            case "撤销":
                Close(desk, line, name, effective);
                break;
            default:
                desk.Problems.Add(DecidingProblems.UnknownWord(action, "登记、更名、合并、撤销", "登记, 更名, 合并, 撤销"));
                break;
        }
    }

    private static void Register(Desk desk, DraftLine line, FieldValue name, DateOnly effective)
    {
        if (desk.Departments.IsKnown(name.Text, effective))
        {
            desk.Problems.Add(DecidingProblems.DepartmentExists(name));
            return;
        }

        var code = desk.Departments.Register(name.Text, line.Fields[Fields.DepartmentCode]?.Text, effective);
        desk.Departments.Say(code, name);
        desk.Facts.Add(new DepartmentRegistered(desk.Basis.Adjustment, line.Number, effective, code, name.Text));
        Preview(desk, line, nameof(DepartmentRegistered), code, name.Text, effective, null, name.Text);
    }

    private static void Rename(Desk desk, DraftLine line, FieldValue name, DateOnly effective)
    {
        var to = Cells.Required(line, Fields.NewName, "新名称", desk.Problems);
        if (desk.Departments.Find(name, effective) is not { } code || to is null || !desk.Departments.Say(code, name)) return;
        if (desk.Departments.IsKnown(to.Text, effective))
        {
            desk.Problems.Add(DecidingProblems.DepartmentExists(to));
            return;
        }

        var from = desk.Departments.NameOf(code, effective);
        desk.Departments.Rename(code, to.Text, effective);
        desk.Facts.Add(new DepartmentRenamed(desk.Basis.Adjustment, line.Number, effective, code, from, to.Text));
        Preview(desk, line, nameof(DepartmentRenamed), code, from, effective, from, to.Text);
    }

    // The powers of a merged department move by facts of their own, so that each power's trail says where it went and why.
    private static void Merge(Desk desk, DraftLine line, FieldValue name, DateOnly effective)
    {
        var intoCell = Cells.Required(line, Fields.Into, "并入部门", desk.Problems);
        if (intoCell is null || desk.Departments.Find(name, effective) is not { } code || desk.Departments.Find(intoCell, effective) is not { } into) return;
        if (code == into)
        {
            desk.Problems.Add(DecidingProblems.SameDepartment(intoCell));
            return;
        }

        if (!desk.Departments.Say(code, name) || !BringsNothing(desk, code, name)) return;
        desk.Departments.End(code, effective);
        desk.Facts.Add(new DepartmentsMerged(desk.Basis.Adjustment, line.Number, effective, code, into));
        Preview(desk, line, nameof(DepartmentsMerged), code, name.Text, effective, name.Text, intoCell.Text);
        foreach (var held in Held(desk, code, effective).GroupBy(held => held.Power))
        {
            if (!desk.Say(held.Key, name, Doing.Transfer)) continue;
            foreach (var (power, from) in held) desk.Facts.Add(new PowerTransferred(desk.Basis.Adjustment, line.Number, from, power, code, into, null));
        }
    }

    private static void Close(Desk desk, DraftLine line, FieldValue name, DateOnly effective)
    {
        if (desk.Departments.Find(name, effective) is not { } code || !desk.Departments.Say(code, name) || !BringsNothing(desk, code, name)) return;
        var held = Held(desk, code, effective).Select(held => held.Power).Distinct().Count();
        if (held > 0)
        {
            desk.Problems.Add(DecidingProblems.DepartmentHoldsPowers(name, held));
            return;
        }

        desk.Departments.End(code, effective);
        desk.Facts.Add(new DepartmentClosed(desk.Basis.Adjustment, line.Number, effective, code));
        Preview(desk, line, nameof(DepartmentClosed), code, name.Text, effective, name.Text, null);
    }

    // What the department holds on the day or will hold later, each time it comes to it anew; not what the draft itself takes away by then.
    private static IEnumerable<(PowerCode Power, DateOnly From)> Held(Desk desk, DepartmentCode department, DateOnly date)
    {
        foreach (var power in desk.HoldingsOf(department))
        {
            var heldBefore = false;
            foreach (var period in desk.HistoryOf(power).Periods.Where(period => period.To is null || date < period.To))
            {
                var holds = period.State?.Department == department;
                var from = period.From > date ? period.From : date;
                if (holds && !heldBefore && !desk.LeavesBy(power, from)) yield return (power, from);
                heldBefore = holds;
            }
        }
    }

    // What the draft itself gives a department it cannot lose with it.
    private static bool BringsNothing(Desk desk, DepartmentCode department, FieldValue name)
    {
        var brought = desk.Facts.Count(fact => fact is PowerAdded added ? added.Department == department : fact is PowerTransferred moved && moved.ToDepartment == department);
        if (brought > 0) desk.Problems.Add(DecidingProblems.DepartmentHoldsPowers(name, brought));
        return brought == 0;
    }

    private static void Preview(
        Desk desk, DraftLine line, string kind, DepartmentCode code, string name, DateOnly effective, string? before, string? after) =>
        desk.Preview.Add(new PreviewLine(line.Number, kind, code.Value, name, effective, null, before, after));
}
