using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Events;

namespace PowerCatalog.Domain.Deciding;

/// <summary>减少.</summary>
internal static class Removing
{
    public static void Take(DraftCheck check, DraftLine line)
    {
        var effective = check.EffectiveOf(line);
        var power = check.Powers.Find(line, effective);
        var reason = Cells.Required(line, Fields.Reason, "减少原因", check.Problems);
        var supersededBy = OtherPowers.Into(check, line, power?.Code, effective);
        if (power is not { } known) return;
        if (!check.Say(
            known.Code, known.Cell, Doing.Remove, Doing.Add, Doing.Change, Doing.Transfer, Doing.Delegate, Doing.Recall, Doing.Suspend))
            return;
        if (known.State is not { } state || reason is null) return;

        FollowingRecalls.OfPower(check, line, effective, known.Code, state.Name, reason.Text);
        check.Leaves(known.Code, effective);
        check.Facts.Add(new PowerRemoved(check.Adjustment, line.Number, effective, known.Code, reason.Text, supersededBy));
        check.Preview.Add(
            new PreviewLine(
                line.Number, EventNames.PowerRemoved, known.Code.Value, state.Name, effective, null,
                check.Departments.NameOf(state.Department, effective), reason.Text));
    }
}
