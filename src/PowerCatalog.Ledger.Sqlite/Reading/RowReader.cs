using Microsoft.Data.Sqlite;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Ledger.Sqlite.Files;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Ledger.Sqlite.Reading;

/// <summary>
/// Turns rows into events. The names of streams and types are cached: they never change, and thousands of events share each.
/// </summary>
internal sealed class RowReader : IDisposable
{
    private const int NamesKept = 16_384;

    private readonly Dictionary<long, StreamName> _streams = [];
    private readonly Dictionary<long, string> _types = [];
    private readonly Statement _stream;
    private readonly Statement _type;

    public RowReader(SqliteConnection connection)
    {
        _stream = new Statement(connection, "SELECT name FROM streams WHERE stream_id = ?1");
        _type = new Statement(connection, "SELECT name FROM event_types WHERE type_id = ?1");
    }

    /// <summary>The event of the row that the statement is at.</summary>
    /// <exception cref="LedgerException">
    /// The row refers to a stream or a type that does not exist, or holds what no event has.
    /// </exception>
    public RecordedEvent Read(Statement row)
    {
        try
        {
            return ReadUnguarded(row);
        }
        catch (Exception exception) when (exception is ArgumentException or OverflowException)
        {
            throw SqliteRefusals.DamagedRow(row.Number(0), exception);
        }
    }

    private RecordedEvent ReadUnguarded(Statement row)
    {
        var data = row.Blob(6);
        var metadata = row.Blob(7);
        // One array for both: half the allocations of a read.
        var bytes = GC.AllocateUninitializedArray<byte>(data.Length + metadata.Length);
        data.CopyTo(bytes);
        metadata.CopyTo(bytes.AsSpan(data.Length));
        return new RecordedEvent(
            new Position(row.Number(0)),
            Stream(row.Number(1)),
            row.Number(2),
            new Guid(row.Blob(3), bigEndian: true),
            Type(row.Number(4)),
            bytes.AsMemory(0, data.Length),
            bytes.AsMemory(data.Length),
            RecordedTime.From(row.Number(5)))
        {
            Digest = Digest(row),
        };
    }

    private static Hash? Digest(Statement row)
    {
        if (row.IsNull(8)) return null;
        var bytes = row.Blob(8);
        return bytes.Length == Hash.Size ? new Hash(bytes) : throw new ArgumentException("A digest has 32 bytes.", nameof(row));
    }

    public void Dispose()
    {
        _stream.Dispose();
        _type.Dispose();
    }

    private StreamName Stream(long id)
    {
        if (_streams.TryGetValue(id, out var known))
            return known;
        if (_streams.Count >= NamesKept)
            _streams.Clear();
        return _streams[id] = new StreamName(Name(_stream, id, "流", "stream"));
    }

    private string Type(long id) => _types.TryGetValue(id, out var known) ? known : _types[id] = Name(_type, id, "事件类型", "event type");

    private static string Name(Statement statement, long id, string chinese, string english)
    {
        var name = statement.Bind(1, id).Step() ? statement.Text(0) : null;
        statement.Reset();
        return name ?? throw new LedgerException(
            LedgerFailure.Changed,
            $"台账已损坏：缺少编号为 {id} 的{chinese}。请运行 ledger verify，并从备份恢复。"
            + $"The ledger is damaged: {english} {id} is missing. Run 'ledger verify' and restore from a backup.");
    }
}
