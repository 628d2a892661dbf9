using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Events;

namespace PowerCatalog.Domain.Deciding;

/// <summary>Proposes what follows from a line, and adds it to the facts where it is accepted.</summary>
internal static class Following
{
    /// <summary>The line's own decision; null where it makes none, or after a problem.</summary>
    public static ConsequenceChoice? ChoiceOf(DraftCheck check, DraftLine line) =>
        line.Fields[Fields.Consequences] is { } cell ? Read(check, line.Number, cell) : null;

    /// <summary>Proposes changes.</summary>
    /// <param name="check">The check.</param>
    /// <param name="line">The line.</param>
    /// <param name="kind">What follows.</param>
    /// <param name="about">The code and name of what the line is about.</param>
    /// <param name="proposed">Each change, with what a person sees of it; where there is none, nothing follows.</param>
    /// <param name="unless">What is decided where the line decides nothing.</param>
    /// <returns>What is decided.</returns>
    public static ConsequenceState Propose(
        DraftCheck check, DraftLine line, ConsequenceKind kind, (string Code, string Name) about,
        IReadOnlyList<(PowerFact Fact, PreviewLine Seen)> proposed, ConsequenceState unless = ConsequenceState.Undecided)
    {
        var choice = ChoiceOf(check, line) ?? new ConsequenceChoice(unless, null);
        if (proposed.Count == 0) return choice.State;
        var consequence = new Consequence(
            line.Number, line.Place, kind, about.Code, about.Name, choice.State, choice.Reason, [.. proposed.Select(one => one.Seen)]);
        check.Consequences.Add(consequence);
        if (choice.State != ConsequenceState.Accepted) return choice.State;
        check.Facts.AddRange(proposed.Select(one => one.Fact));
        check.Preview.AddRange(consequence.Proposed);
        return choice.State;
    }

    /// <summary>Says of a line without a problem of its own that what it declines does not follow.</summary>
    public static void CheckUsed(DraftCheck check, DraftLine line)
    {
        if (line.Fields[Fields.Consequences] is not { } cell) return;
        if (ChoiceOf(check, line)?.State == ConsequenceState.Declined && check.Consequences.All(one => one.Line != line.Number))
            check.Problems.Add(ConsequenceProblems.Nothing(cell));
    }

    // Once, so that what is wrong with it is said once.
    private static ConsequenceChoice? Read(DraftCheck check, int line, FieldValue cell)
    {
        if (check.Choices.TryGetValue(line, out var known)) return known;
        return check.Choices[line] = ConsequenceChoice.Read(cell, check.Problems);
    }
}
