using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.Domain.Deciding;

/// <summary>增加, and each line of a list that opens a catalog.</summary>
internal static class Adding
{
    public static void Take(Desk desk, DraftLine line)
    {
        var code = desk.CodeOf(line);
        var name = Cells.Required(line, Fields.Name, "事项名称", desk.Problems);
        var categoryCell = Cells.Required(line, Fields.Category, "职权类型", desk.Problems);
        var departmentCell = Cells.Required(line, Fields.Department, "实施部门", desk.Problems);
        var effective = desk.EffectiveOf(line);
        var category = categoryCell is null ? null : desk.Reference.CategoryNamed(categoryCell.Text);
        if (categoryCell is not null && category is null) desk.Problems.Add(DecidingProblems.UnknownCategory(categoryCell));
        var department = departmentCell is null ? null : DepartmentOf(desk, line, departmentCell, effective);
        var nameText = name is null ? null : ElementCheck.Normalize(desk.Reference.Elements[CoreElements.Name]!, name, desk.Reference, desk.Problems);
        var elements = ElementsOf(desk, line);
        if (category is { } known) ElementCheck.Relations(known, elements, line.Fields, desk.Problems);
        if (code is null || !IsNew(desk, code.Value, effective)) return;

        if (!CodeShapes.IsStandard(code.Value.Code.Value)) desk.Problems.Add(DecidingProblems.CodeShape(code.Value.Cell));
        if (nameText is null || category is null || department is null) return;

        var supersedes = line.Fields[Fields.Supersedes] is { } cell ? CellLists.PowerCodes(cell.Text).ToList() : [];
        var added = new PowerAdded(
            desk.Basis.Adjustment, line.Number, effective, code.Value.Code, category.Value.Family(), department.Value, category.Value, nameText, elements, supersedes);
        desk.Facts.Add(added);
        desk.Added(new PowerState(added.Power, added.Department, added.Category, added.Name, added.Elements, false, effective));
        desk.Preview.Add(new PreviewLine(line.Number, EventNames.PowerAdded, added.Power.Value, nameText, effective, null, null, desk.Departments.NameOf(department.Value, effective)));
    }

    // A list that opens a catalog brings its departments along; later ones are registered on a sheet of their own.
    private static DepartmentCode? DepartmentOf(Desk desk, DraftLine line, FieldValue cell, DateOnly date)
    {
        if (!desk.Basis.Opening) return desk.Departments.Find(cell, date);
        var (code, isNew) = desk.Departments.FindOrRegister(cell.Text, line.Fields[Fields.DepartmentCode]?.Text, desk.Basis.Effective);
        if (isNew) desk.Facts.Add(new DepartmentRegistered(desk.Basis.Adjustment, line.Number, desk.Basis.Effective, code, cell.Text));
        return code;
    }

    private static bool IsNew(Desk desk, (PowerCode Code, FieldValue Cell) power, DateOnly date)
    {
        if (!desk.Say(power.Code, power.Cell, Doing.Add, Doing.Remove, Doing.Change, Doing.Transfer, Doing.Suspend)) return false;
        var history = desk.HistoryOf(power.Code);
        var standing = history.On(date) ?? history.Periods.FirstOrDefault(period => period.From > date && period.State is not null)?.State;
        if (standing is null) return true;
        desk.Problems.Add(DecidingProblems.DuplicatePower(power.Cell, standing.Name));
        return false;
    }

    private static ElementValues ElementsOf(Desk desk, DraftLine line)
    {
        var values = new List<KeyValuePair<string, string>>();
        foreach (var (field, cell) in line.Fields.All)
        {
            if (desk.Reference.Elements[field] is not { Core: false } element) continue;
            if (ElementCheck.Normalize(element, cell, desk.Reference, desk.Problems) is { } value) values.Add(new(field, value));
        }

        return ElementValues.Of(values);
    }
}
