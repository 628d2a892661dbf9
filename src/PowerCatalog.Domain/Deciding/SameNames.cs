using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Deciding;

/// <summary>Warns of an added power whose name its department already has, in the draft or on the list.</summary>
internal sealed class SameNames(DraftCheck check)
{
    private readonly Dictionary<(string Name, DepartmentCode Department), Place> _inFile = [];

    public void Warn(FieldValue cell, string name, DepartmentCode department, PowerCode code, DateOnly date)
    {
        if (!_inFile.TryAdd((TextKey.OfName(name), department), cell.Place))
            check.Problems.Add(PowerNameProblems.SameNameInFile(cell, _inFile[(TextKey.OfName(name), department)]));
        if (check.Opening) return;
        var onList = check.Powers.StayingOnList(name, date).Where(state => state.Department == department && state.Code != code).ToList();
        if (onList.Count > 0)
            check.Problems.Add(PowerNameProblems.SameNameOnList(cell, string.Join('、', onList.Select(state => state.Code.Value))));
    }
}
