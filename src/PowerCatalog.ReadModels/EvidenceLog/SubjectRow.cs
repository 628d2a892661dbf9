using System.Buffers.Binary;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Evidence.Subjects;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.EvidenceLog;

/// <summary>A subject that gets events in the open transaction.</summary>
/// <param name="key">Its key.</param>
/// <param name="value">The chain over its events.</param>
/// <param name="events">Their revisions, 8 bytes each.</param>
internal sealed class SubjectRow(string key, Hash value, byte[] events)
{
    private readonly List<byte> _events = [.. events];

    public string Key => key;

    public Hash Value { get; private set; } = value;

    public ReadOnlySpan<byte> Events => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_events);

    /// <summary>Reads it with a statement of <see cref="SubjectTables.Find"/>; null where the log has no event of it.</summary>
    public static SubjectRow? Read(Statement rows, long log, Hash path)
    {
        var row = rows.Bind(1, log).Bind(2, path.ToArray()).Step()
            ? new SubjectRow(rows.Text(0), new Hash(rows.Blob(1)), rows.Blob(2).ToArray())
            : null;
        rows.Reset();
        return row;
    }

    /// <summary>The revisions in a column of events.</summary>
    public static long[] Revisions(ReadOnlySpan<byte> events)
    {
        var revisions = new long[events.Length / sizeof(long)];
        for (var i = 0; i < revisions.Length; i++) revisions[i] = BinaryPrimitives.ReadInt64BigEndian(events[(i * sizeof(long))..]);
        return revisions;
    }

    public void Add(long revision, Hash leaf)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, revision);
        _events.AddRange(bytes);
        Value = SubjectHash.Link(Value, revision, leaf);
    }
}
