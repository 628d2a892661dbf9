using Microsoft.Data.Sqlite;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Evidence.Subjects;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.EvidenceLog;

/// <summary>The map of subjects of a log.</summary>
internal static class SubjectMap
{
    /// <summary>The map over the first events of a log.</summary>
    /// <param name="connection">The file.</param>
    /// <param name="log">The row of the log.</param>
    /// <param name="size">How many events; later ones are left out.</param>
    /// <param name="subtrees">The log's hashes.</param>
    public static SubjectTree Of(SqliteConnection connection, long log, long size, ISubtrees subtrees)
    {
        var leaves = new List<SubjectLeaf>();
        using var rows = new Statement(connection, "SELECT path, value, events FROM log_subjects WHERE log_id = ?1 ORDER BY path");
        rows.Bind(1, log);
        while (rows.Step())
        {
            var revisions = SubjectRow.Revisions(rows.Blob(2));
            if (ValueAt(revisions, new Hash(rows.Blob(1)), size, subtrees) is { } value)
                leaves.Add(new SubjectLeaf(new Hash(rows.Blob(0)), value));
        }

        return new SubjectTree(leaves);
    }

    /// <summary>The revisions of a subject's events, in order; none where it has none.</summary>
    public static IReadOnlyList<long> EventsOf(SqliteConnection connection, long log, string key)
    {
        using var rows = new Statement(connection, SubjectTables.Find);
        return SubjectRow.Read(rows, log, SubjectHash.Path(key)) is { } row ? SubjectRow.Revisions(row.Events) : [];
    }

    // Null for a subject that had no event yet.
    private static Hash? ValueAt(long[] revisions, Hash value, long size, ISubtrees subtrees)
    {
        if (revisions is [.., var last] && last < size) return value;
        var before = revisions.TakeWhile(revision => revision < size).ToList();
        return before.Count == 0 ? null : Chain(before, subtrees);
    }

    private static Hash Chain(IEnumerable<long> revisions, ISubtrees subtrees) =>
        revisions.Aggregate(SubjectHash.Nothing, (value, revision) => SubjectHash.Link(value, revision, subtrees.Of(0, revision)));
}
