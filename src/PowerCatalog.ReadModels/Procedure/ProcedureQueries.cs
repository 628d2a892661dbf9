using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Noticing;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Domain.Text;
using PowerCatalog.Domain.Time;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Procedure;

/// <summary>Answers who waits for what, and since when.</summary>
/// <param name="folder">The data folder.</param>
/// <param name="rules">The rules in force, for periods and roles.</param>
/// <param name="calendar">The working days.</param>
/// <param name="clock">The clock for today's date.</param>
public sealed class ProcedureQueries(string folder, ProcedureRules rules, WorkingDays calendar, TimeProvider clock)
{
    private static readonly ProcedureStage[] Ends = [ProcedureStage.Done, ProcedureStage.Rejected, ProcedureStage.Withdrawn];
    private static readonly ProcedureStage[] Open = [.. Enum.GetValues<ProcedureStage>().Except(Ends)];
    private readonly ProcedureFile _file = new(folder);

    /// <summary>The adjustments by stage.</summary>
    /// <param name="division">The catalog; null for all.</param>
    /// <param name="seen">Which of them may be told of; null for all.</param>
    /// <exception cref="ReadModelException">The read model is not built, or has stopped.</exception>
    public ProcedureBoard Board(DivisionCode? division = null, Func<ProcedureState, bool>? seen = null)
    {
        using var connection = _file.OpenForReading();
        var cards = States(connection, division, Open, seen).Select(CardOf).ToLookup(card => card.Stage);
        // Those at an end are many; they are folded only where it has to be found out which of them may be told of.
        var ended = seen is null
            ? Counts(connection, division)
            : States(connection, division, Ends, seen).CountBy(state => state.Stage)
                .ToDictionary(pair => EnumWords.Of(pair.Key), pair => (long)pair.Value);
        return new ProcedureBoard(
            clock.Today(),
            [
                .. Enum.GetValues<ProcedureStage>().Select(stage => new BoardColumn(
                    stage, Ends.Contains(stage) ? ended.GetValueOrDefault(EnumWords.Of(stage)) : cards[stage].Count(),
                    [.. cards[stage].OrderBy(card => card.LastStep)])),
            ]);
    }

    /// <summary>The adjustments at one stage, the one with the latest step first.</summary>
    /// <inheritdoc cref="Board"/>
    public IReadOnlyList<ProcedureCard> At(ProcedureStage stage, DivisionCode? division = null, Func<ProcedureState, bool>? seen = null)
    {
        using var connection = _file.OpenForReading();
        return [.. States(connection, division, [stage], seen).OrderByDescending(state => state.Last.Recorded).Select(CardOf)];
    }

    /// <summary>
    /// What waits for somebody: the adjustments with those of their waits that are that person's, role's or department's.
    /// </summary>
    /// <inheritdoc cref="Board"/>
    public IReadOnlyList<ProcedureCard> Queue(WaitingFor whom, DivisionCode? division = null)
    {
        ArgumentNullException.ThrowIfNull(whom);
        using var connection = _file.OpenForReading();
        return
        [
            .. States(connection, division, Open, null).Select(state => CardOf(state) with { Waits = [.. whom.Of(state, rules)] })
                .Where(card => card.Waits.Count > 0).OrderBy(FirstDue),
        ];
    }

    /// <summary>What an adjustment waits for that is somebody's.</summary>
    public IReadOnlyList<Wait> WaitsOf(ProcedureState state, WaitingFor whom)
    {
        ArgumentNullException.ThrowIfNull(whom);
        return [.. whom.Of(state, rules)];
    }

    /// <summary>The adjustments with a period that is near its end, at it, over, or cannot be counted; the most urgent first.</summary>
    /// <inheritdoc cref="Board"/>
    public IReadOnlyList<ProcedureCard> Pressing(DivisionCode? division = null, Func<ProcedureState, bool>? seen = null)
    {
        using var connection = _file.OpenForReading();
        return
        [
            .. States(connection, division, Open, seen).Select(CardOf).Where(card => card.Due != DueStatus.Open).OrderBy(FirstDue),
        ];
    }

    /// <summary>The adjustments that are in force and not published.</summary>
    /// <inheritdoc cref="Board"/>
    public IReadOnlyList<ProcedureCard> Unpublished(DivisionCode? division = null, Func<ProcedureState, bool>? seen = null)
    {
        using var connection = _file.OpenForReading();
        return
        [
            .. States(connection, division, Open, seen)
                .Where(state => state.Published is null && state.Promulgated?.Effective <= clock.Today())
                .Select(CardOf).OrderBy(FirstDue),
        ];
    }

    /// <summary>What townships asked to be taken back from them, the latest request first.</summary>
    /// <inheritdoc cref="Board"/>
    public IReadOnlyList<RecallCard> Recalls(DivisionCode? division = null, Func<ProcedureState, bool>? seen = null)
    {
        using var connection = _file.OpenForReading();
        var ids = new List<AdjustmentId>();
        using (var query = new Statement(
            connection,
            "SELECT adjustment FROM procedure_adjustments WHERE asking IS NOT NULL AND (?1 IS NULL OR division = ?1) ORDER BY adjustment"))
        {
            using var rows = query.Read(division?.Value);
            while (rows.Next()) ids.Add(Decode(rows.Text(0)));
        }

        return
        [
            .. ids.Select(id => ProcedureFold.Of(StepRows.Of(connection, id))).OfType<ProcedureState>()
                .Where(state => seen?.Invoke(state) ?? true).Select(RecallCard.Of).OfType<RecallCard>()
                .OrderByDescending(card => card.Asked).ThenBy(card => card.Request.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>One adjustment with its whole trail; null where there is none.</summary>
    /// <exception cref="ReadModelException">The read model is not built, or has stopped.</exception>
    public ProcedureAnswer? Find(AdjustmentId adjustment)
    {
        using var connection = _file.OpenForReading();
        var steps = StepRows.Of(connection, adjustment);
        return ProcedureFold.Of(steps) is { } state ? Of(state, steps) : null;
    }

    /// <summary>One adjustment as it was loaded from the ledger, with what the rules and the calendar say of it today.</summary>
    public ProcedureAnswer Of(ProcedureState state, IReadOnlyList<ProcedureEntry> steps) => new(CardOf(state), state, steps);

    /// <summary>What a person is told of since a moment, the newest first.</summary>
    /// <param name="person">The person.</param>
    /// <param name="since">Only steps that were recorded later.</param>
    /// <param name="division">The catalog; null for all.</param>
    /// <exception cref="ReadModelException">The read model is not built, or has stopped.</exception>
    public IReadOnlyList<Notice> Notices(Person person, DateTimeOffset since, DivisionCode? division = null)
    {
        using var connection = _file.OpenForReading();
        return
        [
            .. Moved(connection, since, division)
                .SelectMany(id => Domain.Procedure.Noticing.Notices.Of(person, StepRows.Of(connection, id), rules))
                .Where(notice => notice.Step.Recorded > since).OrderByDescending(notice => notice.Step.Recorded),
        ];
    }

    private ProcedureCard CardOf(ProcedureState state) =>
        ProcedureCard.Of(state, Deadlines.Of(state, rules, calendar, clock.Today()));

    private static DateOnly FirstDue(ProcedureCard card) =>
        card.Deadlines.Select(deadline => deadline.Due ?? DateOnly.MinValue).DefaultIfEmpty(DateOnly.MaxValue).Min();

    private static IEnumerable<ProcedureState> States(
        SqliteConnection connection, DivisionCode? division, IReadOnlyList<ProcedureStage> stages, Func<ProcedureState, bool>? seen)
    {
        var ids = new List<AdjustmentId>();
        using (var query = new Statement(
            connection,
            "SELECT adjustment FROM procedure_adjustments "
                + $"WHERE stage IN ({string.Join(", ", stages.Select(stage => $"'{EnumWords.Of(stage)}'"))}) "
                + "AND (?1 IS NULL OR division = ?1) ORDER BY adjustment"))
        {
            using var rows = query.Read(division?.Value);
            while (rows.Next()) ids.Add(Decode(rows.Text(0)));
        }

        return ids.Select(id => ProcedureFold.Of(StepRows.Of(connection, id))).OfType<ProcedureState>()
            .Where(state => seen?.Invoke(state) ?? true);
    }

    // The adjustments with a step since a moment.
    private static List<AdjustmentId> Moved(SqliteConnection connection, DateTimeOffset since, DivisionCode? division)
    {
        using var query = new Statement(
            connection,
            "SELECT adjustment FROM procedure_adjustments AS a WHERE (?2 IS NULL OR division = ?2) AND EXISTS "
                + "(SELECT 1 FROM procedure_steps AS s WHERE s.adjustment = a.adjustment AND s.recorded > ?1) ORDER BY adjustment");
        using var rows = query.Read(StepRows.TicksOf(since), division?.Value);
        var ids = new List<AdjustmentId>();
        while (rows.Next()) ids.Add(Decode(rows.Text(0)));
        return ids;
    }

    private static AdjustmentId Decode(string text) => AdjustmentId.TryParse(text, out var id)
        ? id
        : throw new ReadModelException(
            $"读模型中的“{text}”不是决定编号。请重建读模型。'{text}' in the read model is not an adjustment's id. Rebuild it.");

    private static Dictionary<string, long> Counts(SqliteConnection connection, DivisionCode? division)
    {
        using var query = new Statement(
            connection, "SELECT stage, count(*) FROM procedure_adjustments WHERE ?1 IS NULL OR division = ?1 GROUP BY stage");
        using var rows = query.Read(division?.Value);
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        while (rows.Next()) counts.Add(rows.Text(0), rows.Number(1));
        return counts;
    }
}
