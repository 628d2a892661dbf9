using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Domain.Text;
using PowerCatalog.Domain.Time;
using PowerCatalog.Exchange.Mapping;

namespace PowerCatalog.Exchange.Reading;

/// <summary>One decision of a running log: what its rows say of it, and its lines.</summary>
/// <param name="number">The cell that first names it; null for the rows that name no decision.</param>
internal sealed class LoggedDecision(FieldValue? number)
{
    private static readonly HashSet<string> Dates = [Fields.Decided, Fields.Published, Fields.Effective];

    private readonly Dictionary<string, FieldValue> _said = [];
    private readonly HashSet<string> _named = [];
    private FieldValue? _ownDay;
    private bool _ownDaysDiffer;

    /// <summary>The cell that first names it; null for the rows that name no decision.</summary>
    public FieldValue? Number => number;

    /// <summary>The date of the decision; null where its rows do not say it.</summary>
    public DateOnly? Decided => WrittenDate.Read(_said.GetValueOrDefault(Fields.Decided)?.Text).Date;

    /// <summary>Its lines in the order of the file.</summary>
    public List<DraftLine> Lines { get; } = [];

    /// <summary>Whether a row belongs to it, be it a line or not.</summary>
    public bool HasRows { get; set; }

    /// <summary>
    /// What its rows say of it. The day that all its lines name is the decision's, unless a row that has no day of its own names another.
    /// </summary>
    public IReadOnlyDictionary<string, FieldValue> Said
    {
        get
        {
            var said = new Dictionary<string, FieldValue>(_said);
            if (number is not null) said[Fields.DocumentNumber] = number;
            if (_ownDay is not null && !_ownDaysDiffer) said.TryAdd(Fields.Effective, _ownDay);
            return said;
        }
    }

    /// <summary>Notes what a row says; names both cells where an earlier one says something else.</summary>
    public void Note(string field, FieldValue value, string heading, ProblemList problems)
    {
        if (_said.TryAdd(field, value) || Same(field, value.Text, _said[field].Text)) return;
        var first = _said[field];
        if (_named.Add(field)) problems.Add(LogProblems.Disagrees(first, heading, value, Number?.Text));
        problems.Add(LogProblems.Disagrees(value, heading, first, Number?.Text));
    }

    /// <summary>Takes the day from which a line holds.</summary>
    /// <param name="values">The row; it keeps the day where its kind of line has one of its own.</param>
    /// <param name="own">Whether it has.</param>
    /// <param name="log">The log.</param>
    public void TakeEffective(RowFields values, bool own, RunningLog log)
    {
        if (!values.TryGetValue(Fields.Effective, out var day)) return;
        if (own)
        {
            _ownDay ??= day;
            _ownDaysDiffer |= !Same(Fields.Effective, day.Text, _ownDay.Text);
            return;
        }

        log.Note(this, Fields.Effective, day);
        values.Remove(Fields.Effective);
    }

    /// <summary>Whether two cells say the same of a decision.</summary>
    public static bool Same(string field, string text, string other) => TextKey.SameName(text, other)
        || (Dates.Contains(field) && WrittenDate.Read(text).Date is { } date && date == WrittenDate.Read(other).Date);
}
