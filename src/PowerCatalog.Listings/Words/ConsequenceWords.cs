using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Listings.Words;

/// <summary>What follows from lines, and what is decided of it, in words.</summary>
public static class ConsequenceWords
{
    /// <summary>What follows.</summary>
    public static Bilingual Of(ConsequenceKind kind) => kind switch
    {
        ConsequenceKind.RemovedPowerRecalled => new("减少的职权，收回其赋权和委托", "Power removed: take back its delegations"),
        ConsequenceKind.ClosedTownshipRecalled => new("乡镇撤销，收回其行使的职权", "Township closed: take back what it exercises"),
        ConsequenceKind.MergedDepartmentTransferred => new("部门合并，职权一并划转", "Department merged: transfer its powers"),
        ConsequenceKind.ClosedDepartmentTransferred => new("部门撤销，职权一并划转", "Department closed: transfer its powers"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of consequence."),
    };

    /// <summary>What is decided.</summary>
    public static Bilingual Of(ConsequenceState state) => state switch
    {
        ConsequenceState.Undecided => new("未定", "undecided"),
        ConsequenceState.Accepted => new("一并办理", "accepted"),
        ConsequenceState.Declined => new("不办理", "declined"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state of a consequence."),
    };
}
