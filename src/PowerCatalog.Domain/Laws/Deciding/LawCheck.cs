using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Documents;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Domain.Laws.Matching;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Domain.Laws.Deciding;

/// <summary>Turns what was sent into documents of an entry, with all that is wrong at once.</summary>
public sealed class LawCheck
{
    /// <summary>The most documents of one entry.</summary>
    public const int MostChanges = 20_000;

    private const int LongestName = 500;
    private const int LongestNote = 2_000;

    private readonly CleanUpWords _words;
    private readonly List<Problem> _problems = [];

    private LawCheck(CleanUpWords words) => _words = words;

    /// <summary>Checks an entry.</summary>
    public static CheckedLaws Of(LawDraft draft, CleanUpWords words)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var check = new LawCheck(words);
        var decision = check.DecisionOf(draft.Decision);
        var day = check.DayOf(draft.Decision[Fields.Effective]) ?? decision.Decided;
        if (draft.Lines.Count == 0) check._problems.Add(LawProblems.NoChanges());
        if (draft.Lines.Count > MostChanges) check._problems.Add(LawProblems.TooMany(MostChanges));
        var changes = draft.Lines.Take(MostChanges).Select(line => (Line: line, Change: check.ChangeOf(line, day)))
            .Where(pair => pair.Change is not null).ToList();
        foreach (var twice in changes.GroupBy(pair => (KeyOf(pair.Change!), pair.Change!.Number)).Where(group => group.Count() > 1))
            check._problems.AddRange(twice.Skip(1).Select(pair => LawProblems.Duplicate(pair.Line.Place, twice.First().Line.Place)));
        return new CheckedLaws(decision, [.. changes.Select(pair => pair.Change!)], check._problems);
    }

    private static string? KeyOf(LawChange change) => change.Name is null ? null : DocumentNames.KeyOf(change.Name);

    private LawDecision DecisionOf(FieldValues fields)
    {
        var (number, title) = (fields[Fields.DocumentNumber], Text(fields, Fields.Title, LongestName));
        if (number is null && title is null) _problems.Add(LawProblems.NoDecision());
        return new LawDecision(
            NumberOf(number), title is null ? null : DocumentNames.Bare(title), Text(fields, Fields.Authority, LongestName),
            DayOf(fields[Fields.Decided]));
    }

    private LawChange? ChangeOf(LawLine line, DateOnly? decided)
    {
        var found = _problems.Count;
        var name = Text(line.Fields, LawFields.Name, LongestName) is { } written ? DocumentNames.Bare(written) : null;
        var number = NumberOf(line.Fields[LawFields.Number]);
        if (name is null && number is null) _problems.Add(LawProblems.Nameless(line.Place));
        var result = Word<LawResult>(line, LawFields.Result);
        if (result is null && line.Fields[LawFields.Result] is null)
            _problems.Add(LawProblems.NoResult(line.Place, _words.WordsOf(LawFields.Result)));
        var on = DayOf(line.Fields[LawFields.On]) ?? (line.Fields[LawFields.On] is null ? decided : null);
        if (on is null && line.Fields[LawFields.On] is null) _problems.Add(LawProblems.NoDay(line.Place));
        var change = new LawChange(
            line.Number, name, number, result ?? default, on ?? default, ArticlesOf(line.Fields[LawFields.Articles]),
            Word<DocumentClass>(line, LawFields.Class), Word<DocumentLevel>(line, LawFields.Level),
            Text(line.Fields, LawFields.Issuer, LongestName),
            Text(line.Fields, LawFields.Successor, LongestName) is { } successor ? DocumentNames.Bare(successor) : null,
            NumberOf(line.Fields[LawFields.SuccessorNumber]), Text(line.Fields, LawFields.Note, LongestNote),
            line.Place.Row is null ? null : line.Place.Sheet, line.Place.Row);
        return _problems.Skip(found).Any(problem => problem.Severity == Severity.Error) ? null : change;
    }

    private string? Text(FieldValues fields, string field, int most)
    {
        if (fields[field] is not { } value) return null;
        if (value.Text.Length > most) _problems.Add(LawProblems.TooLong(value.Place, most));
        return CleanText.OneLine(value.Text) is { Length: > 0 } text ? text : null;
    }

    private string? NumberOf(FieldValue? value)
    {
        if (value is null) return null;
        if (value.Text.Length > LongestName) _problems.Add(LawProblems.TooLong(value.Place, LongestName));
        var number = DocumentNumber.Parse(value.Text);
        if (number.Irregularity is not null && number.Normal.Length > 0)
            _problems.Add(LawProblems.IrregularNumber(value.Place, value.Text));
        return number.Normal.Length > 0 ? number.Normal : null;
    }

    private DateOnly? DayOf(FieldValue? value)
    {
        if (value is null) return null;
        var written = WrittenDate.Read(value.Text);
        if (written.Fault is { } fault) _problems.Add(LawProblems.BadDay(value.Place, value.Text, fault));
        return written.Date;
    }

    private T? Word<T>(LawLine line, string field) where T : struct, Enum
    {
        if (line.Fields[field] is not { } value) return null;
        if (_words.KeyOf(field, value.Text) is { } key && EnumWords.TryRead<T>(key, out var meant)) return meant;
        _problems.Add(LawProblems.UnknownWord(value.Place, value.Text, _words.WordsOf(field)));
        return null;
    }

    private IReadOnlyList<string> ArticlesOf(FieldValue? value)
    {
        if (value is null) return [];
        // A range is one citation: 第十条至第十五条 stays as it is written, and stands for all between.
        var articles = CitedArticles.AsWritten(value.Text);
        if (articles.Count == 0) _problems.Add(LawProblems.BadArticles(value.Place, value.Text));
        return articles;
    }
}
