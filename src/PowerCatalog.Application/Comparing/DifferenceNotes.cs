using System.Globalization;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Application.Comparing;

/// <summary>What people are told beside a difference: what was compared, what was not, and what they have to decide.</summary>
/// <param name="compared">The difference.</param>
/// <param name="file">The name of the file.</param>
/// <param name="reference">The names of elements.</param>
public sealed class DifferenceNotes(ComparedList compared, string file, ReferenceData reference)
{
    private const int Named = 20;

    /// <summary>All notes in Chinese, one a line, as a workbook and a terminal have them.</summary>
    public IEnumerable<string> All => Opens.Concat(Scope).Concat(ToDecide).Select(note => note.Zh);

    /// <summary>What was compared, and what was not, but for the departments that the list opens.</summary>
    public IEnumerable<Bilingual> Scope => compared.Difference is { } difference
        ? Questions(difference.Summary).Concat(Start()).Concat(Of(difference))
        : [];

    private IEnumerable<Bilingual> Opens => compared.Opens.Take(Named).Select(department => new Bilingual(
        $"“{department.Name}”（{department.Items} 项）清单上还没有事项，这些行属建立清单，不计增加，先于其余各行单独记录，没有列入比较和草稿。",
        $"'{department.Name}' ({department.Items} {(department.Items == 1 ? "item" : "items")}) holds nothing yet: its lines open it and "
            + "are no additions. They are recorded by themselves before the rest, and are neither compared nor in the draft."));

    /// <summary>
    /// What to do about errors of a list that was compared all the same: some lines with errors are in the draft, and some are not.
    /// </summary>
    public static Bilingual ToMend(int errors) => new(
        $"有 {errors} 处错误，请在清单中改正，再比较一次。",
        $"{errors} error{(errors == 1 ? "" : "s")}: mend {(errors == 1 ? "it" : "them")} in the list, and compare it again.");

    private IEnumerable<Bilingual> ToDecide => Renamings().Concat(Conflicts());

    // What has to be looked at before anything else: a list that is perhaps not whole.
    private static IEnumerable<Bilingual> Questions(Domain.Differences.DifferenceSummary summary)
    {
        foreach (var department in summary.MostlyMissing.Take(Named))
            yield return new Bilingual(
                $"请先核对：{department.Name}在文件中只列 {department.Listed} 项，清单上另外 {department.Missing} 项按减少处理。文件如果不是该部门的全部事项，请删去这些行。",
                $"Look at this first: of {department.Name} the file has {department.Listed}, and {department.Missing} more of the list are "
                    + "removed. Delete those lines unless the file is all that the department holds.");
        foreach (var department in summary.Receiving.Take(Named))
            yield return new Bilingual(
                $"请先核对：{department.Name}在文件中只有从其他部门来的 {department.Listed} 项，按划转列入；它在清单上的其余 {department.Missing} 项不在文件中，没有比较，不作减少。"
                    + "确要减少的，请另列“减少”。",
                $"Look at this first: of {department.Name} the file has only {department.Listed} from other departments, proposed as "
                    + $"transfers; the other {department.Missing} that it holds are not in the file, not compared and not removed. List "
                    + "removals that are meant on the sheet 减少.");
    }

    private IEnumerable<Bilingual> Start()
    {
        if (compared.From is { } from)
        {
            var (day, limited) = (CatalogTime.Show(from.On), from.Filter);
            yield return new Bilingual(
                $"文件导出自 {day} 的清单（版本 {from.Revision}{(limited is null ? "" : $"，只含 {limited}")}）。",
                $"The file was exported from the list of {day} (revision {from.Revision}{(limited is null ? "" : $", only {limited}")}).");
        }

        if (compared.KnownNumber is { } number)
            yield return new Bilingual(
                $"文号“{number}”的决定已经记录，各行与本文件不同：这里只作比较，没有记录。要改动清单，请另有决定。",
                $"A decision with the number '{number}' is recorded, and its lines are not those of this file: it is compared, and nothing "
                    + "is recorded. A change of the list takes a decision of its own.");
        var summary = compared.Difference!.Summary;
        var on = CatalogTime.Show(compared.On);
        yield return new Bilingual(
            $"“{file}”与清单（{on}，版本 {compared.Revision}）比较：所列 {summary.Sent} 项，清单上 {summary.Compared} 项，其中 {summary.Unchanged} 项没有变化。",
            $"'{file}' is compared with the list ({on}, revision {compared.Revision}): {summary.Sent} items sent, {summary.Compared} on "
                + $"the list, {summary.Unchanged} of them unchanged.");
        if (compared.From is not null)
            yield return new Bilingual(
                "列入清单日期、是否暂停、是否暂编码和部门编码只供查看，不作比较；暂停、恢复请在“暂停”表写明，部门以“实施部门”为准。",
                "列入清单日期, 是否暂停, 是否暂编码 and 部门编码 are for reading only and not compared: suspend and resume on the sheet 暂停; the department "
                    + "is that of 实施部门.");
        if (summary.OtherDepartments > 0)
            yield return new Bilingual(
                $"清单上其他 {summary.OtherDepartments} 个部门不在文件中，没有比较。",
                $"{summary.OtherDepartments} other departments of the list are not in the file and not compared.");
        if (!compared.Differs) yield return new Bilingual("没有差异。", "No difference.");
    }

    private IEnumerable<Bilingual> Of(Domain.Differences.ListDifference difference)
    {
        var summary = difference.Summary;
        if (summary.NotCompared.Count > 0 && !difference.IsEmpty)
        {
            var elements = summary.NotCompared.Select(key => reference.Elements[key]).ToList();
            yield return new Bilingual(
                $"文件没有的列不比较，保持不变：{string.Join('、', elements.Select(element => element?.Zh))}。",
                $"Elements without a column are not compared and stay: {string.Join(", ", elements.Select(element => element?.En))}.");
        }

        foreach (var (name, items) in summary.NewDepartments.Take(Named))
            yield return new Bilingual(
                $"新部门：“{name}”（{items} 项）清单上没有，草稿已列入部门登记，请核对；不是新设的，请改成清单上的部门名称。",
                $"New department: '{name}' ({items} {(items == 1 ? "item" : "items")}) is not in the catalog; the draft registers it. "
                    + "Check it, and write the name that the list has where the department is not new.");
        if (summary.Emptied > 0)
            yield return new Bilingual(
                $"有 {summary.Emptied} 处单元格为空，按删去该要素处理，请核对。",
                $"{summary.Emptied} empty cells remove the value of their element; check them.");
        if (summary.FormOnly > 0)
            yield return new Bilingual(
                $"有 {summary.FormOnly} 处只是写法不同、含义相同，没有列入。",
                $"{summary.FormOnly} places are written in another way and mean the same; they are left out.");
        if (summary.AddedMeanwhile > 0)
            yield return new Bilingual(
                $"有 {summary.AddedMeanwhile} 项是那份清单之后增加或划入的，保留不动。",
                $"{summary.AddedMeanwhile} items were added or moved in since that list; they stay.");
        if (summary.RemovedMeanwhile > 0)
            yield return new Bilingual(
                $"文件所列有 {summary.RemovedMeanwhile} 项是那份清单之后取消的，仍按取消处理，不再恢复。",
                $"{summary.RemovedMeanwhile} items of the file were removed since that list; they stay removed.");
    }

    private IEnumerable<Bilingual> Renamings() => compared.Renamings.Take(Named).Select(renaming =>
    {
        var score = renaming.Score.ToString("0.00", CultureInfo.InvariantCulture);
        return new Bilingual(
            $"待定 {renaming.Number}：“{renaming.Name}”（{renaming.Code}）与“{renaming.NewName}”相近（{score}），是改名，还是一减一增？"
                + "请删去不取的那一种的各行。",
            $"Undecided {renaming.Number}: '{renaming.Name}' ({renaming.Code}) and '{renaming.NewName}' are near ({score}). Renamed, or "
                + "one removed and one added? Delete the lines of the way that does not apply.");
    });

    private Bilingual NameOf(string element) => reference.Elements[element] is { } known
        ? new Bilingual(known.Zh, known.En)
        : new Bilingual(reference.Headings.Preferred(element), FieldLabels.English(element));

    private IEnumerable<Bilingual> Conflicts() => compared.Conflicts.Take(Named).Select(conflict =>
    {
        if (conflict is { Element: null, Sent: null })
            return new Bilingual(
                $"冲突：{conflict.Code}“{conflict.Name}”不在文件中，但导出之后别人已经变更过；没有列入减少。",
                $"Conflict: {conflict.Code} '{conflict.Name}' is not in the file, and others changed it since the export; it is not "
                    + "removed.");
        if (conflict.Element is null)
            return new Bilingual(
                $"冲突：{conflict.Code}“{conflict.Name}”已被取消；文件中对它的改动没有列入。",
                $"Conflict: {conflict.Code} '{conflict.Name}' was removed; what the file changes of it is left out.");
        var element = NameOf(conflict.Element);
        return new Bilingual(
            $"冲突：{conflict.Code}“{conflict.Name}”的“{element.Zh}”，导出时为“{conflict.Was ?? "（空）"}”，"
                + $"现为“{conflict.Is ?? "（空）"}”，文件写作“{conflict.Sent ?? "（空）"}”；没有列入。",
            $"Conflict: {element.En} of {conflict.Code} '{conflict.Name}' was "
                + $"'{conflict.Was ?? "(empty)"}' at the export, is '{conflict.Is ?? "(empty)"}' now, and "
                + $"'{conflict.Sent ?? "(empty)"}' in the file; it is left out.");
    });
}
