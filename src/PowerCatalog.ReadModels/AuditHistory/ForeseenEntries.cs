using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Folding;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.AuditHistory;

/// <summary>
/// What comes by itself, as entries of histories beside the facts: the receivers of one decision whose terms end on one day together.
/// </summary>
internal static class ForeseenEntries
{
    // The foreseen are few: CROSS JOIN makes SQLite begin with them.
    private const string Columns = """
        SELECT p.code AS Code, n.kind AS Kind, n.day AS Day, n.receiver_kind AS Whose, coalesce(n.name, n.receiver) AS Named,
            n.department AS Department,
            f.revision AS Revision, f.line AS Line, a.recorded AS Recorded, a.known AS Known, a.adjustment AS Adjustment,
            a.document_number AS DocumentNumber, a.title AS Title, a.decided AS Decided, a.actor AS Actor
        """;

    private const string Joins = """
        CROSS JOIN facts f ON f.catalog_id = n.catalog_id AND f.revision = n.revision
        CROSS JOIN adjustments a ON a.catalog_id = f.catalog_id AND a.known = f.known
        """;

    /// <summary>Those of powers (<c>p</c>) that meet a condition, by day.</summary>
    public static IReadOnlyList<HistoryEntry> OfPowers(CatalogView view, string condition, SqlParameters parameters) => Entries(
        view,
        $"{Columns} FROM powers p CROSS JOIN foreseen n ON n.power_id = p.power_id AND {view.Knows("n")} {Joins} "
            + $"WHERE p.catalog_id = @catalog AND {condition} ORDER BY n.day, n.revision, n.receiver_kind, n.receiver",
        parameters);

    /// <summary>Those (<c>n</c>) that meet a condition, by day.</summary>
    public static IReadOnlyList<HistoryEntry> Of(CatalogView view, string condition, SqlParameters parameters) => Entries(
        view,
        $"{Columns} FROM foreseen n CROSS JOIN powers p ON p.power_id = n.power_id {Joins} WHERE n.catalog_id = @catalog AND "
            + $"{view.Knows("n")} AND {condition} ORDER BY n.day, n.revision, n.receiver_kind, n.receiver",
        parameters);

    /// <summary>Those (<c>n</c>) that meet a condition, at whatever revision they are known.</summary>
    public static IReadOnlyList<HistoryEntry> OfAllTimes(
        CatalogView view, string condition, SqlParameters parameters) =>
        [
            .. view.Query<Row>(
                $"{Columns}, n.known_from AS KnownFrom, n.known_to AS KnownTo FROM foreseen n "
                    + $"CROSS JOIN powers p ON p.power_id = n.power_id {Joins} WHERE n.catalog_id = @catalog AND {view.Reads("n")} AND "
                    + $"{condition} ORDER BY n.day, n.revision, n.receiver_kind, n.receiver",
                parameters)
                .GroupBy(row => (row.Day, row.Revision, row.Kind, row.IsTownship, row.KnownFrom, row.KnownTo))
                .Select(group => group.First().Entry(view, string.Join('、', group.Select(row => row.Named)))),
        ];

    private static IReadOnlyList<HistoryEntry> Entries(CatalogView view, string sql, SqlParameters parameters) =>
        [
            .. view.Query<Row>(sql, parameters)
                .GroupBy(row => (row.Day, row.Revision, row.Kind, row.IsTownship))
                .Select(group => group.First().Entry(view, string.Join('、', group.Select(row => row.Named)))),
        ];

    private sealed class Row : ISqlRow<Row>
    {
        public string Code { get; init; } = "";

        public long Kind { get; init; }

        public long Day { get; init; }

        public long Whose { get; init; }

        public bool IsTownship => (ReceiverKind)Whose == ReceiverKind.Township;

        public string Named { get; init; } = "";

        public string? Department { get; init; }

        public long Revision { get; init; }

        public long Line { get; init; }

        public long Recorded { get; init; }

        public long Known { get; init; }

        public string Adjustment { get; init; } = "";

        public string? DocumentNumber { get; init; }

        public string Title { get; init; } = "";

        public long Decided { get; init; }

        public string Actor { get; init; } = "";

        public long KnownFrom { get; init; }

        public long KnownTo { get; init; }

        public static Func<SqlRow, Row> Reader(SqlColumns columns)
        {
            var (code, kind, day, whose, named, department, revision, line, recorded, known, adjustment, documentNumber, title, decided,
                actor, knownFrom, knownTo) = (
                columns.Text("Code"), columns.Number("Kind"), columns.Number("Day"), columns.Number("Whose"), columns.Text("Named"),
                columns.TextOrNull("Department"), columns.Number("Revision"), columns.Number("Line"), columns.Number("Recorded"),
                columns.Number("Known"), columns.Text("Adjustment"), columns.TextOrNull("DocumentNumber"), columns.Text("Title"),
                columns.Number("Decided"), columns.Text("Actor"), columns.Number("KnownFrom"), columns.Number("KnownTo"));
            return row => new Row
            {
                Code = code(row),
                Kind = kind(row),
                Day = day(row),
                Whose = whose(row),
                Named = named(row),
                Department = department(row),
                Revision = revision(row),
                Line = line(row),
                Recorded = recorded(row),
                Known = known(row),
                Adjustment = adjustment(row),
                DocumentNumber = documentNumber(row),
                Title = title(row),
                Decided = decided(row),
                Actor = actor(row),
                KnownFrom = knownFrom(row),
                KnownTo = knownTo(row),
            };
        }

        // No correction or annulment stands beside it: what took it away would have left no row.
        public HistoryEntry Entry(CatalogView view, string receivers)
        {
            var ended = (ForeseenKind)Kind == ForeseenKind.Ended;
            return new HistoryEntry(
                Revision, Code, Foreseen.NameOf((ForeseenKind)Kind),
                IsTownship ? Fields.Townships : Fields.Receivers,
                ended ? receivers : null, ended ? null : receivers, false, ClockColumns.Date(Day), ClockColumns.Moment(Recorded), Known,
                Adjustment, DocumentNumber, Title, ClockColumns.Date(Decided), (int)Line, view.Actors.Shown(Actor), null, null, null,
                null);
        }
    }
}
