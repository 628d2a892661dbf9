using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Events;

namespace PowerCatalog.Domain.Deciding;

/// <summary>乡镇: 登记、更名、撤销.</summary>
internal static class ReorganizingTownships
{
    public static void Take(DraftCheck check, DraftLine line)
    {
        var action = Cells.Required(line, Fields.Action, "处理", check.Problems);
        var codeCell = Cells.Required(line, Fields.Township, "乡镇代码", check.Problems);
        var name = Cells.Required(line, Fields.TownshipName, "乡镇名称", check.Problems);
        var effective = check.EffectiveOf(line);
        if (action is null || codeCell is null || name is null) return;
        if (!TownshipCode.TryParse(codeCell.Text, out var code) || !code.IsTownship)
        {
            check.Problems.Add(DecidingProblems.NotATownship(codeCell, codeCell.Text));
            return;
        }

        switch (action.Text)
        {
            case "登记" or "新设" or "设立":
                Register(check, line, codeCell, code, name.Text, effective);
                break;
            case "更名":
                Rename(check, line, codeCell, code, name, effective);
                break;
            case "撤销":
                if (!IsOpen(check, codeCell, code, name, effective) || !ReceivesNothing(check, code, name, effective)) return;
                Write(check, line, new TownshipClosed(check.Adjustment, line.Number, effective, code), name.Text, null);
                FollowingRecalls.OfTownship(check, line, effective, code, name.Text);
                break;
            default:
                check.Problems.Add(DecidingProblems.UnknownWord(action, "登记、更名、撤销", "登记, 更名, 撤销"));
                break;
        }
    }

    private static void Register(DraftCheck check, DraftLine line, FieldValue cell, TownshipCode code, string name, DateOnly effective)
    {
        if (!check.Townships.Say(code, cell)) return;
        if (check.Townships.IsKnown(code))
        {
            check.Problems.Add(DecidingProblems.TownshipExists(cell));
            return;
        }

        check.Townships.Name(code, name, effective);
        Write(
            check, line, new TownshipRegistered(check.Adjustment, line.Number, effective, code, name, CountyName(check, code)), null, name);
    }

    private static void Rename(DraftCheck check, DraftLine line, FieldValue cell, TownshipCode code, FieldValue name, DateOnly effective)
    {
        if (Cells.Required(line, Fields.NewName, "新名称", check.Problems) is not { } to || !IsOpen(check, cell, code, name, effective))
            return;
        if (to.Text == name.Text)
        {
            check.Problems.Add(DecidingProblems.SameTownshipName(to));
            return;
        }

        check.Townships.Name(code, to.Text, effective);
        Write(check, line, new TownshipRenamed(check.Adjustment, line.Number, effective, code, name.Text, to.Text), name.Text, to.Text);
    }

    // The name guards against a mistyped code that belongs to another township.
    private static bool IsOpen(DraftCheck check, FieldValue cell, TownshipCode code, FieldValue name, DateOnly date)
    {
        if (!check.Townships.Say(code, cell)) return false;
        if (check.Townships.NameOn(code, date) is not { } current)
        {
            check.Problems.Add(
                check.Townships.IsKnown(code)
                    ? DecidingProblems.ClosedTownship(cell, cell.Text)
                    : DecidingProblems.UnknownTownship(cell, cell.Text, []));
            return false;
        }

        if (current == name.Text) return true;
        check.Problems.Add(DecidingProblems.OtherTownshipName(name, current));
        return false;
    }

    // A draft cannot delegate to a township that it closes.
    private static bool ReceivesNothing(DraftCheck check, TownshipCode code, FieldValue name, DateOnly closed)
    {
        var key = Receiver.Township(code).Key;
        var received = check.Facts.OfType<PowerDelegated>().Count(
            given => given.Receivers.Any(receiver => receiver.Key == key) && (given.Terms.Until is not { } until || until > closed));
        if (received > 0) check.Problems.Add(DecidingProblems.TownshipReceives(name, received));
        return received == 0;
    }

    private static string CountyName(DraftCheck check, TownshipCode code) =>
        check.Reference.Division(check.Draft.Division)?.Townships.FirstOrDefault(township => township.Code.County == code.County)?.County
            ?? code.County.Value;

    private static void Write(DraftCheck check, DraftLine line, TownshipFact fact, string? before, string? after)
    {
        check.Facts.Add(fact);
        check.Preview.Add(
            new PreviewLine(line.Number, EventNames.Of(fact), fact.Township.Value, after ?? before!, fact.Effective, null, before, after));
    }
}
