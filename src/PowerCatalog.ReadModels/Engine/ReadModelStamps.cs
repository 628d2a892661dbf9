using Microsoft.Data.Sqlite;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>Tells whether anything was written to the read models, for some microseconds of one connection.</summary>
public sealed class ReadModelStamps(ReadModelFiles files) : IDisposable
{
    private readonly Lock _gate = new();
    private SqliteConnection? _connection;
    private Statement? _version;
    private ReadModelStamp? _last;
    private long _opened;

    /// <summary>What the read models are now; null where nothing may be answered from them.</summary>
    public ReadModelStamp? Now()
    {
        if (files.Refusal is not null || files.Damage is not null || files.Current is not { } path) return null;
        lock (_gate)
        {
            try
            {
                if (_connection is null || _last?.Path != path || _connection.HasMoved()) Open();
                var version = _version!.Scalar() ?? 0;
                return _last?.Path == path && _last.Opened == _opened && _last.Version == version
                    ? _last
                    : _last = new ReadModelStamp(path, _opened, version);
            }
            catch (Exception exception) when (exception is SqliteException or ReadModelException or LedgerException)
            {
                // Said by the question itself, which opens the read models by itself then.
                Close();
                return null;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Close();

    private void Open()
    {
        Close();
        _connection = files.OpenIndex();
        _version = new Statement(_connection, "PRAGMA data_version");
        _opened++;
    }

    private void Close()
    {
        _version?.Dispose();
        _connection?.Dispose();
        (_version, _connection, _last) = (null, null, null);
    }
}
