using Microsoft.Data.Sqlite;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.EvidenceLog;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.Logs;

/// <summary>The catalog's Merkle log (RFC 9162) at some size.</summary>
/// <param name="Stream">The stream whose events are the leaves, by revision.</param>
/// <param name="Id">The digest of the first event: it names the log by what it is.</param>
/// <param name="Size">Leaves.</param>
/// <param name="Root">The root over them.</param>
public sealed record LogState(string Stream, string Id, long Size, string Root);

/// <summary>That an event is in the log.</summary>
/// <param name="Revision">The event's place, from 0.</param>
/// <param name="Leaf">Its digest.</param>
/// <param name="Hashes">The hashes that lead from it to the root (RFC 9162, 2.1.3).</param>
public sealed record LogInclusion(long Revision, string Leaf, IReadOnlyList<string> Hashes);

/// <summary>That the log begins with an earlier one.</summary>
/// <param name="Size">The size of the earlier one.</param>
/// <param name="Root">Its root.</param>
/// <param name="Hashes">The hashes that show it (RFC 9162, 2.1.4).</param>
public sealed record LogConsistency(long Size, string Root, IReadOnlyList<string> Hashes);

/// <summary>Proofs from the log of a catalog, at any size that it has had.</summary>
public static class LogProofs
{
    extension(CatalogView view)
    {
        /// <summary>
        /// Leaves of the whole log. It may be longer than the lens's revision and one: a rotation of keys belongs to no adjustment.
        /// </summary>
        public long LogSize => view.Read(connection => Head(view, connection).Size);

        /// <summary>The log when it had so many leaves.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It has not, or that is none.</exception>
        public LogState LogState(long size) => view.Read(connection =>
        {
            var (stream, subtrees) = Log(view, connection, size);
            return new LogState(stream, subtrees.Of(0, 0).ToString(), size, MerkleTree.Root(subtrees, size).ToString());
        });

        /// <summary>The proof for an event, in the log of so many leaves.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The log has not so many, or the event is none of them.</exception>
        public LogInclusion Inclusion(long revision, long size) => view.Read(connection =>
        {
            var (_, subtrees) = Log(view, connection, size);
            var hashes = MerkleTree.Inclusion(subtrees, revision, size);
            return new LogInclusion(revision, subtrees.Of(0, revision).ToString(), Texts(hashes));
        });

        /// <summary>The proof that the first events of the log of so many leaves are those of an earlier log.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The log has not so many, or the earlier one is empty or longer.</exception>
        public LogConsistency Consistency(long earlier, long size) => view.Read(connection =>
        {
            var (_, subtrees) = Log(view, connection, size);
            var hashes = MerkleTree.Consistency(subtrees, earlier, size);
            return new LogConsistency(earlier, MerkleTree.Root(subtrees, earlier).ToString(), Texts(hashes));
        });
    }

    private static LogHead Head(CatalogView view, SqliteConnection connection)
    {
        var stream = StreamName.Catalog(view.Catalog.Division);
        return LogHead.All(connection).Single(head => head.Stream == stream);
    }

    private static (string Stream, ISubtrees Subtrees) Log(CatalogView view, SqliteConnection connection, long size)
    {
        var head = Head(view, connection);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, head.Size);
        return (head.Stream.Value, LogHead.Subtrees(connection, head.Id));
    }

    private static IReadOnlyList<string> Texts(IEnumerable<Hash> hashes) => [.. hashes.Select(hash => hash.ToString())];
}
