using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Rules;

namespace PowerCatalog.Domain.Procedure.Deciding;

/// <summary>起草、提出、提交.</summary>
internal static class Drafting
{
    public static (IReadOnlyList<AdjustmentEvent>, IReadOnlyList<Problem>) Begin(
        BeginDraft begin, StepContext context, Role role, TypedText texts)
    {
        var name = texts.Required(begin.Name, "名称", "name", TypedText.LongestName);
        var cause = begin.Cause is { } why ? why with { Text = texts.Required(why.Text, "事由", "cause") } : null;
        var notice = begin.Notice is { } sent
            ? sent with { Number = texts.Required(sent.Number, "通知的文号或名称", "number or title of the notice", TypedText.LongestName) }
            : null;
        List<Problem> problems = [.. role == Role.DepartmentClerk ? [] : OfReformOffice(begin, context)];
        if (cause?.On > context.Today) problems.Add(ProcedureProblems.BadDay(cause.On));
        return ([new AdjustmentDrafted(begin.Id, begin.Division, name, begin.Department, cause, notice, context.Rules.Label)], problems);
    }

    // 首问: with the notice, and for one department only once that is late.
    private static IEnumerable<Problem> OfReformOffice(BeginDraft begin, StepContext context)
    {
        if (!context.Rules.ReformOfficeBegins) yield return ProcedureProblems.ReformOfficeMayNotBegin(context.Rules);
        if (begin.Notice is not { } notice || notice.On > context.Today) yield return ProcedureProblems.NoNotice();
        if (begin.Department is null) yield break;
        if (begin.Cause is not { } cause)
        {
            yield return ProcedureProblems.NoCause();
            yield break;
        }

        foreach (var problem in NotYetLate(cause, context)) yield return problem;
    }

    private static IEnumerable<Problem> NotYetLate(DraftCause cause, StepContext context)
    {
        var until = context.Calendar.After(cause.On, context.Rules.DaysFor(RuleDays.Apply));
        if (until.Day is not { } last) yield return ProcedureProblems.NoCalendar(until.MissingYear!.Value);
        else if (context.Today <= last) yield return ProcedureProblems.NotLate(last);
    }

    /// <summary>Lines that are put forward after the submission ask the departments that come in with them.</summary>
    public static (IReadOnlyList<AdjustmentEvent>, IReadOnlyList<Problem>) Put(
        ProcedureState state, PutLines put, StepContext context, Role role)
    {
        var (lines, own) = (put.Lines, state.Drafted.Department);
        // What came back may be right as it is, and is then put forward against the list of today.
        if (state.Returned is null && state.Lines?.Draft.Set == lines.Draft.Set) return ([], [ProcedureProblems.SameLines()]);
        IReadOnlyList<Problem> problems =
        [
            .. role != Role.DepartmentClerk
                ? FirstOfReformOffice(state, context)
                : lines.Concerns.Where(concern => !concern.Departments.Contains(own!.Value)).DistinctBy(concern => concern.Line)
                    .Select(concern => ProcedureProblems.OtherDepartment(concern.Line)),
            .. state.Drafted.Recall is { } asked && !Recalls(lines, asked) ? [ProcedureProblems.RecallLeftOut(asked)] : (Problem[])[],
        ];
        LinesPutForward event_ = state.Lines is { } before
            ? new LinesRevised(lines.Draft, lines.Bearing, before.Draft.Digest)
            : new LinesProposed(lines.Draft, lines.Bearing);
        var hearing = state.SubmittedOn is null ? [] : Asked(state, lines.Bearing.Departments, again: false);
        return ([.. lines.Parts, event_, .. hearing], ProblemLimit.First(problems, 50));
    }

    // A draft that a changed law opened is the department's; for one that is late the reform office begins its own, with the notice. What a
    // township asked for the reform office takes up where the department is late: the request says as much as a notice.
    private static IEnumerable<Problem> FirstOfReformOffice(ProcedureState state, StepContext context) => state switch
    {
        { Lines: not null } => [],
        { Drafted.Entry: not null } => [ProcedureProblems.DepartmentFirst()],
        { Drafted: { Recall: not null, Cause: { } cause } } => NotYetLate(cause, context),
        _ => [],
    };

    private static bool Recalls(ProposedLines lines, RecallAsked asked) => lines.Bearing.Changes.Contains(ChangeKind.Recalled)
        && lines.Bearing.Acceptors.Contains(new Acceptor(null, asked.Township));

    /// <summary>The submission asks every other department that the lines concern.</summary>
    public static (IReadOnlyList<AdjustmentEvent>, IReadOnlyList<Problem>) Submit(ProcedureState state, Submit submit) => (
        [new AdjustmentSubmitted(submit.Digest), .. Asked(state, state.Lines!.Bearing.Departments, again: true)],
        state.NeedsLinesAnew ? [ProcedureProblems.LinesAnew()] : []);

    // A department that has given its opinion on the lines that stand is not asked again.
    private static IEnumerable<OpinionAsked> Asked(ProcedureState state, IEnumerable<DepartmentCode> departments, bool again) => departments
        .Where(department => department != state.Drafted.Department && state.Opinions.All(
            opinion => opinion.Department != department || (again && opinion.Given is null)))
        .Select(department => new OpinionAsked(department, null));
}
