using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Domain.Procedure.Deciding;

/// <summary>What stands against a step. The codes are stable.</summary>
public static class ProcedureProblems
{
    /// <summary>The person has no role for it.</summary>
    public static Problem NotAllowed(ProcedureStep step, ProcedureRules rules)
    {
        var roles = rules.RolesFor(step).Select(role => role.Words()).ToList();
        return Error(
            "procedure.not-allowed",
            $"您没有办理“{ProcedureWords.Of(step).Zh}”的权限：该步骤由{string.Join("、", roles.Select(role => role.Zh)):whole}办理，经办人只能办理本部门、本乡镇的事项。",
            $"You may not {ProcedureWords.Of(step).En}: that is for {string.Join(", ", roles.Select(role => role.En)):whole}, and a clerk "
                + "or officer acts for the own department or township alone.");
    }

    /// <summary>Four eyes.</summary>
    public static Problem OwnDraft(ProcedureStep step) => Error(
        "procedure.own-draft",
        $"您起草或修改过这项调整，不能再由您{ProcedureWords.Of(step).Zh}，无论您有哪些角色。请由没有参与起草的人办理。",
        $"You drafted or revised this adjustment, so you may not {ProcedureWords.Of(step).En} it, whatever roles you have. Leave it to "
            + "somebody who did not draft it.");

    /// <summary>It is not the time for it.</summary>
    public static Problem WrongStage(ProcedureStep step, ProcedureStage stage) => Error(
        "procedure.stage",
        $"这项调整的状态是“{ProcedureWords.Of(stage).Zh}”，现在不能{ProcedureWords.Of(step).Zh}。",
        $"This adjustment is {ProcedureWords.Of(stage).En}; it is not the time to {ProcedureWords.Of(step).En}.");

    /// <summary>Other lines stand than those that the person saw.</summary>
    public static Problem OtherLines() => Error(
        "procedure.other-lines", "各行已经改过，不是您看到的那一版。请看过现在的各行后再办理。",
        "The lines were changed and are not those that you saw. Look at those that stand now, and try again.");

    /// <summary>There are no lines.</summary>
    public static Problem NoLines() => Error(
        "procedure.no-lines", "还没有提出任何一行。请先提出调整的内容。", "No lines were put forward yet. Put lines forward first.");

    /// <summary>It is not said of what follows from a line whether it is done by the same decision.</summary>
    public static Problem Undecided(Consequence consequence)
    {
        ArgumentNullException.ThrowIfNull(consequence);
        return Problem.Error(
            "procedure.undecided-consequence", consequence.Place,
            $"“{consequence.Name}”有 {consequence.Proposed.Count} 项连带事项还没有写明是否一并办理。请在“连带事项”中选择“一并办理”，"
                + "或者“不办理”并写明理由，再提交。",
            $"It is not decided of '{consequence.Name}' whether the {consequence.Proposed.Count} change(s) that follow are made by the "
                + "same decision. Accept them, or decline them with a reason, and submit then.");
    }

    /// <summary>The lines are the same as before.</summary>
    public static Problem SameLines() => Error(
        "procedure.same-lines", "与现有各行完全相同，没有修改。", "These are the very lines that stand; nothing is changed.");

    /// <summary>A clerk drafts for another department.</summary>
    public static Problem OtherDepartment(int line) => Error(
        "procedure.other-department",
        $"第{line}条的职权不属于您的部门，划转时您的部门也不是划出或划入一方。请由所属部门或审改办提出。",
        $"The power of line {line} is not your department's, nor is your department a side of its transfer. Leave it to the department "
            + "that holds it, or to the reform office.");

    /// <summary>首问 is not provided for.</summary>
    public static Problem ReformOfficeMayNotBegin(ProcedureRules rules) => Error(
        "procedure.reform-office-may-not-begin",
        $"按照{rules.Name.Zh}，审改办不能代部门起草。请由部门申请。",
        $"By the rules '{rules.Name.En}' the reform office may not begin for a department. The department has to apply.");

    /// <summary>The department drafts first.</summary>
    public static Problem DepartmentFirst() => Error(
        "procedure.department-first", "这项调整是因文件变动为部门开立的，请由部门先提出各行；部门逾期的，请另以通知起草。",
        "This adjustment was opened for the department because a document changed; the department puts the first lines forward. Where it "
            + "is late, begin another with the notice.");

    /// <summary>首问 needs its notice.</summary>
    public static Problem NoNotice() => Error(
        "procedure.no-notice", "审改办起草的，须写明通知的文号或名称和日期，日期不能晚于今天。",
        "Where the reform office begins, give the number or title of its notice and its day, which is not after today.");

    /// <summary>The department still has time.</summary>
    public static Problem NotLate(DateOnly until) => Error(
        "procedure.not-late",
        $"部门的申请期限到{CatalogTime.Show(until)}为止，尚未逾期，审改办还不能代为起草。",
        $"The department may apply until {CatalogTime.Show(until)}; before that the reform office does not begin for it.");

    /// <summary>Without the cause it cannot be told whether the department is late.</summary>
    public static Problem NoCause() => Error(
        "procedure.no-cause", "审改办代部门起草的，须写明事由及其日期，才能判断部门是否逾期。",
        "Where the reform office begins for a department, give the cause and its day: otherwise it cannot be told whether the department "
            + "is late.");

    /// <summary>A year without a calendar.</summary>
    public static Problem NoCalendar(int year)
    {
        var words = WorkingDays.NoCalendar(year);
        return Error("time.no-calendar", words.Zh, words.En);
    }

    /// <summary>A department was not asked.</summary>
    public static Problem NotAsked(DepartmentCode department) => Error(
        "procedure.not-asked", $"没有征求过部门 {department.Value} 的意见。", $"The department {department.Value} was not asked for an opinion.");

    /// <summary>Opinions are outstanding, or against it.</summary>
    public static Problem OpinionsStand(IEnumerable<DepartmentCode> unheard, IEnumerable<DepartmentCode> against)
    {
        var (waiting, opposed) = (Names(unheard), Names(against));
        return Error(
            "procedure.opinions",
            $"尚未反馈意见的部门：{waiting:whole}；不同意的部门：{opposed:whole}。仍要通过审核的，请写明理由。",
            $"Departments that have not given an opinion: {waiting:whole}; departments that do not agree: {opposed:whole}. Give a reason "
                + "if the review is to pass all the same.");
    }

    /// <summary>Unlawful lines go no further.</summary>
    public static Problem Unlawful(string number) => Error(
        "procedure.unlawful",
        $"合法性审核意见（{number}）认为不合法。请修改各行或退回，不能继续办理。",
        $"The opinion on legality ({number}) finds these lines unlawful. They have to be changed or returned, and go no further.");

    /// <summary>A text is missing or too long.</summary>
    public static Problem BadText(string zh, string en, int most) => Error(
        "procedure.text", $"请填写{zh}，不超过{most}个字。", $"Give the {en}, of at most {most} characters.");

    /// <summary>A day that cannot be.</summary>
    public static Problem BadDay(DateOnly day) => Error(
        "procedure.day", $"日期 {CatalogTime.Show(day)} 不合理：不能晚于今天，也不能早于作出决定或起草的日期。",
        $"The day {CatalogTime.Show(day)} cannot be: it is after today, or before the decision or the beginning of the draft.");

    /// <summary>The day of the decision lies before that of the last review or approval.</summary>
    public static Problem DecidedBeforeApproval(DateOnly approved) => Error(
        "procedure.decided-before-approval", $"成文日期不能早于最后一次审核、批准的日期（{CatalogTime.Show(approved)}）。",
        $"The day of the decision cannot lie before that of the last review or approval ({CatalogTime.Show(approved)}).");

    /// <summary>The day of the decision is still to come.</summary>
    public static Problem DecidedAfterToday(DateOnly decided) => Error(
        "procedure.decided-after-today", $"成文日期 {CatalogTime.Show(decided)} 在今天之后。决定作出后再颁布。",
        $"The day of the decision, {CatalogTime.Show(decided)}, is after today. Promulgate it once it is decided.");

    /// <summary>The day of effect lies before the decision, and nobody approved that.</summary>
    public static Problem EffectiveBeforeDecided(DateOnly effective, DateOnly decided) => Error(
        "procedure.effective-before-decided",
        $"生效日期 {CatalogTime.Show(effective)} 早于成文日期 {CatalogTime.Show(decided)}，而批准的各行没有写明。"
            + "需要溯及既往的，请在各行的决定表中写明生效日期，重新审核、批准。",
        $"The day of effect {CatalogTime.Show(effective)} lies before the decision of {CatalogTime.Show(decided)}, and the approved lines "
            + "do not say so. Where it is meant, state the day of effect in the lines' sheet of the decision, and have them approved.");

    /// <summary>It came back because other decisions touched its powers; lines have to be put forward against the list of now.</summary>
    public static Problem LinesAnew() => Error(
        "procedure.lines-anew", "其他决定已调整其中的职权，原来的各行是按以前的清单核对的。请按现行清单重新提出各行，再提交。",
        "Other decisions have touched its powers, and the lines were checked against the list before that. Put the lines forward anew, "
            + "then submit.");

    /// <summary>The place of publication is neither an address of the web nor a carrier in words.</summary>
    public static Problem BadAddress(string address) => Error(
        "procedure.address", $"“{address}”不是可以打开的网址。请写 http:// 或 https:// 开头的网址，或者用文字写明载体，如“吴忠日报第3版”。",
        $"'{address}' is no address that can be opened. Give one that begins with http:// or https://, or the carrier in words.");

    /// <summary>This body has nothing to confirm.</summary>
    public static Problem NothingToAccept(string code) => Error(
        "procedure.nothing-to-accept", $"{code} 没有需要确认的交接，或者已经确认过。", $"{code} has no hand-over to confirm, or has confirmed it.");

    /// <summary>A line is too large for an event.</summary>
    public static Problem LineTooLarge(Place place) => Problem.Error(
        "procedure.line-too-large", place, $"这一行的内容过长，无法保存。请把过长的文字移入附件。",
        $"This line is too long to be kept. Move its longest texts into an annex.");

    /// <summary>There is none of that id.</summary>
    public static Problem Unknown() => Error(
        "procedure.unknown", "没有这项调整，或者它没有走过办理程序。", "There is no such adjustment, or it did not go through the procedure.");

    /// <summary>Somebody asks for a recall who is no officer of the township.</summary>
    public static Problem NoOfficer(TownshipCode township) => Error(
        "procedure.not-allowed",
        $"只有乡镇（街道）{township.Value} 的经办人可以替它申请收回。",
        $"Only an officer of the township {township.Value} may ask for a recall on its behalf.");

    /// <summary>A township asks for the recall of what it does not exercise.</summary>
    public static Problem NotExercised(TownshipCode township, PowerCode power) => Error(
        "procedure.recall-not-delegated",
        $"今天乡镇（街道）{township.Value} 没有行使赋予它的职权 {power.Value}，无从收回。",
        $"The township {township.Value} does not exercise the power {power.Value} by a delegation today; there is nothing to recall.");

    /// <summary>The recall was asked for, and that is not at an end.</summary>
    public static Problem RecallStands(AdjustmentId request) => Error(
        "procedure.recall-asked",
        $"这项收回已经申请过（{request.Value}），尚未办结。",
        $"This recall was asked for already ({request.Value}), and the request is not at an end.");

    /// <summary>Lines that take a request up leave out what was asked.</summary>
    public static Problem RecallLeftOut(RecallAsked asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return Error(
            "procedure.recall-left-out",
            $"这项调整由乡镇（街道）{asked.Township.Value} 申请收回 {asked.Power.Value} 而来，各行中没有从它收回的一行。不同意收回的，请撤回或不予采纳，并写明理由。",
            $"A township, {asked.Township.Value}, asked for the recall of {asked.Power.Value}, and no line takes anything back from it. To "
                + "decline the request, withdraw or reject it with the reason.");
    }

    /// <summary>The document stands in the catalog.</summary>
    public static Problem Recorded(long revision) => Error(
        "procedure.recorded",
        $"这份文件已经记录在清单中（版本 {revision}），不能再起草。",
        $"This document stands in the catalog already, at revision {revision}, and cannot be drafted.");

    /// <summary>A member of the particulars that decisions do not have.</summary>
    public static Problem NoParticular(string field) => Error(
        "procedure.no-particular", $"决定没有“{field}”这一项。", $"A decision has no particular '{field}'.");

    /// <summary>It bears on other departments than when it was put forward.</summary>
    public static Problem OtherBearing() => Error(
        "procedure.other-bearing",
        "提出之后清单有变化，这项调整涉及的部门、承接单位或变更种类与当时不同，已退回起草部门，请重新提出。",
        "The list has changed since the lines were put forward: they concern other departments, bodies or kinds of change than then. "
            + "It was returned to its drafter and has to be put forward anew.");

    /// <summary>A running log of decisions is put forward as one adjustment.</summary>
    public static Problem SeveralDecisions(int decisions) => Error(
        "procedure.several-decisions",
        $"文件是{decisions}个决定的台账，一次只能提出一个决定的各行。请分开提出。",
        $"The file is a log of {decisions} decisions; lines of one are put forward at a time. Put them forward apart.");

    /// <summary>A department that the catalog does not know.</summary>
    public static Problem NoDepartment(DepartmentCode department) => Error(
        "procedure.no-department", $"清单中没有部门 {department.Value}。", $"The catalog has no department {department.Value}.");

    /// <summary>Others have decided on the same powers.</summary>
    public static Problem Touched(int powers) => Error(
        "procedure.touched",
        $"提出之后，另有决定调整了其中{powers}项职权，已退回起草部门。两份决定见退回说明。",
        $"Since the lines were put forward, other decisions have touched {powers} of their powers. It was returned to its drafter; the "
            + "return names both.");

    /// <summary>Recording at once is closed.</summary>
    public static Problem DirectClosed(Place? place, DateOnly decided, DateOnly until) => Problem.Error(
        "procedure.direct-closed", place,
        $"{CatalogTime.Show(decided)}的决定须经办理程序颁布：只有{CatalogTime.Show(until)}及以前的决定可以直接记录。",
        $"A decision of {CatalogTime.Show(decided)} goes through the procedure: only decisions up to {CatalogTime.Show(until)} may be "
            + "recorded at once.");

    private static string Names(IEnumerable<DepartmentCode> departments) =>
        string.Join("、", departments.Select(department => department.Value)) is { Length: > 0 } names ? names : "—";

    private static Problem Error(string code, Sentence zh, Sentence en) => Problem.Error(code, null, zh, en);
}
