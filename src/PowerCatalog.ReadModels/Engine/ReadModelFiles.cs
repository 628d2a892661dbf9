using System.Globalization;
using Microsoft.Data.Sqlite;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>
/// The read models of one data folder: one SQLite file, named by a small pointer file. A rebuild writes another file and swaps the pointer,
/// so that readers see either the old or the new one. Both are disposable, as they can be rebuilt from the ledger.
/// </summary>
public sealed class ReadModelFiles
{
    private const string Prefix = "readmodels-";
    private readonly string _pointer;
    private readonly Lock _gate = new();
    private (DateTime Written, string Path) _current;
    private (string Path, ReadModelException What)? _damage;

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

    /// <summary>
    /// Why nothing may be answered from these read models: the ledger is not the one that they are of, or not what it was. Null as a rule.
    /// </summary>
    public LedgerException? Refusal { get; internal set; }

    /// <summary>What is wrong with the current file; null as a rule, and once it was made anew.</summary>
    public ReadModelException? Damage => _damage is { } found && found.Path == Current ? found.What : null;

    /// <summary>Whether an error of SQLite comes from the current file. Looks through it where that is not known yet.</summary>
    /// <returns>The damage, which is kept; null where the error has another cause.</returns>
    public ReadModelException? DamageBehind(SqliteException error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return ReadModelDamage.IsOf(error) ? Damage ?? LookForDamage() : null;
    }

    /// <summary>Looks through the current file.</summary>
    /// <returns>What is wrong with it, which is kept; null for nothing.</returns>
    public ReadModelException? LookForDamage()
    {
        if (Current is not { } path || !File.Exists(path)) return null;
        var what = ReadModelDamage.In(path);
        _damage = what is null ? null : (path, what);
        if (what is null) return null;
        // Where another file was put in its place, connections to the one before share a log with it that is not its own.
        using (var connection = new SqliteConnection(ReaderOf(path))) SqliteConnection.ClearPool(connection);
        return what;
    }

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
    /// There are no read models yet, they have another version, or their file is damaged.
    /// </exception>
    /// <exception cref="LedgerException">The ledger is not the one that they are of (<see cref="LedgerFailure.Changed"/>).</exception>
    public SqliteConnection OpenForReading()
    {
        if (Refusal is { } refusal) throw new LedgerException(refusal.Failure, refusal.Message, refusal) { Public = refusal.Public };
        if (Damage is { } damage) throw new ReadModelException(damage.Message, damage) { IsDamage = true };
        while (true)
        {
            var path = Current
                ?? throw new ReadModelException("还没有读模型：这个数据目录还没有任何记录。"
                    + "There are no read models yet; nothing has been recorded in this data folder.");
            if (OpenForReading(path) is { } connection) return connection;
        }
    }

    // Null where a rebuild swapped the file meanwhile: its write-ahead log may be gone, without which the file is incomplete. Once the log
    // is open, the file may be removed; open connections can continue to read.
    private SqliteConnection? OpenForReading(string path)
    {
        var connection = new SqliteConnection(ReaderOf(path));
        try
        {
            connection.Open();
            // The pool may hold a handle of a file that was deleted, and perhaps made again under the same name.
            if (connection.HasMoved()) SqliteConnection.ClearPool(connection);
            else if (IsCurrent(connection, path)) return connection;
        }
        catch (SqliteException) when (Current != path)
        {
            // The file is gone; the caller tries the new one.
        }
        catch (SqliteException exception) when (!File.Exists(path))
        {
            connection.Dispose();
            throw new ReadModelException(
                $"读模型文件 {path} 已被删除，正在重建。请稍后再试。"
                    + $"The file of the read models, {path}, was deleted and is being rebuilt. Try again shortly.", exception);
        }
        catch (SqliteException exception) when (DamageBehind(exception) is { } damage)
        {
            connection.Dispose();
            throw new ReadModelException(damage.Message, exception) { IsDamage = true };
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        connection.Dispose();
        return null;
    }

    // False where a rebuild swapped the file meanwhile.
    private bool IsCurrent(SqliteConnection connection, string path)
    {
        var current = Schema.IsCurrent(connection);
        if (Current != path) return false;
        return current
            ? true
            : throw new ReadModelException("读模型是另一版本的，正在重建。请稍后再试。"
                + "The read models are of another version and are being rebuilt. Try again shortly.");
    }

    private static string ReaderOf(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, DefaultTimeout = 30 }.ToString();

    /// <summary>The file to build next, beside the current one.</summary>
    internal string Next()
    {
        Directory.CreateDirectory(Folder);
        // The pointer's number is taken too where its file is gone: what is being built would be read at once under that name.
        var last = Directory.EnumerateFiles(Folder, Prefix + "*.db").Select(NumberOf)
            .Append(NumberOf(Current)).Max();
        return Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{last + 1:00000}.db"));
    }

    private static int NumberOf(string? path)
    {
        var name = Path.GetFileNameWithoutExtension(path) ?? "";
        return name.StartsWith(Prefix, StringComparison.Ordinal)
            && int.TryParse(name.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
    }

    /// <summary>Makes <paramref name="path"/> the file that readers read, and removes the others.</summary>
    internal void SwapTo(string path)
    {
        var fresh = _pointer + ".new";
        File.WriteAllText(fresh, Path.GetFileName(path) + "\n");
        // Other processes detect a new pointer by its time stamp, which is coarse on some file systems.
        var before = File.GetLastWriteTimeUtc(_pointer);
        if (File.GetLastWriteTimeUtc(fresh) <= before) File.SetLastWriteTimeUtc(fresh, before.AddMilliseconds(1));
        File.Move(fresh, _pointer, overwrite: true);
        lock (_gate) _current = default;
        foreach (var file in Directory.EnumerateFiles(Folder, Prefix + "*.db"))
        {
            if (file != path) Remove(file);
        }
    }

    /// <summary>Removes a file and SQLite's files beside it. Open connections can continue to read.</summary>
    internal static void Remove(string path)
    {
        using (var connection = new SqliteConnection(ReaderOf(path))) SqliteConnection.ClearPool(connection);
        foreach (var suffix in (string[])["", "-wal", "-shm"]) File.Delete(path + suffix);
    }
}
