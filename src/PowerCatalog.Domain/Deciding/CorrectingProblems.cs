using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Deciding;

/// <summary>The problems of corrections and annulments.</summary>
internal static class CorrectingProblems
{
    public static Problem NotARevision(FieldValue field) => Problem.Error(
        "correction.not-a-revision", field.Place, $"“{field.Text}”不是版本号。版本号见 history 的“版本”一列。",
        $"'{field.Text}' is not a revision. Revisions are listed by 'history'.");

    public static Problem NoFact(FieldValue field) => Problem.Error(
        "correction.unknown", field.Place, $"版本 {field.Text} 处没有可以更正的记录。",
        $"There is no fact at revision {field.Text} that can be corrected.");

    public static Problem Superseded(FieldValue field, long by) => Problem.Error(
        "correction.superseded", field.Place, $"版本 {field.Text} 处的记录已由版本 {by} 更正；请更正版本 {by}。",
        $"The fact at revision {field.Text} is already corrected by revision {by}; correct revision {by} instead.");

    public static Problem Annulled(FieldValue field) => Problem.Error(
        "correction.annulled", field.Place, $"版本 {field.Text} 处的记录所属决定已被撤销，无从更正。",
        $"The adjustment of the fact at revision {field.Text} is annulled, so there is nothing to correct.");

    public static Problem OtherName(FieldValue name, string subject, string onList) => Problem.Error(
        "correction.other-name", name.Place, $"该版本是关于“{subject}”的，它在清单上是“{onList}”，本行写作“{name.Text}”。请核对版本。",
        $"The revision is about '{subject}', which is '{onList}' on the list; this line says '{name.Text}'. Check the revision.");

    public static Problem OtherPower(FieldValue field, string actual) => Problem.Error(
        "correction.other-power", field.Place, $"该版本记录的是“{actual}”，不是“{field.Text}”。",
        $"The fact at that revision is about '{actual}', not '{field.Text}'.");

    public static Problem NoItem(FieldValue field, string items) => Problem.Error(
        "correction.no-such-item", field.Place, $"该记录没有“{field.Text}”一项；可以更正：{items:whole}。",
        $"The fact has no item '{field.Text}'. Items that can be corrected: {items:whole}.");

    public static Problem OtherReading(Place place, Bilingual item, string? current, string? given) => Problem.Error(
        "correction.other-reading", place, $"“{item.Zh}”的更正前写作“{given ?? "（空）"}”，记录为“{current ?? "（空）"}”。",
        $"The value of '{item.En}' before the correction is given as '{given ?? "(empty)"}'; "
            + $"the recorded value is '{current ?? "(empty)"}'.");

    public static Problem SameReading(Place place, Bilingual item) => Problem.Error(
        "correction.nothing", place, $"“{item.Zh}”更正前后相同。", $"'{item.En}' has the same value before and after the correction.");

    public static Problem CannotBeEmpty(Place place, Bilingual item) => Problem.Error(
        "correction.required", place, $"“{item.Zh}”不能更正为空。", $"'{item.En}' cannot be corrected to an empty value.");

    public static Problem OtherReason(Place place) => Problem.Error(
        "correction.other-reason", place, "同一条记录的各行更正原因须一致。", "All lines about one fact must give the same reason.");

    public static Problem UnknownAdjustment(FieldValue field) => Problem.Error(
        "annulment.unknown", field.Place, $"没有记录过文号（或版本）为“{field.Text}”的决定。", "No adjustment with document number or revision "
            + $"'{field.Text}' is recorded.");

    public static Problem AnnulsOpening(FieldValue field) => Problem.Error(
        "annulment.opening", field.Place, "首次清单不能撤销；其中的错误请逐条更正。",
        "The list that opened the catalog cannot be annulled; correct its facts one by one.");

    public static Problem AlreadyAnnulled(FieldValue field) => Problem.Error(
        "annulment.already", field.Place, $"决定“{field.Text}”已被撤销。", $"The adjustment '{field.Text}' is already annulled.");

    public static Problem AnnulsWithOthers(DraftLine line) => Problem.Error(
        "annulment.not-alone", line.Place, "撤销决定的文件不能同时增加、减少或变更职权；请分两份导入。",
        "An adjustment that annuls another cannot change powers as well; import them as two files.");
}
