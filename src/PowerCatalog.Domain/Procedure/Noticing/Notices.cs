using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Rules;

namespace PowerCatalog.Domain.Procedure.Noticing;

/// <summary>
/// Of which steps a person is told: of those that make the adjustment wait for the person, and of those that others took on what the person
/// drafted. Nobody is told of the own steps.
/// </summary>
public static class Notices
{
    /// <summary>The notices of one adjustment, in the order of its steps.</summary>
    /// <param name="person">Who is told.</param>
    /// <param name="steps">Every step of the adjustment, in order.</param>
    /// <param name="rules">The rules, for whose turn it is.</param>
    public static IEnumerable<Notice> Of(Person person, IEnumerable<ProcedureEntry> steps, ProcedureRules rules)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(steps);
        var whom = new WaitingFor.OfPerson(person);
        ProcedureState? before = null;
        IReadOnlyList<Wait> waited = [];
        foreach (var step in steps)
        {
            var after = ProcedureFold.Take(before, step);
            IReadOnlyList<Wait> waits = after is null ? [] : [.. whom.Of(after, rules)];
            if (after is not null && step.Person != person.Id && Of(person, before, after, [.. waits.Except(waited)]) is { } notice)
                yield return notice;
            (before, waited) = (after, waits);
        }
    }

    private static Notice? Of(Person person, ProcedureState? before, ProcedureState after, IReadOnlyList<Wait> waits) =>
        waits.Count > 0 ? Of(NoticeKind.OwnTurn, after, waits)
        : before?.Drafters.Contains(person.Id) == true && IsProgress(after.Last.Happened) && Sight.Includes(person, after)
            ? Of(NoticeKind.OwnDraft, after, [])
        : null;

    // What was only begun has its outcome in the next step.
    private static bool IsProgress(ProcedureEvent happened) => happened is not (PromulgationBegun or OpinionAsked);

    private static Notice Of(NoticeKind kind, ProcedureState state, IReadOnlyList<Wait> waits) => new(
        kind, state.Id, state.Drafted.Division, state.Promulgated?.Title ?? state.Drafted.Name, state.Last, waits);
}
