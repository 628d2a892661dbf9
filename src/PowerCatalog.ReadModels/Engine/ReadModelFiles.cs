using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.EvidenceLog;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;
using SQLitePCL;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>
/// The read models of one data folder: a folder with one SQLite file for each catalog and an index of them, named by a small pointer file.
/// A rebuild writes another folder and swaps the pointer, so that readers see either the old or the new one. Both are disposable, as they
/// can be rebuilt from the ledger.
/// </summary>
public sealed class ReadModelFiles
{
    private const string Prefix = "readmodels-";

    // Milliseconds for which a reader waits, as where the log of a writer that died is recovered.
    private const int Patience = 30_000;

    private static readonly ConcurrentDictionary<string, string> Readers = new(StringComparer.Ordinal);

    private readonly string _pointer;
    private readonly DivisionScope? _asked;
    private readonly Lock _gate = new();
    private (DateTime Written, string Path) _current;
    private (string Path, FileIdentity? File, DateTime Written, long Length) _currentIndex;
    private readonly ConcurrentDictionary<string, ReadModelException> _damage = new(StringComparer.Ordinal);

    /// <summary>The read models in a folder; nothing is opened yet.</summary>
    internal ReadModelFiles(string folder, ReadModelSchema schema, DivisionScope? scope = null)
    {
        (Schema, _asked) = (schema, scope);
        Folder = Path.GetFullPath(folder);
        _pointer = Path.Combine(Folder, "readmodels.current");
    }

    /// <summary>The read models and their versions.</summary>
    internal ReadModelSchema Schema { get; }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>Told of each commit of this process.</summary>
    internal GrowthSignal Growth { get; } = new();

    /// <summary>
    /// Why nothing may be answered from these read models: the ledger is not the one that they are of, or not what it was. Null as a rule.
    /// </summary>
    public LedgerException? Refusal { get; internal set; }

    /// <summary>What is wrong with a file of the current set; null as a rule, and once it was made anew.</summary>
    public ReadModelException? Damage => _damage.IsEmpty || Current is not { } path
        ? null
        : _damage.Where(found => Path.GetDirectoryName(found.Key) == path).Select(found => found.Value).FirstOrDefault();

    /// <summary>How many files of the current set are damaged.</summary>
    public int DamagedFiles => Current is { } path ? _damage.Keys.Count(file => Path.GetDirectoryName(file) == path) : 0;

    /// <summary>Whether an error of SQLite comes from a file of the current set. Looks through them where that is not known yet.</summary>
    /// <returns>The damage, which is kept; null where the error has another cause.</returns>
    public ReadModelException? DamageBehind(SqliteException error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return ReadModelDamage.IsOf(error) ? Damage ?? LookForDamage() : null;
    }

    /// <summary>Looks through the files of the current set.</summary>
    /// <returns>What is wrong with one, which is kept; null for nothing.</returns>
    public ReadModelException? LookForDamage()
    {
        foreach (var file in CatalogFiles.In(Current)) LookForDamage(file);
        return Damage;
    }

    /// <summary>Looks through one file; what is wrong with it is kept.</summary>
    internal void LookForDamage(string file)
    {
        if (!File.Exists(file) || ReadModelDamage.In(file) is not { } what)
        {
            _damage.TryRemove(file, out _);
            return;
        }

        _damage[file] = what;
        // Where another file was put in its place, connections to the one before share a log with it that is not its own.
        CatalogFiles.ClearReaders(file);
    }

    /// <summary>Looks once more through the files that are known to be damaged: one that was put back may be whole again.</summary>
    internal void LookAtDamageAgain()
    {
        foreach (var file in _damage.Keys) LookForDamage(file);
    }

    /// <summary>The folder of the set that readers read now; null where none was built yet.</summary>
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

    /// <summary>Whether there is a set of this program's version, with the catalogs that it is to have.</summary>
    internal bool HasCurrent => Current is { } path && IndexIsCurrent(path) && (_asked is null || _asked.Equals(ScopeOf(path)));

    /// <summary>The divisions whose catalogs the read models have: those that were asked for, else those that are there.</summary>
    public DivisionScope Scope => _asked
        ?? (Current is { } path && IndexIsCurrent(path) ? ScopeOf(path) : DivisionScope.Whole);

    // The version of an index that is read never changes: one file is looked at once, until it is another or was written to.
    private bool IndexIsCurrent(string path)
    {
        var index = new FileInfo(CatalogFiles.Index(path));
        if (!index.Exists) return false;
        var seen = (index.FullName, FileIdentity.Of(index.FullName), index.LastWriteTimeUtc, index.Length);
        lock (_gate)
            if (_currentIndex == seen) return true;
        var isCurrent = Schema.IsCurrent(index.FullName);
        lock (_gate) _currentIndex = isCurrent ? seen : default;
        return isCurrent;
    }

    private static DivisionScope ScopeOf(string path)
    {
        using var index = ReadModelSchema.OpenToLook(CatalogFiles.Index(path));
        return ReadModelSchema.ScopeOf(index);
    }

    /// <summary>A connection to the index that can only read, from the pool.</summary>
    /// <exception cref="ReadModelException">
    /// There are no read models yet, they have another version, or their file is damaged.
    /// </exception>
    /// <exception cref="LedgerException">The ledger is not the one that they are of (<see cref="LedgerFailure.Changed"/>).</exception>
    public SqliteConnection OpenIndex() => OpenCurrent(CatalogFiles.Index);

    /// <summary>A connection to a catalog's file that can only read, from the pool; null where there is no such catalog.</summary>
    /// <inheritdoc cref="OpenIndex"/>
    public SqliteConnection? OpenCatalog(DivisionCode division) =>
        Current is { } path && !File.Exists(CatalogFiles.Of(path, division)) && Refusal is null && !IsIndexed(division)
            ? null
            : OpenCurrent(current => CatalogFiles.Of(current, division));

    /// <summary>The logs of all catalogs.</summary>
    /// <inheritdoc cref="OpenIndex"/>
    internal OpenLogs OpenLogs() => new(
        OpenIndex(), stream => OpenCatalog(CatalogFiles.DivisionOf(stream)) ?? throw CatalogFiles.Lacking(stream));

    /// <summary>The same beside the pool, to look at a set whatever is refused, without those whose files are damaged.</summary>
    internal OpenLogs LookAtLogs(string path) => new(
        ReadModelSchema.OpenToLook(CatalogFiles.Index(path)),
        stream => OpenToLook(path, stream),
        stream => stream.TryGetDivision(out var division) && _damage.ContainsKey(CatalogFiles.Of(path, division)));

    private SqliteConnection OpenToLook(string path, StreamName stream)
    {
        var file = CatalogFiles.Of(path, CatalogFiles.DivisionOf(stream));
        if (!Schema.IsCurrent(file)) throw new CatalogFileLostException(stream);
        return ReadModelSchema.OpenToLook(file);
    }

    private bool IsIndexed(DivisionCode division)
    {
        using var index = OpenIndex();
        using var row = new Statement(index, "SELECT 1 FROM listed_catalogs WHERE division = ?1");
        return row.Scalar(division.Value) is not null;
    }

    private SqliteConnection OpenCurrent(Func<string, string> fileIn)
    {
        if (Refusal is { } refusal) throw new LedgerException(refusal.Failure, refusal.Message, refusal) { Public = refusal.Public };
        while (true)
        {
            var path = Current
                ?? throw new ReadModelException("还没有读模型：这个数据目录还没有任何记录。"
                    + "There are no read models yet; nothing has been recorded in this data folder.");
            if (OpenForReading(path, fileIn(path)) is { } connection) return connection;
        }
    }

    // Null where a rebuild swapped the set meanwhile: the write-ahead log may be gone, without which the file is incomplete. Once the log
    // is open, the file may be removed; open connections can continue to read.
    private SqliteConnection? OpenForReading(string path, string file)
    {
        if (_damage.TryGetValue(file, out var known)) throw new ReadModelException(known.Message, known) { IsDamage = true };
        var connection = new SqliteConnection(ReaderOf(file));
        try
        {
            connection.Open();
            raw.sqlite3_busy_timeout(connection.Handle, Patience);
            // The pool may hold a handle of a file that was deleted, and perhaps made again under the same name.
            if (connection.HasMoved()) KeptStatements.ClearPool(connection);
            else if (IsCurrent(connection, path)) return connection;
        }
        catch (SqliteException) when (Current != path)
        {
            // The set is gone; the caller tries the new one.
        }
        catch (SqliteException) when (File.Exists(path))
        {
            // A version before had one file where this one has a folder.
            connection.Dispose();
            throw OfAnotherVersion();
        }
        catch (SqliteException exception) when (!File.Exists(file))
        {
            connection.Dispose();
            throw new ReadModelException(
                $"读模型文件 {file} 已被删除，正在重建。请稍后再试。"
                    + $"The file of the read models, {file}, was deleted and is being rebuilt. Try again shortly.", exception);
        }
        catch (SqliteException exception) when (ReadModelDamage.IsOf(exception) && DamageOf(file) is { } damage)
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

    private ReadModelException? DamageOf(string file)
    {
        LookForDamage(file);
        return _damage.GetValueOrDefault(file);
    }

    // False where a rebuild swapped the set meanwhile.
    private bool IsCurrent(SqliteConnection connection, string path)
    {
        var current = connection.Count("PRAGMA user_version", new SqlParameters()) == Schema.Fingerprint;
        if (Current != path) return false;
        return current
            ? true
            : throw OfAnotherVersion();
    }

    private static ReadModelException OfAnotherVersion() => new(
        "读模型是另一版本的，正在重建。请稍后再试。The read models are of another version and are being rebuilt. Try again shortly.");

    // To write one takes as long as a short question.
    internal static string ReaderOf(string path) => Readers.GetOrAdd(
        path, static path => new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, DefaultTimeout = 30 }
            .ToString());

    /// <summary>The folder of the set to build next, beside the current one. It is made.</summary>
    internal string Next()
    {
        Directory.CreateDirectory(Folder);
        // The pointer's number is taken too where its set is gone: what is being built would be read at once under that name.
        var last = Directory.EnumerateFileSystemEntries(Folder, Prefix + "*").Select(NumberOf)
            .Append(NumberOf(Current)).Max();
        var path = Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{last + 1:00000}"));
        Directory.CreateDirectory(path);
        return path;
    }

    private static int NumberOf(string? path)
    {
        var name = Path.GetFileNameWithoutExtension(path) ?? "";
        return name.StartsWith(Prefix, StringComparison.Ordinal)
            && int.TryParse(name.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
    }

    /// <summary>Makes <paramref name="path"/> the set that readers read, and removes the others.</summary>
    internal void SwapTo(string path)
    {
        var fresh = _pointer + ".new";
        File.WriteAllText(fresh, Path.GetFileName(path) + "\n");
        // Other processes detect a new pointer by its time stamp, which is coarse on some file systems.
        var before = File.GetLastWriteTimeUtc(_pointer);
        if (File.GetLastWriteTimeUtc(fresh) <= before) File.SetLastWriteTimeUtc(fresh, before.AddMilliseconds(1));
        File.Move(fresh, _pointer, overwrite: true);
        lock (_gate) _current = default;
        Readers.Clear();
        foreach (var other in Directory.EnumerateDirectories(Folder, Prefix + "*"))
        {
            if (other != path) CatalogFiles.Remove(other);
        }

        // Earlier programs had one file for all catalogs (decision 41).
        foreach (var file in Directory.EnumerateFiles(Folder, Prefix + "*.db")) CatalogFiles.RemoveFile(file);
    }
}
