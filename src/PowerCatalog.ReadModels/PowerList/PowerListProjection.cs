using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Domain.Powers;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.PowerList;

/// <summary>
/// Powers as bitemporal rows: a version is the content of a power; its validity is a rectangle of days (valid) and revisions (known). The
/// rectangles of one power do not overlap, so that at most one is valid at any day and revision.
/// </summary>
internal sealed class PowerListProjection : IProjection
{
    // Keys have the end of validity before its beginning, so that rows which ended before the day need not be skipped. New words wait in
    // memory, up to so many bytes of a transaction: the fewer parts they are written in, the fewer are merged.
    private const string Schema = """
        CREATE TABLE versions (
            version_id INTEGER PRIMARY KEY, power_id INTEGER NOT NULL, code TEXT NOT NULL, department TEXT NOT NULL,
            category INTEGER NOT NULL,
            name TEXT NOT NULL, levels TEXT NOT NULL, elements TEXT NOT NULL, suspended INTEGER NOT NULL, since INTEGER NOT NULL,
            text_id INTEGER NOT NULL, basis_id INTEGER) STRICT;
        CREATE TABLE power_validity (
            catalog_id INTEGER NOT NULL, power_id INTEGER NOT NULL, version_id INTEGER NOT NULL, department TEXT NOT NULL,
            code TEXT NOT NULL,
            category INTEGER NOT NULL, valid_from INTEGER NOT NULL, valid_to INTEGER NOT NULL, known_from INTEGER NOT NULL,
            known_to INTEGER NOT NULL, reading INTEGER NOT NULL,
            PRIMARY KEY (power_id, known_to, valid_to, valid_from, known_from, reading)) STRICT, WITHOUT ROWID;
        CREATE VIRTUAL TABLE power_text USING fts5 (text, content = '', detail = full, columnsize = 0,
        tokenize = "unicode61 remove_diacritics 0");
        INSERT INTO power_text (power_text, rank) VALUES ('hashsize', 8388608);
        """;

    private const string Indexes = """
        CREATE INDEX IF NOT EXISTS power_validity_by_department ON power_validity (
            catalog_id, department, known_to, code, valid_to, valid_from, known_from, reading, category, version_id);
        CREATE INDEX IF NOT EXISTS power_validity_of_all_times ON power_validity (
            catalog_id, department, code, known_to, valid_to, valid_from, known_from, reading, category, version_id);
        CREATE INDEX IF NOT EXISTS power_validity_by_code ON power_validity (
            catalog_id, known_to, code, valid_to, valid_from, known_from, reading, category, department, version_id);
        CREATE INDEX IF NOT EXISTS power_validity_by_version ON power_validity (version_id);
        CREATE INDEX IF NOT EXISTS versions_by_text ON versions (text_id);
        CREATE INDEX IF NOT EXISTS versions_by_basis ON versions (basis_id);
        CREATE INDEX IF NOT EXISTS versions_for_facets ON versions (version_id, basis_id, levels);
        """;

    private readonly Statement _insertVersion;
    private readonly Statement _insertText;
    private readonly Statement _insert;
    private readonly Statement _open;
    private readonly Statement _delete;
    private readonly LegalBases.LegalBasisWriter _bases;
    private readonly Holdings _holdings;
    private readonly PowerKeys _keys;
    private readonly OwnElementKeys _own;
    private long _lastVersion;
    private long _lastText;

    private PowerListProjection(SqliteConnection connection)
    {
        _insertVersion = new Statement(
            connection,
            """
            INSERT INTO versions (version_id, power_id, code, department, category, name, elements, suspended, since, text_id, basis_id,
                levels)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            """);
        _insertText = new Statement(connection, "INSERT INTO power_text (rowid, text) VALUES (?1, ?2)");
        _insert = new Statement(
            connection,
            """
            INSERT INTO power_validity (catalog_id, power_id, version_id, department, code, category, valid_from, valid_to, known_from,
                known_to, reading)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            """);
        _open = new Statement(
            connection,
            """
            SELECT r.valid_from, r.valid_to, r.known_from, r.version_id, v.text_id, v.basis_id, r.reading
            FROM power_validity r JOIN versions v ON v.version_id = r.version_id
            WHERE r.power_id = ?1 AND r.known_to = 9223372036854775807
            """);
        _delete = new Statement(
            connection,
            "DELETE FROM power_validity WHERE power_id = ?1 AND known_to = 9223372036854775807 AND valid_to = ?2 AND valid_from = ?3 AND "
                + "reading = ?4");
        _bases = new LegalBases.LegalBasisWriter(connection);
        _holdings = new Holdings(connection);
        _keys = new PowerKeys(connection);
        _own = new OwnElementKeys(connection);
        _lastVersion = Last(connection, "SELECT coalesce(max(version_id), 0) FROM versions");
        _lastText = Last(connection, "SELECT coalesce(max(text_id), 0) FROM versions");
    }

    /// <summary>The read model.</summary>
    public static ReadModelDefinition Definition { get; } =
        new("PowerList", 4, Schema + Holdings.Schema + PowerKeys.Schema + OwnElementKeys.Schema, Indexes,
            connection => new PowerListProjection(connection));

    public void Begin(AdjustmentContext adjustment)
    {
    }

    public void Apply(PowerChange change)
    {
        var before = OnList(change.Before);
        var after = OnList(change.After);
        var kept = before.Where(after.Contains).ToList();
        if (kept.Count == before.Count && kept.Count == after.Count) return;

        var open = before.Count == 0 ? [] : OpenRectangles(change);
        foreach (var said in before.Where(said => !kept.Contains(said)))
            Close(change, said, open[(ClockColumns.Number(said.Period.From), said.Reading)]);
        foreach (var said in after.Where(said => !kept.Contains(said))) Insert(change, said, Reuse(before, open, said.Period));
    }

    public void Apply(AdjustmentContext adjustment, long revision, Fact fact)
    {
    }

    public void End(AdjustmentContext adjustment) => _holdings.End(adjustment);

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_insertVersion, _insertText, _insert, _open, _delete]) statement.Dispose();
        _bases.Dispose();
        _holdings.Dispose();
        _keys.Dispose();
        _own.Dispose();
    }

    private static long Last(SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        return statement.Scalar()!.Value;
    }

    private static List<(PowerPeriod Period, long Reading)> OnList(KnownPower power) =>
        [.. LensVariant.Of(power.History.Periods, power.AsRecorded.Periods).Where(said => said.Said.State is not null)];

    private Dictionary<(long From, long Reading), OpenRectangle> OpenRectangles(PowerChange change)
    {
        var open = new Dictionary<(long, long), OpenRectangle>();
        using var rows = _open.Read(change.Power);
        while (rows.Next())
        {
            open.Add(
                (rows.Number(0), rows.Number(6)), new OpenRectangle(rows.Number(2), rows.Number(3), rows.Number(4), rows.NumberOrNull(5)));
        }

        return open;
    }

    // Rows written by the same adjustment were never visible to readers, so they are deleted.
    private void Close(PowerChange change, (PowerPeriod Period, long Reading) said, OpenRectangle rectangle)
    {
        _delete.Run(change.Power, (long)ClockColumns.Number(said.Period.To), (long)ClockColumns.Number(said.Period.From), said.Reading);
        _holdings.Move(change.Adjustment.Catalog, said.Period, said.Reading, -1);
        if (rectangle.KnownFrom < change.Adjustment.Known)
            Write(change, said, rectangle.Version, rectangle.KnownFrom, change.Adjustment.Known);
    }

    private void Insert(PowerChange change, (PowerPeriod Period, long Reading) said, (OpenRectangle Rectangle, PowerState State)? like)
    {
        var version = like is { } same && same.State == said.Period.State
            ? same.Rectangle.Version
            : NewVersion(change, said.Period.State!, like);
        Write(change, said, version, change.Adjustment.Known, ClockColumns.Now);
        _holdings.Move(change.Adjustment.Catalog, said.Period, said.Reading, 1);
    }

    private void Write(PowerChange change, (PowerPeriod Period, long Reading) said, long version, long knownFrom, long knownTo)
    {
        var (period, reading) = said;
        var state = period.State!;
        _insert.Run(
            change.Adjustment.Catalog, change.Power, version, state.Department.Value, state.Code.Value, (long)state.Category,
            (long)ClockColumns.Number(period.From), (long)ClockColumns.Number(period.To), knownFrom, knownTo, reading);
    }

    // A period with the same state shares its version; one with a similar state shares search text and legal bases, which seldom change.
    private static (OpenRectangle, PowerState)? Reuse(
        List<(PowerPeriod Period, long Reading)> before, Dictionary<(long, long), OpenRectangle> open, PowerPeriod period)
    {
        if (before.Count == 0) return null;
        var at = before.FindIndex(other => other.Period.State == period.State);
        if (at < 0) at = Math.Max(before.FindLastIndex(other => other.Period.From <= period.From), 0);
        var like = before[at];
        return (open[(ClockColumns.Number(like.Period.From), like.Reading)], like.Period.State!);
    }

    private long NewVersion(PowerChange change, PowerState state, (OpenRectangle Rectangle, PowerState State)? like)
    {
        var textId = like is { } known && SearchText.IsSame(known.State, state) ? known.Rectangle.Text : InsertText(SearchText.Of(state));
        var basis = state.Elements[LegalBases.LegalBasisWriter.Element];
        var basisId = like is { } other && other.State.Elements[LegalBases.LegalBasisWriter.Element] == basis
            ? other.Rectangle.Basis
            : _bases.Write(basis);
        _insertVersion.Run(
            ++_lastVersion, change.Power, state.Code.Value, state.Department.Value, (long)state.Category, state.Name,
            ElementsJson.Write(state.Elements),
            state.Suspended ? 1L : 0L, (long)ClockColumns.Number(state.Since), textId, basisId, Levels.Write(state.Elements["level"]));
        _keys.Note(change.Adjustment.Catalog, change.Power, state, like?.State);
        _own.Note(change.Adjustment, state.Elements);
        return _lastVersion;
    }

    private long InsertText(string text)
    {
        _insertText.Run(++_lastText, text);
        return _lastText;
    }

    private readonly record struct OpenRectangle(long KnownFrom, long Version, long Text, long? Basis);
}
