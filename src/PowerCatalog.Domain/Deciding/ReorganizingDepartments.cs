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

        var code = desk.Departments.Register(name.Text, line.Fields[Fields.DepartmentCode]?.Text);
        desk.Facts.Add(new DepartmentRegistered(desk.Header.Adjustment, line.Number, effective, code, name.Text));
        Preview(desk, line, nameof(DepartmentRegistered), code, name.Text, effective, null, name.Text);
    }

    private static void Rename(Desk desk, DraftLine line, FieldValue name, DateOnly effective)
    {
        var to = Cells.Required(line, Fields.NewName, "新名称", desk.Problems);
        if (desk.Departments.Find(name, effective) is not { } code || to is null) return;
        if (desk.Departments.IsKnown(to.Text, effective))
        {
            desk.Problems.Add(DecidingProblems.DepartmentExists(to));
            return;
        }

        var from = desk.Departments.NameOf(code, effective);
        desk.Departments.Rename(code, to.Text);
        desk.Facts.Add(new DepartmentRenamed(desk.Header.Adjustment, line.Number, effective, code, from, to.Text));
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

        desk.Facts.Add(new DepartmentsMerged(desk.Header.Adjustment, line.Number, effective, code, into));
        Preview(desk, line, nameof(DepartmentsMerged), code, name.Text, effective, name.Text, intoCell.Text);
        foreach (var power in Held(desk, code, effective))
        {
            if (!desk.Say(power, name, Doing.Transfer)) continue;
            desk.Facts.Add(new PowerTransferred(desk.Header.Adjustment, line.Number, effective, power, code, into, null));
        }
    }

    private static void Close(Desk desk, DraftLine line, FieldValue name, DateOnly effective)
    {
        if (desk.Departments.Find(name, effective) is not { } code) return;
        var held = Held(desk, code, effective).Count();
        if (held > 0)
        {
            desk.Problems.Add(DecidingProblems.DepartmentHoldsPowers(name, held));
            return;
        }

        desk.Facts.Add(new DepartmentClosed(desk.Header.Adjustment, line.Number, effective, code));
        Preview(desk, line, nameof(DepartmentClosed), code, name.Text, effective, name.Text, null);
    }

    private static IEnumerable<PowerCode> Held(Desk desk, DepartmentCode department, DateOnly date) =>
        desk.HoldingsOf(department).Where(power => desk.HistoryOf(power).Periods.Any(period => period.State?.Department == department && (period.To is null || date < period.To)));

    private static void Preview(
        Desk desk, DraftLine line, string kind, DepartmentCode code, string name, DateOnly effective, string? before, string? after) =>
        desk.Preview.Add(new PreviewLine(line.Number, kind, code.Value, name, effective, null, before, after));
}
