using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.Domain.Deciding;

/// <summary>增加, and each line of a list that opens a catalog.</summary>
internal static class Adding
{
    public static void Take(DraftCheck check, DraftLine line)
    {
        var code = check.NewCodes.Of(line);
        var name = Cells.Required(line, Fields.Name, "事项名称", check.Problems);
        var categoryCell = Cells.Required(line, Fields.Category, "职权类型", check.Problems);
        var departmentCell = Cells.Required(line, Fields.Department, "实施部门", check.Problems);
        var effective = check.EffectiveOf(line);
        var category = categoryCell is null ? null : check.Reference.CategoryNamed(categoryCell.Text);
        if (categoryCell is not null && category is null)
            check.Problems.Add(DecidingProblems.UnknownCategory(categoryCell, check.Reference));
        var department = departmentCell is null ? null : DepartmentOf(check, line, departmentCell, effective);
        var nameText = NameOf(check, name);
        var elements = ElementsOf(check, line);
        if (category is { } known)
        {
            ElementCheck.Relations(known, elements, line.Fields, check.Problems);
            check.Bases.Check(line, known, elements, effective);
        }

        var supersedes = OtherPowers.From(check, line, code?.Code, effective);
        if (code is null || !IsNew(check, code.Value, effective)) return;

        if (!CodeShapes.IsStandard(code.Value.Code.Value) && !ProvisionalCode.Is(code.Value.Code))
            check.Problems.Add(DecidingProblems.CodeShape(code.Value.Cell));
        if (nameText is null || category is null || department is null) return;
        check.SameNames.Warn(name!, nameText, department.Value, code.Value.Code, effective);
        Write(
            check, new PowerAdded(
                check.Adjustment, line.Number, effective, code.Value.Code, category.Value.Family(), department.Value, category.Value,
                nameText, elements, supersedes));
    }

    private static void Write(DraftCheck check, PowerAdded added)
    {
        check.Facts.Add(added);
        check.Powers.Add(new PowerState(added.Power, added.Department, added.Category, added.Name, added.Elements, false, added.Effective));
        check.Preview.Add(
            new PreviewLine(
                added.Line, EventNames.PowerAdded, added.Power.Value, added.Name, added.Effective, null, null,
                check.Departments.NameOf(added.Department, added.Effective))
            {
                Opening = check.Opening,
            });
    }

    private static string? NameOf(DraftCheck check, FieldValue? cell) => cell is null
        ? null
        : ElementCheck.Recorded(check.Reference.Elements[CoreElements.Name]!, cell, check.Reference, check.Problems);

    // A list that opens a catalog registers its departments; later ones are registered on a sheet of their own.
    private static DepartmentCode? DepartmentOf(DraftCheck check, DraftLine line, FieldValue cell, DateOnly date) =>
        check.Opening ? check.Opened.Find(line, cell) : check.Departments.Find(cell, date);

    private static bool IsNew(DraftCheck check, (PowerCode Code, FieldValue Cell) power, DateOnly date)
    {
        if (!check.Say(power.Code, power.Cell, Doing.Add, Doing.Remove, Doing.Change, Doing.Transfer, Doing.Suspend)) return false;
        var history = check.Powers.HistoryOf(power.Code);
        var standing = history.On(date) ?? history.Periods.FirstOrDefault(period => period.From > date && period.State is not null)?.State;
        if (standing is null) return true;
        check.Problems.Add(DecidingProblems.DuplicatePower(power.Cell, standing.Name));
        return false;
    }

    private static ElementValues ElementsOf(DraftCheck check, DraftLine line)
    {
        var values = new List<KeyValuePair<string, string>>();
        foreach (var (field, cell) in line.Fields.All)
        {
            if (check.Reference.Elements[field] is not { Core: false } element) continue;
            if (ElementCheck.Recorded(element, cell, check.Reference, check.Problems) is { } value) values.Add(
                new(OwnElement.Is(field) ? check.Own.KeyOf(element.Zh) : field, value));
        }

        return ElementValues.Of(values);
    }
}
