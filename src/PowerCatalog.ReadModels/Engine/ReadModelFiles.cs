using System.Globalization;
using Microsoft.Data.Sqlite;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>
/// The read models of one data folder: one SQLite file, named by a small pointer file. A rebuild writes another file beside it and swaps
/// the pointer, so that a reader sees the old or the new, never a half. All of it is disposable: the ledger is the truth.
/// </summary>
public sealed class ReadModelFiles
{
    private const string Prefix = "readmodels-";
    private readonly string _pointer;
    private readonly Lock _gate = new();
    private (DateTime Written, string Path) _current;

    /// <summary>The read models in a folder; nothing is opened yet.</summary>
    internal ReadModelFiles(string folder, ReadModelSchema schema)
    {
        Schema = schema;
        Folder = Path.GetFullPath(folder);
        _pointer = Path.Combine(Folder, "readmodels.current");
    }

    /// <summary>The read models and their versions.</summary>
    internal ReadModelSchema Schema { get; }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>The file that readers read now; null where none was built yet.</summary>
    public string? Current
    {
        get
        {
            var written = File.GetLastWriteTimeUtc(_pointer);
            lock (_gate)
            {
                if (_current.Path is not null && _current.Written == written) return _current.Path;
                if (!File.Exists(_pointer)) return null;
                var path = Path.Combine(Folder, Path.GetFileName(File.ReadAllText(_pointer).Trim()));
                _current = (written, path);
                return path;
            }
        }
    }

    /// <summary>A connection that can only read, from the pool.</summary>
    /// <exception cref="ReadModelException">
    /// There are no read models yet, or those of another version, whose rows may mean something else.
    /// </exception>
    public SqliteConnection OpenForReading()
    {
        while (true)
        {
            var path = Current
                ?? throw new ReadModelException("There are no read models yet; nothing has been recorded in this data folder.");
            if (OpenForReading(path) is { } connection) return connection;
        }
    }

    // Null where a rebuild swapped the file under way: its log may have been gone before it was read, and without it the file says less
    // than it should. Once the log is open, the file may be removed: whoever has it open reads on to its end.
    private SqliteConnection? OpenForReading(string path)
    {
        var connection = new SqliteConnection(ReaderOf(path));
        try
        {
            connection.Open();
            var current = Schema.IsCurrent(connection);
            if (Current == path)
                return current
                    ? connection
                    : throw new ReadModelException("The read models are of another version and are being built anew. Try again shortly.");
        }
        catch (SqliteException) when (Current != path)
        {
            // The file is gone; the new one is asked.
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        connection.Dispose();
        return null;
    }

    private static string ReaderOf(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, DefaultTimeout = 30 }.ToString();

    /// <summary>The file to build next, beside the current one.</summary>
    internal string Next()
    {
        Directory.CreateDirectory(Folder);
        var last = Directory.EnumerateFiles(Folder, Prefix + "*.db")
            .Select(file => Path.GetFileNameWithoutExtension(file)[Prefix.Length..])
            .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty(0).Max();
        return Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{last + 1:00000}.db"));
    }

    /// <summary>Makes <paramref name="path"/> the file that readers read, and removes the others.</summary>
    internal void SwapTo(string path)
    {
        var fresh = _pointer + ".new";
        File.WriteAllText(fresh, Path.GetFileName(path) + "\n");
        // Others know a new pointer by its time, and the clocks of file systems are coarse.
        var before = File.GetLastWriteTimeUtc(_pointer);
        if (File.GetLastWriteTimeUtc(fresh) <= before) File.SetLastWriteTimeUtc(fresh, before.AddMilliseconds(1));
        File.Move(fresh, _pointer, overwrite: true);
        lock (_gate) _current = default;
        foreach (var file in Directory.EnumerateFiles(Folder, Prefix + "*.db"))
        {
            if (file != path) Remove(file);
        }
    }

    /// <summary>Removes a file and what SQLite keeps beside it. A reader that still has it open reads on to its end.</summary>
    internal static void Remove(string path)
    {
        using (var connection = new SqliteConnection(ReaderOf(path))) SqliteConnection.ClearPool(connection);
        foreach (var suffix in (string[])["", "-wal", "-shm"]) File.Delete(path + suffix);
    }
}

/// <summary>The read models cannot answer; the message says why and what to do.</summary>
public sealed class ReadModelException : Exception
{
    /// <summary>With a message for the user.</summary>
    public ReadModelException(string message) : base(message)
    {
    }

    /// <summary>With the cause.</summary>
    public ReadModelException(string message, Exception inner) : base(message, inner)
    {
    }

    /// <summary>For serialisers.</summary>
    public ReadModelException()
    {
    }
}
