using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Text;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Domain.Laws.Deciding;

/// <summary>What stands against an entry, or against what is done about one. The codes are stable.</summary>
public static class LawProblems
{
    /// <summary>Neither a name nor a number.</summary>
    public static Problem Nameless(Place place) => Problem.Error(
        "law.nameless", place, "这一行没有文件名称，也没有文号。请至少填写一项。", "This row has neither a name nor a number. Give one of them.");

    /// <summary>No result.</summary>
    public static Problem NoResult(Place place, IEnumerable<string> known) => Problem.Error(
        "law.no-result", place, $"这一行没有写明清理结果。请填写{string.Join("、", known):whole}之一。",
        $"This row does not say what becomes of the document. Write one of {string.Join(", ", known):whole}.");

    /// <summary>A word that is none of those known.</summary>
    public static Problem UnknownWord(Place place, string word, IEnumerable<string> known) => Problem.Error(
        "law.unknown-word", place, $"不认识“{word}”。可用的有：{string.Join("、", known):whole}。",
        $"'{word}' is unknown. Known words are {string.Join(", ", known):whole}.");

    /// <summary>No day.</summary>
    public static Problem NoDay(Place place) => Problem.Error(
        "law.no-day", place, $"这一行没有日期，清理决定也没有给出日期。请填写，或在提交时给出{"（命令行用 --on）":elsewhere}。",
        $"This row has no day, and none is given for the decision. Fill it in, or give it when submitting"
            + $"{" (--on on the command line)":elsewhere}.");

    /// <summary>A text that is no day.</summary>
    public static Problem BadDay(Place place, string text, Bilingual fault) => Problem.Error(
        "law.bad-day", place, $"“{text}”不能作日期：{fault.Zh:whole}。请写成 2021-05-01。",
        $"'{text}' is not a valid date: {fault.En:whole}. Write it as 2021-05-01.");

    /// <summary>A text that names no articles.</summary>
    public static Problem BadArticles(Place place, string text) => Problem.Error(
        "law.bad-articles", place, $"“{text}”中读不出条文。请写成“第十五条”，几条用顿号隔开；整件文件的，不填。",
        $"No articles can be read from '{text}'. Write 第十五条, several with 、 between; leave it empty for the whole document.");

    /// <summary>A text that is too long.</summary>
    public static Problem TooLong(Place place, int most) => Problem.Error(
        "law.too-long", place, $"超过 {most} 个字的上限。请缩短。", $"Longer than the limit of {most} characters. Shorten it.");

    /// <summary>A number that is irregular.</summary>
    public static Problem IrregularNumber(Place place, string number) => Problem.Warning(
        "law.irregular-number", place, $"文号“{number}”不规范，只能按原样与依据中的文号对应。请核对。",
        $"The document number '{number}' is irregular; it is compared as it is written. Check it.");

    /// <summary>The same document twice.</summary>
    public static Problem Duplicate(Place place, Place first) => Problem.Error(
        "law.duplicate", place, $"与第{first.Row}行（{first.Sheet}）是同一件文件。请只保留一行；同名而不同的文件，请写明各自的文号。",
        $"This is the same document as in row {first.Row} ({first.Sheet}). Keep one of them; where they are two documents of one name, "
            + "give their numbers.");

    /// <summary>No documents at all.</summary>
    public static Problem NoChanges() => Problem.Error("law.no-changes", null, "没有任何文件。", "There is no document.");

    /// <summary>Too many documents.</summary>
    public static Problem TooMany(int most) => Problem.Error(
        "law.too-many", null, $"文件超过 {most} 件的上限。请分几次提交。", $"There are more than {most} documents. Submit them in several lists.");

    /// <summary>No decision.</summary>
    public static Problem NoDecision() => Problem.Error(
        "law.no-decision", Place.OfParticular("文号"),
        $"没有写明清理或修改、废止的决定。请给出文号或标题（{"命令行用 --document、--title，":elsewhere}工作簿用“决定”表）。",
        $"The decision is not named. Give its number or title ({"--document or --title on the command line, ":elsewhere}"
            + $"the sheet 决定 in a workbook).");

    /// <summary>Another entry says the same of a document.</summary>
    public static Problem SaidBefore(Place place, LawChange before, string entry) => Problem.Warning(
        "law.said-before", place,
        $"{before.Title()}此前已记为自 {CatalogTime.Show(before.On)} 起{LawWords.Of(before.Result).Zh:whole}（{entry}）。请核对是否重复。",
        $"{before.Title()} is recorded already as {LawWords.Of(before.Result).En:whole} from {CatalogTime.Show(before.On)} ({entry}). "
            + "Check whether it is the same.");

    /// <summary>Citations that may be meant.</summary>
    public static Problem Near(Place place, IReadOnlyList<string> near) => Problem.Warning(
        "law.near", place, $"有职权的依据与这件文件相近而不相同，没有算作涉及：{string.Join("；", near):whole}。请核对。",
        $"Legal bases are near this document and not the same; they are not counted as resting on it: {string.Join("; ", near):whole}. "
            + "Check them.");

    /// <summary>There is no such catalog.</summary>
    public static Problem NoCatalog() => Problem.Error(
        "law.no-catalog", null, "还没有这份清单，无从对应职权。请先建立清单。", "There is no such catalog, whose powers could be looked at. Open it first.");

    /// <summary>There is no such entry.</summary>
    public static Problem NoEntry() => Problem.Error("law.no-entry", null, "没有这条记录。", "There is no such entry.");

    /// <summary>The entry is withdrawn.</summary>
    public static Problem IsWithdrawn() => Problem.Error(
        "law.withdrawn", null, "这条记录已经撤回，不能再办理。", "This entry was withdrawn; nothing more is done about it.");

    /// <summary>A withdrawn entry is sent again.</summary>
    public static Problem WasWithdrawn(string reason) => Problem.Error(
        "law.was-withdrawn", null, $"同一决定的同样内容记录过，又撤回了（{reason}）。确需再记的，请在标题或备注中说明。",
        $"The same documents by the same decision were recorded and withdrawn ({reason}). If they are to be recorded again, say so in a "
            + "note.");

    /// <summary>A power that does not rest on a document of the entry.</summary>
    public static Problem NotTouched(string power) => Problem.Error(
        "law.not-touched", null, $"职权 {power} 不涉及这条记录中的文件。", $"The power {power} does not rest on a document of this entry.");

    /// <summary>A department that holds no power that is touched.</summary>
    public static Problem NothingToDraft(string department) => Problem.Error(
        "law.nothing-to-draft", null, $"部门 {department} 没有涉及的职权，不能为它开草案。",
        $"The department {department} holds no power that is touched, so there is nothing to draft for it.");

    /// <summary>A reason is missing or too long.</summary>
    public static Problem NoReason(int most) => Problem.Error(
        "law.no-reason", null, $"请填写理由，不超过 {most} 个字。", $"Give a reason of at most {most} characters.");
}
