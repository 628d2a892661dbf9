using Microsoft.Data.Sqlite;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;
using SQLitePCL;

namespace PowerCatalog.ReadModels.Procedure;

/// <summary>
/// The file of the read model: one of its own beside the others', with its own version, checkpoint and reason to stop. It is disposable, as
/// it can be rebuilt from the ledger.
/// </summary>
internal sealed class ProcedureFile(string folder)
{
    /// <summary>Incremented with every change to the tables or the meaning of their rows.</summary>
    public const int Version = 2;

    private const string Tables = """
        CREATE TABLE procedure_engine (
            only_row INTEGER PRIMARY KEY CHECK (only_row = 1), passed INTEGER NOT NULL, position INTEGER NOT NULL, stopped TEXT,
            stream TEXT, revision INTEGER, digest BLOB) STRICT;
        INSERT INTO procedure_engine VALUES (1, 0, 0, NULL, NULL, NULL, NULL);
        CREATE TABLE procedure_steps (
            adjustment TEXT NOT NULL, revision INTEGER NOT NULL, recorded INTEGER NOT NULL, actor TEXT NOT NULL, type TEXT NOT NULL,
            data BLOB NOT NULL, PRIMARY KEY (adjustment, revision)) STRICT;
        CREATE TABLE procedure_adjustments (
            adjustment TEXT PRIMARY KEY, division TEXT NOT NULL, stage TEXT NOT NULL, promulgating INTEGER NOT NULL,
            asking TEXT) STRICT, WITHOUT ROWID;
        CREATE INDEX procedure_adjustments_by_stage ON procedure_adjustments (stage);
        CREATE INDEX procedure_adjustments_by_asking ON procedure_adjustments (division, asking) WHERE asking IS NOT NULL;
        """;

    // Any read of the file, which meets what was left half written.
    private const string FirstRead = "PRAGMA schema_version";

    // "PCpr".
    private const int ApplicationId = 0x50437072;

    /// <summary>Where it lies.</summary>
    public string Path { get; } = System.IO.Path.Combine(folder, "procedure.db");

    /// <summary>Where the next one is built.</summary>
    public string Next => Path + ".new";

    /// <summary>Whether there is one of this version.</summary>
    public bool IsCurrent
    {
        get
        {
            if (!File.Exists(Path)) return false;
            using var connection = OpenToLook();
            return connection.Scalar("PRAGMA application_id") == ApplicationId && connection.Scalar("PRAGMA user_version") == Version;
        }
    }

    /// <summary>Makes an empty file.</summary>
    public static SqliteConnection Create(string path)
    {
        foreach (var left in (string[])["", "-journal"]) File.Delete(path + left);
        var connection = Open(path, SqliteOpenMode.ReadWriteCreate);
        using var command = connection.CreateCommand();
        command.CommandText = $"BEGIN; {Tables} PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version}; COMMIT;";
        command.ExecuteNonQuery();
        return connection;
    }

    /// <summary>Opens the file to write.</summary>
    public SqliteConnection OpenForWriting() => Open(Path, SqliteOpenMode.ReadWrite);

    /// <summary>
    /// Opens the file to look at it, whether it has stopped or not. What a killed process left half written is rolled back first, which a
    /// connection that only reads cannot do (https://www.sqlite.org/rescode.html#readonly_rollback): the next who writes may be long in
    /// coming.
    /// </summary>
    /// <exception cref="ReadModelException">It was left half written, and cannot be written to.</exception>
    public SqliteConnection OpenToLook()
    {
        var connection = Open(Path, SqliteOpenMode.ReadOnly);
        try
        {
            connection.Scalar(FirstRead);
            return connection;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_READONLY)
        {
            connection.Dispose();
            RollBack();
            return Open(Path, SqliteOpenMode.ReadOnly);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Opens the file to read.</summary>
    /// <exception cref="ReadModelException">There is none, it is of another version, or it stopped.</exception>
    public SqliteConnection OpenForReading()
    {
        if (!IsCurrent)
            throw new ReadModelException(
                "办理程序的读模型还没有建立，或是另一版本的。请稍后再试，或运行 projections rebuild。"
                    + "The read model of the procedure is not built yet, or of another version. Try again shortly, or run 'projections "
                    + "rebuild'.");
        var connection = OpenToLook();
        if (connection.ScalarText("SELECT coalesce(stopped, '') FROM procedure_engine") is not { Length: > 0 } stopped) return connection;
        connection.Dispose();
        throw new ReadModelException($"办理程序的读模型已停止。The read model of the procedure has stopped. {stopped}");
    }

    private void RollBack()
    {
        try
        {
            using var connection = OpenForWriting();
            connection.Scalar(FirstRead);
        }
        catch (SqliteException exception)
        {
            throw new ReadModelException(
                $"办理程序的读模型停在写到一半处，这里又不能写入（{Path}）。请把数据文件夹复制到可写的地方再查。The read model of the procedure was left "
                    + $"half written, and it cannot be written to here ({Path}). Copy the data folder to where it can be, and ask again.",
                exception);
        }
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ToString());
        connection.Open();
        connection.Execute("PRAGMA busy_timeout = 30000");
        return connection;
    }
}
