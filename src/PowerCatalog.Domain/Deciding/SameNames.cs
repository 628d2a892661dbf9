using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// Warns of an added or renamed power whose name its department already has, in the draft or on the list, or of one without a code whose
/// name another department's power bears.
/// </summary>
internal sealed class SameNames(DraftCheck check)
{
    private readonly Dictionary<(string Name, DepartmentCode Department), Place> _inFile = [];

    public void Warn(FieldValue cell, string name, DepartmentCode department, PowerCode code, DateOnly date)
    {
        if (!_inFile.TryAdd((TextKey.OfName(name), department), cell.Place))
            check.Problems.Add(PowerNameProblems.SameNameInFile(cell, _inFile[(TextKey.OfName(name), department)]));
        if (check.Opening) return;
        // One that was added by a decision which takes effect later is as much a duplicate.
        var onList = check.Powers.StayingOnList(name, date).Concat(check.Powers.Coming(name, date))
            .Where(state => state.Department == department && state.Code != code).ToList();
        if (onList.Count > 0)
            check.Problems.Add(PowerNameProblems.SameNameOnList(cell, string.Join('、', onList.Select(state => state.Code.Value))));
        else if (ProvisionalCode.Is(code)) WarnOfAnotherDepartment(cell, name, date);
    }

    // Without a code there is nothing to tell a power that moved from a new one of the same name.
    private void WarnOfAnotherDepartment(FieldValue cell, string name, DateOnly date)
    {
        var elsewhere = PowerNameProblems.Show(
            [.. check.Powers.StayingOnList(name, date)],
            state => (check.Departments.NameOf(state.Department, date), check.Reference.NameOf(state.Category)));
        if (elsewhere is not null) check.Problems.Add(PowerNameProblems.SameNameElsewhere(cell, elsewhere));
    }
}
