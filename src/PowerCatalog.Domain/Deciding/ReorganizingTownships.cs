using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;

namespace PowerCatalog.Domain.Deciding;

/// <summary>乡镇: 登记、更名、撤销.</summary>
internal static class ReorganizingTownships
{
    public static void Take(Desk desk, DraftLine line)
    {
        var action = Cells.Required(line, Fields.Action, "处理", desk.Problems);
        var codeCell = Cells.Required(line, Fields.Township, "乡镇代码", desk.Problems);
        var name = Cells.Required(line, Fields.TownshipName, "乡镇名称", desk.Problems);
        var effective = desk.EffectiveOf(line);
        if (action is null || codeCell is null || name is null) return;
        if (!TownshipCode.TryParse(codeCell.Text, out var code) || !code.IsTownship)
        {
            desk.Problems.Add(DecidingProblems.NotATownship(codeCell, codeCell.Text));
            return;
        }

        switch (action.Text)
        {
            case "登记" or "新设" or "设立":
                Register(desk, line, codeCell, code, name.Text, effective);
                break;
            case "更名":
                Rename(desk, line, codeCell, code, name, effective);
                break;
            case "撤销":
                if (!IsOpen(desk, codeCell, code, name, effective)) return;
                Write(desk, line, new TownshipClosed(desk.Basis.Adjustment, line.Number, effective, code), name.Text, null);
                break;
            default:
                desk.Problems.Add(DecidingProblems.UnknownWord(action, "登记、更名、撤销", "登记, 更名, 撤销"));
                break;
        }
    }

    private static void Register(Desk desk, DraftLine line, FieldValue cell, TownshipCode code, string name, DateOnly effective)
    {
        if (!desk.Townships.Say(code, cell)) return;
        if (desk.Townships.IsKnown(code))
        {
            desk.Problems.Add(DecidingProblems.TownshipExists(cell));
            return;
        }

        desk.Townships.Name(code, name, effective);
        Write(desk, line, new TownshipRegistered(desk.Basis.Adjustment, line.Number, effective, code, name, CountyName(desk, code)), null, name);
    }

    private static void Rename(Desk desk, DraftLine line, FieldValue cell, TownshipCode code, FieldValue name, DateOnly effective)
    {
        if (Cells.Required(line, Fields.NewName, "新名称", desk.Problems) is not { } to || !IsOpen(desk, cell, code, name, effective)) return;
        if (to.Text == name.Text)
        {
            desk.Problems.Add(DecidingProblems.SameTownshipName(to));
            return;
        }

        desk.Townships.Name(code, to.Text, effective);
        Write(desk, line, new TownshipRenamed(desk.Basis.Adjustment, line.Number, effective, code, name.Text, to.Text), name.Text, to.Text);
    }

    // The name beside the code guards against a code that was mistyped into another township's.
    private static bool IsOpen(Desk desk, FieldValue cell, TownshipCode code, FieldValue name, DateOnly date)
    {
        if (!desk.Townships.Say(code, cell)) return false;
        if (desk.Townships.NameOn(code, date) is not { } current)
        {
            desk.Problems.Add(desk.Townships.IsKnown(code) ? DecidingProblems.ClosedTownship(cell, cell.Text) : DecidingProblems.UnknownTownship(cell, cell.Text));
            return false;
        }

        if (current == name.Text) return true;
        desk.Problems.Add(DecidingProblems.OtherTownshipName(name, current));
        return false;
    }

    private static string CountyName(Desk desk, TownshipCode code) =>
        desk.Reference.Division(desk.Draft.Division)?.Townships.FirstOrDefault(township => township.Code.County == code.County)?.County ?? code.County.Value;

    private static void Write(Desk desk, DraftLine line, TownshipFact fact, string? before, string? after)
    {
        desk.Facts.Add(fact);
        desk.Preview.Add(new PreviewLine(line.Number, fact.GetType().Name, fact.Township.Value, after ?? before!, fact.Effective, null, before, after));
    }
}
