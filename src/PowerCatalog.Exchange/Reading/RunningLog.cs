using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Documents;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Mapping;

namespace PowerCatalog.Exchange.Reading;

/// <summary>
/// Tells apart the decisions of a running log: of tables whose rows carry the number of their decision, and what else they say of it, in
/// columns. The decisions stand in the order in which rows first name them; those of several tables in that of their dates, where all have
/// one, since the tables follow one another for other reasons.
/// </summary>
internal sealed class RunningLog(Vocabulary vocabulary, ProblemList problems)
{
    /// <summary>The most decisions of one file: each is checked and recorded by itself.</summary>
    public const int Most = 1_000;

    private readonly Dictionary<string, LoggedDecision> _byNumber = [];
    private readonly List<LoggedDecision> _decisions = [];
    private readonly Dictionary<(string Sheet, int Row), LoggedDecision> _rows = [];
    private readonly HashSet<string> _tables = [];
    private readonly HashSet<string> _unnumbered = [];

    /// <summary>Whether a table has the column.</summary>
    public bool IsKept { get; private set; }

    /// <summary>The rows that name no decision; what is wrong with them is wrong with the whole file.</summary>
    public LoggedDecision Unnamed { get; } = new(null);

    /// <summary>The decisions, those rows first where there are any.</summary>
    public IReadOnlyList<LoggedDecision> Decisions
    {
        get
        {
            IEnumerable<LoggedDecision> inOrder = _tables.Count > 1 && _decisions.All(decision => decision.Decided is not null)
                ? _decisions.OrderBy(decision => decision.Decided)
                : _decisions;
            return Unnamed.HasRows ? [Unnamed, .. inOrder] : [.. inOrder];
        }
    }

    /// <summary>Takes what a row says of its decision out of its values, but for the day, which may be the line's own.</summary>
    /// <param name="values">The row.</param>
    /// <param name="row">Its place.</param>
    /// <param name="cell">Its cell in the column of numbers.</param>
    /// <exception cref="FileRefusedException">There are too many decisions.</exception>
    public LoggedDecision Take(RowFields values, Place row, Place cell)
    {
        IsKept = true;
        _tables.Add(row.Sheet);
        var decision = Of(values, row, cell);
        values.Remove(Fields.DocumentNumber);
        TakeFurther(values, decision, row);
        return decision;
    }

    /// <summary>The same for a row that goes on with the line above it.</summary>
    public void TakeFurther(RowFields values, LoggedDecision decision, Place row)
    {
        decision.HasRows = true;
        _rows[(row.Sheet, row.Row!.Value)] = decision;
        foreach (var field in (ReadOnlySpan<string>)[Fields.Title, Fields.Authority, Fields.Decided, Fields.Published])
        {
            if (!values.TryGetValue(field, out var value)) continue;
            Note(decision, field, value);
            values.Remove(field);
        }
    }

    /// <summary>Notes what a row says of its decision.</summary>
    public void Note(LoggedDecision decision, string field, FieldValue value)
    {
        if (decision != Unnamed) decision.Note(field, value, HeadingOf(field), problems);
    }

    /// <summary>Takes a line of a table without the column: an error where another table has it.</summary>
    public void TakeUnnamed(DraftLine line)
    {
        Unnamed.HasRows = true;
        _rows[(line.Place.Sheet, line.Place.Row ?? 0)] = Unnamed;
        Unnamed.Lines.Add(line with { Number = Unnamed.Lines.Count + 1 });
        if (_unnumbered.Add(line.Place.Sheet))
            problems.Add(LogProblems.TableWithoutNumber(line.Place, HeadingOf(Fields.DocumentNumber)));
    }

    /// <summary>The decision of a place; null where it is of none, or of the whole file.</summary>
    public LoggedDecision? Of(Place? place) =>
        place?.Row is { } row ? _rows.GetValueOrDefault((place.Sheet, row)) : null;

    /// <summary>
    /// The particulars of a decision: what its rows say, and where they say nothing what is given beside the table. Where both say
    /// something else, it is an error.
    /// </summary>
    public FieldValues Header(LoggedDecision decision, FieldValues beside)
    {
        var header = new Dictionary<string, FieldValue>(decision.Said);
        foreach (var (field, given) in beside.All)
        {
            if (field == Fields.DocumentNumber || header.TryAdd(field, given)) continue;
            if (!LoggedDecision.Same(field, header[field].Text, given.Text))
                problems.Add(LogProblems.GivenBeside(header[field], HeadingOf(field), given));
        }

        return new FieldValues(header);
    }

    /// <summary>A number given beside the table is an error, unless it is that of every row.</summary>
    public void CheckNumber(FieldValue? given)
    {
        if (given is not null && _decisions.Any(decision => KeyOf(decision.Number!.Text) != KeyOf(given.Text)))
            problems.Add(LogProblems.NumberGivenBeside(given, HeadingOf(Fields.DocumentNumber)));
    }

    private LoggedDecision Of(RowFields values, Place row, Place cell)
    {
        if (!values.TryGetValue(Fields.DocumentNumber, out var number) || KeyOf(number.Text) is not { Length: > 0 } key)
        {
            problems.Add(LogProblems.NumberMissing(cell));
            return Unnamed;
        }

        if (_byNumber.TryGetValue(key, out var known)) return known;
        if (_decisions.Count == Most) throw new FileRefusedException(LogProblems.TooMany(row, Most));
        var decision = new LoggedDecision(number);
        _byNumber.Add(key, decision);
        _decisions.Add(decision);
        return decision;
    }

    private static string KeyOf(string number) => DocumentNumber.Parse(number).Normal;

    private string HeadingOf(string field) => vocabulary.Headings.HeadingOfParticular(field);
}
