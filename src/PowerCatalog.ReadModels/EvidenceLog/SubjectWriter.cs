using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Subjects;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Evidence.Subjects;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.EvidenceLog;

/// <summary>
/// Notes under which subjects the events of the logs stand; writes what changed once for each transaction. The map over them is made
/// when somebody asks for it (<see cref="SubjectMap"/>), since a rebuild would make it in vain at each commit.
/// </summary>
internal sealed class SubjectWriter : IDisposable
{
    private readonly Dictionary<(long Log, Hash Path), SubjectRow> _changed = [];
    private readonly Dictionary<(long Log, long Revision), Hash[]> _facts = [];
    private readonly Dictionary<string, Hash> _paths = new(StringComparer.Ordinal);
    private readonly Statement _find;
    private readonly Statement _ofFact;
    private readonly Statement _write;
    private readonly Statement _writeFact;

    public SubjectWriter(SqliteConnection connection)
    {
        _find = new Statement(connection, SubjectTables.Find);
        _ofFact = new Statement(connection, SubjectTables.OfFact);
        _write = new Statement(
            connection,
            """
            INSERT INTO log_subjects (log_id, path, subject, value, events) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (log_id, path) DO UPDATE SET value = excluded.value, events = excluded.events
            """);
        _writeFact = new Statement(connection, "INSERT INTO log_fact_subjects (log_id, revision, path) VALUES (?1, ?2, ?3)");
    }

    /// <summary>Notes an event.</summary>
    /// <param name="log">The row of its log.</param>
    /// <param name="isNew">Whether the log has nothing in the file yet.</param>
    /// <param name="revision">Its place in the log.</param>
    /// <param name="leaf">Its digest.</param>
    /// <param name="happened">What it says.</param>
    public void Take(long log, bool isNew, long revision, Hash leaf, CatalogEvent happened)
    {
        var keys = EventSubjects.Of(happened);
        var paths = new List<Hash>(keys.Count);
        foreach (var key in keys)
        {
            var path = PathOf(key);
            paths.Add(path);
            Row(log, isNew, path, key).Add(revision, leaf);
        }

        if (happened is FactCorrected corrected)
        {
            foreach (var path in PathsOf(log, corrected.Corrects).Except(paths).ToList())
            {
                paths.Add(path);
                Row(log, isNew, path, null).Add(revision, leaf);
            }
        }

        if (happened is Fact) _facts.Add((log, revision), [.. paths]);
    }

    /// <summary>Writes what was noted, within the open transaction.</summary>
    public void Write()
    {
        foreach (var ((log, path), row) in _changed.OrderBy(pair => pair.Key))
            _write.Bind(1, log).Bind(2, path.ToArray()).Bind(3, row.Key).Bind(4, row.Value.ToArray()).Bind(5, row.Events).Run();
        foreach (var ((log, revision), paths) in _facts)
        {
            foreach (var path in paths) _writeFact.Bind(1, log).Bind(2, revision).Bind(3, path.ToArray()).Run();
        }

        Forget();
    }

    /// <summary>Drops what was noted since the last commit.</summary>
    public void Forget()
    {
        _changed.Clear();
        _facts.Clear();
        _paths.Clear();
    }

    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<Statement>)[_find, _ofFact, _write, _writeFact]) statement.Dispose();
    }

    // The events of a decision stand under few subjects, and those of a power come together.
    private Hash PathOf(string key)
    {
        if (!_paths.TryGetValue(key, out var path)) _paths.Add(key, path = SubjectHash.Path(key));
        return path;
    }

    private SubjectRow Row(long log, bool isNew, Hash path, string? key)
    {
        if (_changed.TryGetValue((log, path), out var row)) return row;
        row = isNew ? null : SubjectRow.Read(_find, log, path);
        row ??= new SubjectRow(
            key ?? throw new InvalidOperationException("A fact stands under a subject that is not there."), SubjectHash.Nothing, []);
        _changed.Add((log, path), row);
        return row;
    }

    private Hash[] PathsOf(long log, long revision)
    {
        if (_facts.TryGetValue((log, revision), out var noted)) return noted;
        var paths = new List<Hash>();
        _ofFact.Bind(1, log).Bind(2, revision);
        while (_ofFact.Step()) paths.Add(new Hash(_ofFact.Blob(0)));
        _ofFact.Reset();
        return [.. paths];
    }
}
