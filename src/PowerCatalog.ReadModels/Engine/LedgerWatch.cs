using Microsoft.Data.Sqlite;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.EvidenceLog;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>
/// Looks whether the ledger still is the one that the read models are of, and whether their file is still there. While it is not, they
/// answer nothing: an answer from another ledger's list would be a false one.
/// </summary>
internal sealed class LedgerWatch(ILedger ledger, ReadModelFiles files, TimeProvider clock)
{
    // Logs that one round looks at; with more, the next round goes on.
    private const int LogsPerRound = 50;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private long? _looked;
    private bool _fully;
    private bool _isRefused;
    private int _next;

    /// <summary>
    /// Ends when a file of read models that was there is gone; throws when the ledger is not what it was. The first round reads every event
    /// of the logs, the others are quick looks.
    /// </summary>
    /// <exception cref="LedgerException">The ledger is another or was changed.</exception>
    public async Task AlarmAsync(CancellationToken cancellation)
    {
        var wasThere = false;
        while (true)
        {
            if (_looked is { } at && Interval - clock.GetElapsedTime(at) is var rest && rest > TimeSpan.Zero)
                await Task.Delay(rest, clock, cancellation);
            var isThere = files.Current is { } path && File.Exists(path);
            if (wasThere && !isThere) return;
            wasThere = isThere;
            if (isThere) await RoundAsync(cancellation);
            _looked = clock.GetTimestamp();
        }
    }

    /// <summary>
    /// The quick look at all logs; once something was found, every event is read, as a quick look may not see what a full one saw.
    /// </summary>
    /// <exception cref="LedgerException">The ledger is another or was changed, or does not answer.</exception>
    public Task EnsureAsync(CancellationToken cancellation) => _isRefused
        ? EnsureFullyAsync(cancellation)
        : LookAsync((connection, stop) => LogIdentity.EnsureAsync(ledger, connection, LogHead.All(connection), stop), cancellation);

    /// <summary>The full look: every event of every log.</summary>
    /// <inheritdoc cref="EnsureAsync"/>
    public Task EnsureFullyAsync(CancellationToken cancellation) => LookAsync(EveryEventAsync, cancellation);

    // A server that is away is not another ledger, and a file that was just swapped is looked at in the next round.
    private async Task RoundAsync(CancellationToken cancellation)
    {
        try
        {
            await LookAsync(_fully ? SomeAsync : EveryEventAsync, cancellation);
            _fully = true;
        }
        catch (LedgerException exception) when (exception.Failure != LedgerFailure.Changed)
        {
        }
        catch (SqliteException)
        {
        }
    }

    private Task EveryEventAsync(SqliteConnection connection, CancellationToken cancellation) =>
        LogIdentity.EnsureAllAsync(ledger, connection, cancellation);

    private Task SomeAsync(SqliteConnection connection, CancellationToken cancellation)
    {
        var heads = LogHead.All(connection);
        if (_next >= heads.Count) _next = 0;
        var some = heads.Skip(_next).Take(LogsPerRound).ToList();
        _next += some.Count;
        return LogIdentity.EnsureAsync(ledger, connection, some, cancellation);
    }

    private async Task LookAsync(Func<SqliteConnection, CancellationToken, Task> look, CancellationToken cancellation)
    {
        if (files.Current is not { } path || !files.Schema.IsCurrent(path)) return;
        await using var connection = ReadModelSchema.OpenToLook(path);
        try
        {
            await look(connection, cancellation);
            (files.Refusal, _isRefused) = (null, false);
        }
        catch (LedgerException exception) when (exception.Failure == LedgerFailure.Changed)
        {
            (files.Refusal, _isRefused) = (exception.Message, true);
            throw;
        }
    }
}
