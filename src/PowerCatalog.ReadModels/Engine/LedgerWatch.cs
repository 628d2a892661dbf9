using Microsoft.Data.Sqlite;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.EvidenceLog;
using PowerCatalog.ReadModels.Foundation;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>
/// Looks whether the ledger still is the one that the read models are of, and whether their file is still there. While it is not, they
/// answer nothing: an answer from another ledger's list would be a false one.
/// </summary>
internal sealed class LedgerWatch(ILedger ledger, ReadModelFiles files, ILogClaims? claims, TimeProvider clock) : IDisposable
{
    // Logs that one round looks at; with more, the next round goes on.
    private const int LogsPerRound = 50;

    // Files that one round looks through.
    private const int FilesPerRound = 16;

    // Events since the mark in the read models, from which on a later mark is worth a write.
    private const int MarkAfter = 1_000;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    // One look at a time: one that began earlier must not overwrite what a later one found.
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly SlowLook _slow = new(ledger);
    private long? _looked;
    private bool _fully;
    private int _next;
    private string? _searched;
    private Queue<string> _toSearch = new();

    private bool IsRefused => files.Refusal is not null;

    public void Dispose() => _turn.Dispose();

    /// <summary>
    /// Ends when a file of read models that was there is gone; throws when the ledger is not what it was. The first round reads every event
    /// of the logs; the others are quick looks, and each goes through some more of the events.
    /// </summary>
    /// <exception cref="LedgerException">The ledger is another or was changed.</exception>
    public async Task AlarmAsync(CancellationToken cancellation)
    {
        var wasThere = false;
        while (true)
        {
            if (_looked is { } at && Interval - clock.GetElapsedTime(at) is var rest && rest > TimeSpan.Zero)
                await Task.Delay(rest, clock, cancellation);
            // A file that was put back, or whose log was, may be whole again.
            files.LookAtDamageAgain();
            var path = files.Current;
            var isThere = path is not null && IsThere(path);
            if (wasThere && !isThere) return;
            wasThere = isThere;
            if (isThere) await RoundAsync(path!, cancellation);
            _looked = clock.GetTimestamp();
        }
    }

    /// <summary>
    /// The quick look at the logs that grew last, which a ledger that was rolled back lacks first; the rounds look at the others. Once
    /// something was found, every event is read, as a quick look may not see what a full one saw.
    /// </summary>
    /// <exception cref="LedgerException">The ledger is another or was changed, or does not answer.</exception>
    public Task EnsureAsync(CancellationToken cancellation) => LookAsync(IsRefused ? EveryEventAsync : NewestAsync, cancellation);

    /// <summary>The quick look at the log of one catalog.</summary>
    /// <inheritdoc cref="EnsureAsync(CancellationToken)"/>
    public Task EnsureAsync(StreamName catalog, CancellationToken cancellation) => LookAsync(
        IsRefused ? EveryEventAsync : (logs, stop) => OneAsync(logs, catalog, stop), cancellation);

    /// <summary>The full look: every event of every log; or why there is nothing to look at.</summary>
    /// <param name="withClaims">Whether the logs are held against what is claimed of them as well.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <inheritdoc cref="EnsureAsync(CancellationToken)"/>
    /// <exception cref="ReadModelException">A file is damaged, or is not the one that the index tells of.</exception>
    public async Task<LedgerComparability> EnsureFullyAsync(bool withClaims, CancellationToken cancellation)
    {
        if (await LookAsync(EveryEventAsync, cancellation, withClaims)) return LedgerComparability.Compared;
        if (files.Damage is { } damage) throw new ReadModelException(damage.Message, damage) { IsDamage = true };
        return Directory.Exists(files.Current) ? LedgerComparability.OtherVersion : LedgerComparability.NoReadModels;
    }

    /// <summary>Lets a writer commit the ledger's present mark with what it has taken.</summary>
    /// <exception cref="LedgerException">The ledger does not go on from the mark that the file has.</exception>
    public Task NoteAsync(ReadModelWriter writer, CancellationToken cancellation) =>
        RefusingAsync(() => LedgerMarks.NoteAsync(ledger, writer, cancellation), cancellation);

    // What was refused is acquitted by a full look alone. A server that is away is not another ledger, and a file that a rebuild swapped is
    // looked at in the next round.
    private async Task RoundAsync(string path, CancellationToken cancellation)
    {
        try
        {
            if (_fully && !IsRefused) await LookAsync(SomeAsync, cancellation);
            else _fully = await LookAsync(EveryEventAsync, cancellation);
        }
        catch (LedgerException exception) when (exception.Failure == LedgerFailure.Unavailable)
        {
        }
        catch (SqliteException) when (files.Current != path || !IsThere(path))
        {
        }

        LookForDamage(path);
    }

    // Each file once: what nobody asks for may be damaged as well.
    private void LookForDamage(string path)
    {
        if (_searched != path) (_searched, _toSearch) = (path, new Queue<string>(CatalogFiles.In(path)));
        for (var i = 0; i < FilesPerRound && _toSearch.TryDequeue(out var file); i++) files.LookForDamage(file);
    }

    // Whether the index and a file for each of its catalogs are there. What cannot be looked at is not gone.
    private static bool IsThere(string path)
    {
        if (!File.Exists(CatalogFiles.Index(path))) return false;
        try
        {
            return CatalogFiles.Missing(path).Count == 0;
        }
        catch (SqliteException)
        {
            return true;
        }
    }

    /// <summary>Refuses what others have found of the ledger, until a full look finds nothing.</summary>
    public void Refuse(LedgerException found) => files.Refusal = found;

    private async Task<Looked> EveryEventAsync(OpenLogs logs, CancellationToken cancellation)
    {
        EnsureFiles(logs, logs.All());
        await LogIdentity.EnsureAllAsync(ledger, logs, cancellation);
        await MarkAsync(logs, isWhole: true, cancellation);
        return new Looked(logs.All(), AreAll: true, IsWhole: true);
    }

    private async Task<Looked> NewestAsync(OpenLogs logs, CancellationToken cancellation)
    {
        var heads = logs.Newest(LogsPerRound);
        EnsureFiles(logs, heads);
        await QuickAsync(logs, heads, cancellation);
        return new Looked(heads, AreAll: heads.Count < LogsPerRound);
    }

    private async Task<Looked> OneAsync(OpenLogs logs, StreamName catalog, CancellationToken cancellation)
    {
        IReadOnlyList<LogHead> heads = logs.Of(catalog) is { } head ? [head] : [];
        EnsureFiles(logs, heads);
        await QuickAsync(logs, heads, cancellation);
        return new Looked(heads);
    }

    private async Task<Looked> SomeAsync(OpenLogs logs, CancellationToken cancellation)
    {
        var heads = logs.All();
        if (_next >= heads.Count) _next = 0;
        var some = heads.Skip(_next).Take(LogsPerRound).ToList();
        _next += some.Count;
        EnsureFiles(logs, some);
        await LogIdentity.EnsureAsync(ledger, logs, some, cancellation);
        await MarkAsync(logs, isWhole: false, cancellation);
        await _slow.RoundAsync(logs, heads, cancellation);
        return new Looked(some, AreAll: some.Count == heads.Count);
    }

    // An older file, or one of a fork, would answer what the ledger does not say.
    private static void EnsureFiles(OpenLogs logs, IReadOnlyList<LogHead> heads)
    {
        foreach (var head in heads)
            if (!head.IsIn(logs.FileOf(head.Stream))) throw new CatalogFileLostException(head.Stream);
    }

    // The logs' own look comes first, as it can say what is wrong.
    private async Task QuickAsync(OpenLogs logs, IReadOnlyList<LogHead> heads, CancellationToken cancellation)
    {
        await LogIdentity.EnsureAsync(ledger, logs, heads, cancellation);
        if (!await MarkAsync(logs, isWhole: false, cancellation))
            await LogIdentity.SampleAsync(ledger, logs, heads, cancellation);
    }

    // Whether the engine keeps marks. A chain that began anew is taken after a full look.
    private async Task<bool> MarkAsync(OpenLogs logs, bool isWhole, CancellationToken cancellation)
    {
        var held = LedgerMarks.Read(logs.Index);
        var end = await ledger.MarkAsync(held, cancellation);
        LedgerMarks.Ensure(end.Continuity, held);
        if (held is null || end.Mark is not { } mark) return false;
        var isAnew = end.Continuity == Continuity.Unknown;
        if (isAnew && !isWhole) await LogIdentity.EnsureAllAsync(ledger, logs, cancellation);
        if (isAnew || end.Passed >= MarkAfter) LedgerMarks.Advance(logs.Index.DataSource, held, mark);
        return true;
    }

    // Whether everything was looked at; false also where there is nothing to look at.
    private async Task<bool> LookAsync(
        Func<OpenLogs, CancellationToken, Task<Looked>> look, CancellationToken cancellation, bool withClaims = true)
    {
        var isWhole = false;
        await RefusingAsync(
            async () =>
            {
                if (!files.HasCurrent) return;
                isWhole = await LookAsync(files.Current!, look, withClaims, cancellation);
                if (isWhole) files.Refusal = null;
            },
            cancellation);
        return isWhole;
    }

    // A file that is damaged is left aside, and the others are looked at without it.
    private async Task<bool> LookAsync(
        string path, Func<OpenLogs, CancellationToken, Task<Looked>> look, bool withClaims, CancellationToken cancellation)
    {
        while (true)
        {
            using var logs = files.LookAtLogs(path);
            try
            {
                var looked = await look(logs, cancellation);
                if (withClaims) await HoldAsync(logs, looked, cancellation);
                return looked.IsWhole && !logs.LeavesSomeAside;
            }
            catch (SqliteException error) when (ReadModelDamage.IsOf(error) && HasDamage(path, logs))
            {
            }
        }
    }

    private bool HasDamage(string path, OpenLogs logs)
    {
        var before = files.DamagedFiles;
        foreach (var stream in logs.Opened) files.LookForDamage(CatalogFiles.Of(path, CatalogFiles.DivisionOf(stream)));
        return files.DamagedFiles > before;
    }

    // What the read models have seen comes first: it says more. A file without logs was built to measure what they cost.
    private Task HoldAsync(OpenLogs logs, Looked looked, CancellationToken cancellation) =>
        claims is null || !files.Schema.KeepsLogs
            ? Task.CompletedTask
            : claims.EnsureAsync(CatalogLog.Of(logs, looked.Heads), looked.AreAll && !logs.LeavesSomeAside, cancellation);

    private async Task RefusingAsync(Func<Task> look, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            await look();
        }
        catch (LedgerException exception) when (exception.Failure == LedgerFailure.Changed)
        {
            files.Refusal = exception;
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    // The logs that were looked at, whether there are no others, and whether all their events were read.
    private sealed record Looked(IReadOnlyList<LogHead> Heads, bool AreAll = false, bool IsWhole = false);
}
