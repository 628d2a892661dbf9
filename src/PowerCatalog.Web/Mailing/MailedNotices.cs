using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Procedure.Noticing;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Web.Mailing;

/// <summary>
/// Of which notices a person was sent a message. Lost, it begins anew at that moment: a message that is not sent is in the inbox all the
/// same.
/// </summary>
internal sealed class MailedNotices : IDisposable
{
    private const string Mailed = """
        CREATE TABLE IF NOT EXISTS mailed (
            person TEXT NOT NULL, adjustment TEXT NOT NULL, revision INTEGER NOT NULL, at INTEGER NOT NULL,
            PRIMARY KEY (person, adjustment, revision)) STRICT, WITHOUT ROWID
        """;

    private const string Mailing =
        "CREATE TABLE IF NOT EXISTS mailing (only_row INTEGER PRIMARY KEY CHECK (only_row = 1), since INTEGER NOT NULL) STRICT";

    private readonly SqliteConnection _connection;

    private MailedNotices(SqliteConnection connection) => _connection = connection;

    /// <summary>The moment from which on messages are sent.</summary>
    public DateTimeOffset Since => new(_connection.Scalar("SELECT since FROM mailing"), TimeSpan.Zero);

    /// <summary>Opens the file in a folder; where there is none, messages are sent from this moment on.</summary>
    public static MailedNotices Open(string folder, DateTimeOffset now)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "mailed.db"), Pooling = false }.ToString());
        connection.Open();
        foreach (var table in (string[])[Mailed, Mailing]) connection.Execute(table);
        using var begin = new Statement(connection, "INSERT OR IGNORE INTO mailing VALUES (1, ?1)");
        begin.Run(now.UtcTicks);
        return new MailedNotices(connection);
    }

    /// <summary>Whether a person was sent a message of a notice.</summary>
    public bool Has(PersonId person, Notice notice)
    {
        using var query = new Statement(
            _connection, "SELECT 1 FROM mailed WHERE person = ?1 AND adjustment = ?2 AND revision = ?3");
        using var rows = query.Read(person.Value, notice.Adjustment.Value, notice.Step.Revision);
        return rows.Next();
    }

    /// <summary>Notes that a person was sent one.</summary>
    public void Add(PersonId person, IEnumerable<Notice> notices, DateTimeOffset now)
    {
        using var insert = new Statement(_connection, "INSERT OR IGNORE INTO mailed VALUES (?1, ?2, ?3, ?4)");
        foreach (var notice in notices)
            insert.Run(person.Value, notice.Adjustment.Value, notice.Step.Revision, now.UtcTicks);
    }

    /// <summary>Forgets those before a moment.</summary>
    public void Forget(DateTimeOffset before)
    {
        using var delete = new Statement(_connection, "DELETE FROM mailed WHERE at < ?1");
        delete.Run(before.UtcTicks);
    }

    public void Dispose() => _connection.Dispose();
}
