using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;

namespace PowerCatalog.Domain.Deciding;

/// <summary>The powers of a department that is merged or closed.</summary>
internal static class FollowingTransfers
{
    /// <summary>
    /// The transfer of all that a department holds to another: each power moves by a fact of its own, so that its trail shows where it went
    /// and why. Powers that another line of the draft moves are left out, with a problem.
    /// </summary>
    public static IReadOnlyList<(PowerFact Fact, PreviewLine Seen)> Of(
        DraftCheck check, DraftLine line, FieldValue name, (DepartmentCode Code, string Name) into, DepartmentCode department,
        IEnumerable<(PowerCode Power, DateOnly From)> held)
    {
        var moved = new List<(PowerFact Fact, PreviewLine Seen)>();
        foreach (var periods in held.GroupBy(one => one.Power))
        {
            if (!check.Say(periods.Key, name, Doing.Transfer)) continue;
            foreach (var (power, from) in periods)
                moved.Add((
                    new PowerTransferred(check.Adjustment, line.Number, from, power, department, into.Code, null),
                    new PreviewLine(
                        line.Number, EventNames.PowerTransferred, power.Value, check.Powers.HistoryOf(power).On(from)!.Name, from,
                        "实施部门", name.Text, into.Name)));
        }

        return moved;
    }
}
