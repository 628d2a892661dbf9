using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Domain.Deciding;

/// <summary>What can be wrong with what follows from a line, or is to be said of it.</summary>
public static class ConsequenceProblems
{
    internal static Problem UnknownWord(FieldValue cell) => Problem.Error(
        "consequence.unknown-word", cell.Place, $"“{cell.Text}”不是连带处理的写法；填“一并办理”，或“不办理：理由”。",
        $"'{cell.Text}' does not decide on the consequences; write 一并办理 (accept), or 不办理：理由 (decline: reason).");

    internal static Problem NoReason(FieldValue cell) => Problem.Error(
        "consequence.no-reason", cell.Place, $"“{cell.Text}”没有写理由；写成“不办理：理由”。",
        $"'{cell.Text}' gives no reason; write 不办理：理由 (decline: reason).");

    internal static Problem Nothing(FieldValue cell) => Problem.Warning(
        "consequence.nothing", cell.Place, $"这一行没有连带事项，“{cell.Text}”不起作用。",
        $"Nothing follows from this line; '{cell.Text}' has no effect.");

    /// <summary>Says that something follows and is not decided.</summary>
    internal static Problem Undecided(Consequence consequence)
    {
        var (place, name, count) = (consequence.Place, consequence.Name, consequence.Proposed.Count);
        const string Zh = "由本决定收回的，在“连带处理”填“一并办理”；不收回的填“不办理：理由”。";
        const string En = "To take it back by this decision write 一并办理 under 连带处理, otherwise 不办理：理由.";
        return consequence.Kind == ConsequenceKind.RemovedPowerRecalled
            ? Problem.Warning(
                "consequence.undecided", place,
                $"“{name}”已赋权或委托（{consequence.Proposed[0].Before}），减少后即不能行使，本决定没有写明收回。{Zh:whole}",
                $"'{name}' is delegated ({consequence.Proposed[0].Before}) and can no longer be exercised; this decision does not take it "
                    + $"back. {En:whole}")
            : Problem.Warning(
                "consequence.undecided", place, $"“{name}”撤销时还行使 {count} 项职权，本决定没有写明收回。{Zh:whole}",
                $"'{name}' exercises {count} power(s) when it is closed; this decision does not take them back. {En:whole}");
    }

    internal static Problem ClosedHolds(FieldValue cell, int count, string? into) => into is null
        ? Problem.Error(
            "department.holds-powers", cell.Place,
            $"部门“{cell.Text}”还有 {count} 项职权，不能撤销；请先划转或减少，或填“并入部门”，并在“连带处理”填“一并办理”。",
            $"The department '{cell.Text}' still holds {count} powers and cannot be closed; transfer or remove them first, or name another "
                + $"under 并入部门 and write 一并办理 under 连带处理.")
        : Problem.Error(
            "department.holds-powers", cell.Place,
            $"部门“{cell.Text}”还有 {count} 项职权，不能撤销；要一并划转给“{into}”，在“连带处理”填“一并办理”，否则请先划转或减少。",
            $"The department '{cell.Text}' still holds {count} powers and cannot be closed; write 一并办理 under 连带处理 to transfer them "
                + $"to '{into}', or transfer or remove them first.");

    internal static Problem MergedHolds(FieldValue cell, int count) => Problem.Error(
        "consequence.declined-merger", cell.Place,
        $"不一并划转，“{cell.Text}”的 {count} 项职权就没有实施部门；请在“划转”“减少”表逐项写明去向，再合并。",
        $"Without the transfer {count} powers of '{cell.Text}' would have no department; say on the sheets 划转 and 减少 where each goes.");

    /// <summary>A decision beside the file that names no line of it.</summary>
    /// <param name="key">The name.</param>
    public static Problem UnknownLine(string key) => Problem.Error(
        "consequence.unknown-line", null, $"文件中没有可连带处理的行“{key}”；写成 工作表名!行号，如 减少!5。",
        $"The file has no line '{key}' from which something can follow; write SHEET!ROW, as 减少!5.");
}
