using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>The files of a set of read models: one for each catalog, and an index of them.</summary>
internal static class CatalogFiles
{
    /// <summary>All files of a set.</summary>
    public static IEnumerable<string> In(string? path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.db").Order(StringComparer.Ordinal) : [];

    /// <summary>The index of a set.</summary>
    public static string Index(string path) => Path.Combine(path, "index.db");

    /// <summary>The file of a catalog in a set.</summary>
    public static string Of(string path, DivisionCode division) => Path.Combine(path, division.Value + ".db");

    /// <summary>The catalog of a stream.</summary>
    /// <exception cref="UnknownEventException">The stream is of no catalog.</exception>
    public static DivisionCode DivisionOf(StreamName stream) => stream.TryGetDivision(out var division)
        ? division
        : throw new UnknownEventException($"事件流 {stream} 不是任何清单的。请查明是谁写入的。"
            + $"The stream {stream} is of no catalog. Find out who writes it.");

    /// <summary>The bytes that a set takes, its logs included.</summary>
    public static long Bytes(string path) => Directory.Exists(path) ? new DirectoryInfo(path).EnumerateFiles().Sum(file => file.Length) : 0;

    /// <summary>That a set has nothing of a stream.</summary>
    public static ReadModelException Lacking(StreamName stream) => new(
        $"读模型中没有 {stream}。请运行 projections rebuild 重建。The read models have no {stream}; run 'projections rebuild'.");

    /// <summary>The catalogs of a set whose files are not there. They can be made anew, each from its stream.</summary>
    public static IReadOnlyList<DivisionCode> Missing(string path)
    {
        using var index = ReadModelSchema.OpenToLook(Index(path));
        if (index.Scalar("SELECT count(*) FROM listed_catalogs") < In(path).Count()) return [];
        using var rows = new Statement(index, "SELECT division FROM listed_catalogs ORDER BY division");
        var missing = new List<DivisionCode>();
        while (rows.Step())
        {
            var division = DivisionCode.Parse(rows.Text(0));
            if (!File.Exists(Of(path, division))) missing.Add(division);
        }

        return missing;
    }

    /// <summary>Removes a set. Open connections can continue to read.</summary>
    public static void Remove(string path)
    {
        foreach (var file in In(path)) RemoveFile(file);
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
    }

    /// <summary>Closes the readers of a file that nobody uses: they would share their log with a file that takes its place.</summary>
    public static void ClearReaders(string file)
    {
        using var connection = new SqliteConnection(ReadModelFiles.ReaderOf(file));
        KeptStatements.ClearPool(connection);
    }

    /// <summary>Removes a file, and SQLite's files beside it.</summary>
    public static void RemoveFile(string file)
    {
        ClearReaders(file);
        foreach (var suffix in (string[])["", "-wal", "-shm"]) File.Delete(file + suffix);
    }
}
