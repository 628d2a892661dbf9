using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;
using PowerCatalog.Evidence.Leaves;
using PowerCatalog.ReadModels.EvidenceLog;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>Makes the file of one catalog. It stands under its name only once it is complete.</summary>
internal static class NewCatalog
{
    private const int EventsPerCommit = 20_000;

    /// <summary>
    /// Begins a file with the catalog's first adjustment, which may be a list of half a million powers: nobody reads it before that has
    /// ended, so that it is written once, and its indexes are made at its end.
    /// </summary>
    public static CatalogWriter Begin(StreamName stream, string path, ReadModelSchema schema) =>
        CatalogWriter.Aside(stream, Aside(path), schema);

    /// <summary>Puts a file that was begun, and of which everything is committed, under its name, and goes on with it.</summary>
    public static CatalogWriter Put(CatalogWriter begun, string path, ReadModelSchema schema)
    {
        begun.Complete();
        begun.Dispose();
        CatalogFiles.ClearReaders(path);
        File.Move(NameAside(path), path, overwrite: true);
        return CatalogWriter.Of(begun.Stream, path, schema);
    }

    /// <summary>A file with what the catalog's stream holds now, up to the last whole adjustment.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="path">The file.</param>
    /// <param name="schema">The read models.</param>
    /// <param name="seen">The log that read models have seen of it; null for none.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="LedgerException">The ledger does not answer, or its stream is not the one that was seen.</exception>
    public static async Task BuildAsync(
        ILedger ledger, StreamName stream, string path, ReadModelSchema schema, LogHead? seen, CancellationToken cancellation)
    {
        var aside = Aside(path);
        var writer = CatalogWriter.Aside(stream, aside, schema);
        try
        {
            var isBroken = await TakeAsync(ledger, writer, long.MaxValue, cancellation);
            if (isBroken || writer.IsInsideAdjustment) writer = await TakeWholeAsync(ledger, writer, writer.Whole, cancellation);
            writer.Commit();
            writer.Complete();
            // What a file that is gone had seen still tells a ledger that was rolled back or rewritten.
            if (seen is not null && writer.Revision + 1 < seen.Size)
                throw LogRefusals.Shorter(stream, writer.Revision + 1, seen.Size);
            if (seen is not null && !writer.Has(seen)) throw LogRefusals.Forked(stream, seen.Size - 1);
        }
        finally
        {
            writer.Dispose();
        }

        CatalogFiles.ClearReaders(path);
        File.Move(aside, path, overwrite: true);
    }

    /// <summary>
    /// Drops the events of an adjustment that is in progress or cannot be applied, and takes again the whole ones that went with them.
    /// </summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="writer">The file, which is opened anew.</param>
    /// <param name="whole">The last revision at which an adjustment had ended.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<CatalogWriter> TakeWholeAsync(
        ILedger ledger, CatalogWriter writer, long whole, CancellationToken cancellation)
    {
        writer = writer.Anew();
        await TakeAsync(ledger, writer, whole, cancellation);
        return writer;
    }

    // True where an event cannot be applied; whoever follows the catalog comes upon it as well and says so.
    private static async Task<bool> TakeAsync(ILedger ledger, CatalogWriter writer, long to, CancellationToken cancellation)
    {
        var (leaf, from) = (new EventLeaf(), writer.Next);
        if (from > to) return false;
        var count = to == long.MaxValue ? to : to - from + 1;
        try
        {
            await foreach (var recorded in ledger.ReadStreamAsync(writer.Stream, ReadDirection.Forwards, from, count, cancellation))
            {
                writer.Take(CheckedEvent.Of(leaf, recorded));
                if (writer.Pending >= EventsPerCommit && !writer.IsInsideAdjustment) writer.Commit();
            }
        }
        catch (UnknownEventException) when (to == long.MaxValue)
        {
            return true;
        }

        return false;
    }

    private static string NameAside(string path) => path + ".new";

    private static string Aside(string path)
    {
        var aside = NameAside(path);
        foreach (var end in (string[])["", "-journal"]) File.Delete(aside + end);
        return aside;
    }
}
