using Dapper;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.Proofs;

/// <summary>The catalog's Merkle log (RFC 9162) up to the lens's revision.</summary>
/// <param name="Stream">The stream whose events are the leaves, by revision.</param>
/// <param name="Id">The digest of the first event: it names the log by what it is.</param>
/// <param name="Size">Leaves: the revision and one.</param>
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

/// <summary>Proofs from the log of a catalog, at the size that the lens knows.</summary>
public static class LogProofs
{
    extension(CatalogView view)
    {
        /// <summary>The log up to the lens's revision.</summary>
        public LogState LogState()
        {
            var (size, subtrees) = (view.Lens.Known + 1, view.Subtrees());
            return new LogState(
                StreamName.Catalog(view.Catalog.Division).Value, subtrees.Of(0, 0).ToString(), size,
                MerkleTree.Root(subtrees, size).ToString());
        }

        /// <summary>The proof for an event.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The lens knows no such revision.</exception>
        public LogInclusion Inclusion(long revision)
        {
            var (size, subtrees) = (view.Lens.Known + 1, view.Subtrees());
            var hashes = MerkleTree.Inclusion(subtrees, revision, size);
            return new LogInclusion(revision, subtrees.Of(0, revision).ToString(), [.. hashes.Select(hash => hash.ToString())]);
        }

        /// <summary>The proof that the first events are those of an earlier log.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The earlier log is empty, or longer than the lens's.</exception>
        public LogConsistency Consistency(long earlier)
        {
            var (size, subtrees) = (view.Lens.Known + 1, view.Subtrees());
            var hashes = MerkleTree.Consistency(subtrees, earlier, size);
            return new LogConsistency(earlier, MerkleTree.Root(subtrees, earlier).ToString(), [.. hashes.Select(hash => hash.ToString())]);
        }

        private TiledSubtrees Subtrees() => new(tile =>
        {
            var parameters = new DynamicParameters();
            parameters.Add("stream", StreamName.Catalog(view.Catalog.Division).Value);
            parameters.Add("level", tile.Level);
            parameters.Add("number", tile.Number);
            return view.First<byte[]>(
                """
                SELECT t.hashes FROM log_tiles t JOIN logs l ON l.log_id = t.log_id
                WHERE l.stream = @stream AND t.level = @level AND t.number = @number
                """,
                parameters);
        });
    }
}
