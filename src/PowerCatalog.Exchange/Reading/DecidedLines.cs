using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;
using PowerCatalog.Exchange.Files;

namespace PowerCatalog.Exchange.Reading;

/// <summary>
/// Writes what is decided beside a file of what follows from its lines into these lines, as if the file had said it: it is part of their
/// digest and of the row that is kept.
/// </summary>
public static class DecidedLines
{
    /// <summary>Lines with what is decided of what follows from some of them, by number; an empty text takes a decision away.</summary>
    /// <param name="draft">The lines.</param>
    /// <param name="decided">What is decided, in the words of the column 连带处理.</param>
    /// <param name="reference">The names of columns.</param>
    public static AdjustmentDraft In(AdjustmentDraft draft, IReadOnlyDictionary<int, string> decided, ReferenceData reference)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(decided);
        ArgumentNullException.ThrowIfNull(reference);
        var heading = reference.Headings.Preferred(Fields.Consequences);
        return draft with { Lines = [.. draft.Lines.Select(Decided)] };

        DraftLine Decided(DraftLine line) =>
            Consequence.CanFollowFrom(line) && decided.TryGetValue(line.Number, out var text) ? With(line, text, heading) : line;
    }

    internal static ReadResult In(ReadResult read, ReadOptions options, ReferenceData reference)
    {
        if (options.Consequences.Count == 0) return read;
        var heading = reference.Headings.Preferred(Fields.Consequences);
        var used = new HashSet<string> { ReadOptions.EveryLine };
        var decisions = read.Decisions.Select(decision => In(decision, options.Consequences, heading, used)).ToList();
        List<Problem> found =
        [
            .. options.Consequences.Keys.Except(used).Select(ConsequenceProblems.UnknownLine),
            .. options.Consequences.Where(pair => pair.Value.Length > options.Limits.CellCharacters)
                .Select(pair => TooLong(pair, heading, options.Limits)),
        ];
        decisions[0] = decisions[0] with
        {
            Problems = [.. found, .. decisions[0].Problems],
            Found = decisions[0].Found + ProblemCount.Of(found),
        };
        return read with
        {
            Draft = decisions[0].Draft,
            Problems = [.. found, .. read.Problems],
            Found = read.Found + ProblemCount.Of(found),
            Decisions = decisions,
        };
    }

    private static ReadDecision In(
        ReadDecision decision, IReadOnlyDictionary<string, string> decided, string heading, HashSet<string> used)
    {
        if (decision.Draft is not { } draft) return decision;
        return decision with { Draft = draft with { Lines = [.. draft.Lines.Select(Decided)] } };

        DraftLine Decided(DraftLine line)
        {
            if (!Consequence.CanFollowFrom(line)) return line;
            var key = Consequence.KeyOf(line.Place);
            if (!decided.TryGetValue(key, out var text))
                return line.Fields[Fields.Consequences] is null && decided.TryGetValue(ReadOptions.EveryLine, out var every)
                    ? With(line, every, heading)
                    : line;
            used.Add(key);
            return With(line, text, heading);
        }
    }

    private static DraftLine With(DraftLine line, string text, string heading)
    {
        var before = line.Fields[Fields.Consequences]?.Place;
        var written = before?.Heading ?? heading;
        var place = before ?? line.Place with { Heading = heading };
        var fields = new Dictionary<string, FieldValue>(line.Fields.All);
        var row = line.Row.Where(cell => cell.Key != written);
        if (text.Length == 0)
        {
            fields.Remove(Fields.Consequences);
            return line with { Fields = new FieldValues(fields), Row = [.. row] };
        }

        fields[Fields.Consequences] = new FieldValue(CleanText.Of(text), place);
        return line with { Fields = new FieldValues(fields), Row = [.. row, new(written, text)] };
    }

    private static Problem TooLong(KeyValuePair<string, string> decided, string heading, ReadLimits limits) =>
        FileProblems.Fault(CellFault.TooLong, new Place(decided.Key, Heading: heading), decided.Value, limits.CellCharacters);
}
