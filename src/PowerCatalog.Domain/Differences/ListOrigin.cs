using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Domain.Differences;

/// <summary>Where a sent list comes from, by what its rows say.</summary>
public static class ListOrigin
{
    /// <summary>The state that it was exported from; null where it says none, or after a problem.</summary>
    /// <param name="list">The list.</param>
    /// <param name="newest">The newest revision of the catalog.</param>
    /// <param name="problems">Takes what is wrong: a list of an unknown state must not be compared with another.</param>
    public static ListVersion? Of(AdjustmentDraft list, long newest, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(problems);
        if (list.Versions is not [var first, ..]) return null;
        if (list.Versions.Count > 1) problems.Add(Several(first, list.Versions[1]));
        else if (!ListVersion.TryParse(first.Text, out var version)) problems.Add(Unreadable(first));
        else if (version.Division != list.Division) problems.Add(OtherCatalog(first, version, list));
        else if (version.Revision > newest) problems.Add(NotYet(first, version, newest));
        else return version;
        return null;
    }

    /// <summary>The problem of a filter that cannot be read.</summary>
    public static Problem Unreadable(FieldValue cell) => Problem.Error(
        "list.version-unreadable", cell.Place,
        $"“{cell.Text}”不是导出时写入的清单版本。请改回导出文件中的写法；不知道时删去这一列，与现行清单比较。",
        $"'{cell.Text}' is not the version of a list as an export writes it. Put it back as it was, or delete the column to compare "
            + "with the current list.");

    /// <summary>The problem of a list that another ledger gave: what it says of its origin is not what this one said then.</summary>
    public static Problem OtherLedger(FieldValue cell) => Problem.Error(
        "list.other-ledger", cell.Place,
        $"这份清单（{cell.Text}）从另一份台账导出：本台账在那个版本的内容与它不同。请查明台账是否被替换或恢复过；要与现行清单比较，请删去这一列。",
        $"This list ({cell.Text}) was exported from another ledger: this one held something else at that revision. Find out whether the "
            + "ledger was replaced or restored. To compare the list with the current one, delete the column.");

    private static Problem Several(FieldValue first, FieldValue second) => Problem.Error(
        "list.versions-differ", second.Place,
        $"文件里有不同的清单版本（{first.Text}、{second.Text}），不知道应当与哪一个比较。请按版本分成几个文件分别提交。",
        $"The rows are of different versions of the list ({first.Text}, {second.Text}). Send those of each version in a "
            + "file of their own.");

    private static Problem OtherCatalog(FieldValue cell, ListVersion version, AdjustmentDraft list) => Problem.Error(
        "list.other-catalog", cell.Place,
        $"这份清单从 {version.Division} 的清单导出，不能与 {list.Division} 的清单比较。",
        $"This list was exported from the catalog {version.Division}; it cannot be compared with {list.Division}.");

    private static Problem NotYet(FieldValue cell, ListVersion version, long newest) => Problem.Error(
        "list.version-unknown", cell.Place,
        $"这份清单从版本 {version.Revision} 导出，而清单现在的版本是 {newest}：它来自另一份账本。",
        $"This list was exported at revision {version.Revision}, but the catalog is at {newest}: it comes from another ledger.");
}
