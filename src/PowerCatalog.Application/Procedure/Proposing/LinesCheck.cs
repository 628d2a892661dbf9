using PowerCatalog.Application.Procedure.Streams;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Lines;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Application.Procedure.Proposing;

/// <summary>
/// Checks lines against the catalog as it is known, like those of any draft, and finds what they bear on. A draft has no number yet, and
/// often no day: what it lacks is taken provisionally, and nothing of that is kept.
/// </summary>
internal sealed class LinesCheck(FreshKnowledge knowledge, ReferenceData reference, ProcedureRules rules, TimeProvider clock)
{
    /// <summary>Today in Asia/Shanghai.</summary>
    public DateOnly Today => clock.Today();

    /// <summary>The lines as they can be put forward, and the problems; no lines where one of these is an error.</summary>
    public async Task<(ProposedLines? Lines, ProblemReport Report)> CheckAsync(
        ProcedureState state, SentLines sent, CancellationToken cancellation)
    {
        if (sent.Draft is not { } draft) return (null, ProblemReport.Of(sent.Problems, sent.Found));
        if (KeptLines.TooLarge(draft) is { } line)
            return Refused(sent, [ProcedureProblems.LineTooLarge(line.Place)]);
        var (assessment, known) = await AssessAsync(state, draft, cancellation);
        var report = ProblemReport.Of([.. sent.Problems, .. assessment.Problems], sent.Found + assessment.Found);
        return report.Found.Errors > 0 ? (null, report) : (Of(draft, assessment, known), report);
    }

    /// <summary>What lines would do to the catalog as it is known, without warnings about the particulars of the decision.</summary>
    public async Task<(Assessment Assessment, CatalogKnowledge Known)> AssessAsync(
        ProcedureState state, AdjustmentDraft draft, CancellationToken cancellation)
    {
        var known = await knowledge.AskAsync(KnowledgeRequest.For(state.Id, draft, DraftDigests.Of(draft)), cancellation);
        var assessment = Decide.Adjustment(state.Id, Provisional(draft, state), known, reference, clock.Today());
        List<Problem> problems = [.. assessment.Problems.Where(problem => problem.Severity == Severity.Error || !OfDecision(problem))];
        var dropped = ProblemCount.Of(assessment.Problems) - ProblemCount.Of(problems);
        return (assessment with { Problems = problems, Found = assessment.Found - dropped }, known);
    }

    /// <summary>What lines bear on, by what was made of them and what is known.</summary>
    public LinesBearing BearingOf(AdjustmentDraft draft, Assessment assessment, CatalogKnowledge known)
    {
        var changes = ChangeKinds.Of(draft, assessment.Consequences, reference);
        var departments = Concerns.Of(assessment, known).SelectMany(concern => concern.Departments).Distinct()
            .OrderBy(department => department.Value, StringComparer.Ordinal);
        return new LinesBearing(
            known.Revision, changes, rules.NeedsOf(changes), rules.Label, [.. departments], Concerns.Acceptors(assessment));
    }

    private ProposedLines Of(AdjustmentDraft draft, Assessment assessment, CatalogKnowledge known)
    {
        var (kept, parts) = KeptLines.Of(draft);
        return new ProposedLines(kept, parts, BearingOf(draft, assessment, known), Concerns.Of(assessment, known));
    }

    private AdjustmentDraft Provisional(AdjustmentDraft draft, ProcedureState state)
    {
        var today = CatalogTime.Show(clock.Today());
        return Header.Under(
            draft,
            new Dictionary<string, string>
            {
                [Fields.DocumentNumber] = $"拟稿〔{clock.Today().Year}〕1号",
                [Fields.Title] = state.Drafted.Name,
                [Fields.Decided] = today,
                [Fields.Effective] = draft.Header[Fields.Published] is null ? draft.Header[Fields.Decided]?.Text ?? today : "自公布之日起",
            },
            reference);
    }

    private static bool OfDecision(Problem problem) => problem.Place?.Sheet == Place.ParticularsSheet;

    private static (ProposedLines?, ProblemReport) Refused(SentLines sent, IReadOnlyList<Problem> problems) =>
        (null, ProblemReport.Of([.. sent.Problems, .. problems], sent.Found + ProblemCount.Of(problems)));
}
