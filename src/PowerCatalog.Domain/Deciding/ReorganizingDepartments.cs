using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;

namespace PowerCatalog.Domain.Deciding;

/// <summary>部门: 登记、更名、合并、撤销.</summary>
internal static class ReorganizingDepartments
{
    /// <summary>Whether a word in the column 处理 registers a body.</summary>
    public static bool Registers(string? action) => action is "登记" or "新设" or "设立";

    public static void Take(DraftCheck check, DraftLine line)
    {
        var action = Cells.Required(line, Fields.Action, "处理", check.Problems);
        var name = Cells.Required(line, Fields.Department, "实施部门", check.Problems);
        var effective = check.EffectiveOf(line);
        if (action is null || name is null) return;
        switch (action.Text)
        {
            case var word when Registers(word):
                Register(check, line, name, effective);
                break;
            case "更名":
                Rename(check, line, name, effective);
                break;
            case "合并" or "并入":
                Merge(check, line, name, effective);
                break;
            case "撤销":
                Close(check, line, name, effective);
                break;
            default:
                check.Problems.Add(DecidingProblems.UnknownWord(action, "登记、更名、合并、撤销", "登记, 更名, 合并, 撤销"));
                break;
        }
    }

    private static void Register(DraftCheck check, DraftLine line, FieldValue name, DateOnly effective)
    {
        if (check.Departments.IsKnown(name.Text, effective))
        {
            check.Problems.Add(DecidingProblems.DepartmentExists(name));
            return;
        }

        var code = check.Departments.Register(name.Text, line.Fields[Fields.DepartmentCode]?.Text, effective);
        check.Departments.Say(code, name);
        check.Facts.Add(new DepartmentRegistered(check.Adjustment, line.Number, effective, code, name.Text));
        Preview(check, line, EventNames.DepartmentRegistered, code, name.Text, effective, null, name.Text);
    }

    private static void Rename(DraftCheck check, DraftLine line, FieldValue name, DateOnly effective)
    {
        var to = Cells.Required(line, Fields.NewName, "新名称", check.Problems);
        if (check.Departments.Find(name, effective) is not { } code || to is null || !check.Departments.Say(code, name)) return;
        if (check.Departments.IsKnown(to.Text, effective))
        {
            check.Problems.Add(DecidingProblems.DepartmentExists(to));
            return;
        }

        var from = check.Departments.NameOf(code, effective);
        check.Departments.Rename(code, to.Text, effective);
        check.Facts.Add(new DepartmentRenamed(check.Adjustment, line.Number, effective, code, from, to.Text));
        Preview(check, line, EventNames.DepartmentRenamed, code, from, effective, from, to.Text);
    }

    // A merger says itself where the powers go. Whoever wants them elsewhere says so line by line, and they are no longer held.
    private static void Merge(DraftCheck check, DraftLine line, FieldValue name, DateOnly effective)
    {
        var intoCell = Cells.Required(line, Fields.Into, "并入部门", check.Problems);
        if (intoCell is null || check.Departments.Find(name, effective) is not { } code || IntoOf(check, intoCell, code, effective)
            is not { } into
            || !check.Departments.Say(code, name) || !BringsNothing(check, code, name))
            return;
        var held = Held(check, code, effective).ToList();
        check.Departments.End(code, effective);
        check.Facts.Add(new DepartmentsMerged(check.Adjustment, line.Number, effective, code, into));
        Preview(check, line, EventNames.DepartmentsMerged, code, name.Text, effective, name.Text, intoCell.Text);
        var moved = FollowingTransfers.Of(check, line, name, (into, intoCell.Text), code, held);
        var decided = Following.Propose(
            check, line, ConsequenceKind.MergedDepartmentTransferred, (code.Value, name.Text), moved, ConsequenceState.Accepted);
        if (decided != ConsequenceState.Accepted && moved.Count > 0)
            check.Problems.Add(ConsequenceProblems.MergedHolds(name, PowersIn(held)));
    }

    private static void Close(DraftCheck check, DraftLine line, FieldValue name, DateOnly effective)
    {
        var intoCell = line.Fields[Fields.Into];
        if (check.Departments.Find(name, effective) is not { } code || !check.Departments.Say(code, name)
            || !BringsNothing(check, code, name))
            return;
        var into = intoCell is null ? null : IntoOf(check, intoCell, code, effective);
        if (intoCell is not null && into is null) return;
        var held = Held(check, code, effective).ToList();
        if (held.Count > 0 && into is null)
        {
            check.Problems.Add(ConsequenceProblems.ClosedHolds(name, PowersIn(held), null));
            return;
        }

        check.Departments.End(code, effective);
        check.Facts.Add(new DepartmentClosed(check.Adjustment, line.Number, effective, code));
        Preview(check, line, EventNames.DepartmentClosed, code, name.Text, effective, name.Text, null);
        if (into is not { } receiver) return;
        var moved = FollowingTransfers.Of(check, line, name, (receiver, intoCell!.Text), code, held);
        var decided = Following.Propose(check, line, ConsequenceKind.ClosedDepartmentTransferred, (code.Value, name.Text), moved);
        if (decided != ConsequenceState.Accepted && moved.Count > 0)
            check.Problems.Add(ConsequenceProblems.ClosedHolds(name, PowersIn(held), intoCell.Text));
    }

    // The department that takes over.
    private static DepartmentCode? IntoOf(DraftCheck check, FieldValue cell, DepartmentCode department, DateOnly effective)
    {
        if (check.Departments.Find(cell, effective) is not { } into) return null;
        if (into != department) return into;
        check.Problems.Add(DecidingProblems.SameDepartment(cell));
        return null;
    }

    private static int PowersIn(IEnumerable<(PowerCode Power, DateOnly From)> held) => held.Select(one => one.Power).Distinct().Count();

    // The powers that the department holds on the day or comes to hold later, except those that the draft itself takes away by then.
    private static IEnumerable<(PowerCode Power, DateOnly From)> Held(DraftCheck check, DepartmentCode department, DateOnly date)
    {
        foreach (var power in check.HoldingsOf(department))
        {
            var heldBefore = false;
            foreach (var period in check.Powers.HistoryOf(power).Periods.Where(period => period.To is null || date < period.To))
            {
                var holds = period.State?.Department == department;
                var from = period.From > date ? period.From : date;
                if (holds && !heldBefore && !check.LeavesBy(power, from)) yield return (power, from);
                heldBefore = holds;
            }
        }
    }

    // A draft cannot give a power to a department that it merges or closes.
    private static bool BringsNothing(DraftCheck check, DepartmentCode department, FieldValue name)
    {
        var brought = check.Facts.Count(
            fact =>
                fact is PowerAdded added
                    ? added.Department == department
                    : fact is PowerTransferred moved && moved.ToDepartment == department);
        if (brought > 0) check.Problems.Add(DecidingProblems.DepartmentHoldsPowers(name, brought));
        return brought == 0;
    }

    private static void Preview(
        DraftCheck check, DraftLine line, string kind, DepartmentCode code, string name, DateOnly effective, string? before,
        string? after) =>
        check.Preview.Add(new PreviewLine(line.Number, kind, code.Value, name, effective, null, before, after));
}
