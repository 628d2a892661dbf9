using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using PowerCatalog.Ledger.Sqlite.Files;

namespace PowerCatalog.Ledger.Sqlite.Writing;

/// <summary>
/// One thread writes. It takes all appends that wait, carries them out in one transaction, flushes once, and answers their callers, so that
/// many writers share the cost of the flush. It is a dedicated thread because SQLite blocks.
/// </summary>
internal sealed class WriterQueue : IAsyncDisposable
{
    // Callers that were just answered are likely to append again. A short wait collects them into one group instead of alternating small
    // and large ones.
    private const double WaitAsPartOfCommit = 0.25;
    private static readonly TimeSpan _longestWait = TimeSpan.FromMilliseconds(1);

    private readonly Channel<AppendRequest> _waiting;
    private readonly Func<AppendTransaction> _begin;
    private readonly SqliteLedgerOptions _options;
    private readonly TimeProvider _time;
    private readonly Action<long> _committed;
    private readonly string _path;
    private readonly List<AppendRequest> _group = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _answered;
    private TimeSpan _lastCommit;
    private Exception? _stopped;
    private AppendTransaction? _transaction;

    /// <param name="begin">Makes the file ready and gives the transaction; called on the writer's thread for the first append.</param>
    /// <param name="path">For messages.</param>
    /// <param name="options">The sizes of the queue and of a group.</param>
    /// <param name="time">Measures commits and short waits.</param>
    /// <param name="committed">Called on the writer's thread after each commit with the position of the last event.</param>
    public WriterQueue(Func<AppendTransaction> begin, string path, SqliteLedgerOptions options, TimeProvider time, Action<long> committed)
    {
        _time = time;
        _begin = begin;
        _path = path;
        _options = options;
        _committed = committed;
        _waiting = Channel.CreateBounded<AppendRequest>(new BoundedChannelOptions(options.QueueCapacity) { SingleReader = true });
        new Thread(Work) { IsBackground = true, Name = "ledger writer" }.Start();
    }

    /// <summary>Queues the request and waits for its commit.</summary>
    public async ValueTask<AppendResult> AppendAsync(AppendRequest request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        // Asked for here, so that a setting that cannot be read is the caller's to hear of.
        _ = _options.Room?.Least;
        if (!_waiting.Writer.TryWrite(request))
            await EnqueueAsync(request, cancellation);
        if (!cancellation.CanBeCanceled)
            return await request.Answer;
        await using var withdrawal = cancellation.UnsafeRegister(
            static (state, token) => ((AppendRequest)state!).Withdraw(token), request);
        return await request.Answer;
    }

    /// <summary>Accepts no more appends, carries out those that wait, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _ended.Task;
        _transaction?.Dispose();
    }

    private async ValueTask EnqueueAsync(AppendRequest request, CancellationToken cancellation)
    {
        try
        {
            await _waiting.Writer.WriteAsync(request, cancellation);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(ILedger), $"台账 {_path} 已关闭。The ledger {_path} has been closed.");
        }
    }

    private void Work()
    {
        while (WaitForRequests())
        {
            Gather();
            try
            {
                Carry(_group);
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                RollBack();
                Refuse(_group, error as LedgerException ?? new LedgerException(
                    $"台账 {_path} 出现意外故障，事件可能已记录，也可能没有；请原样再发一次，不会重复。"
                    + $"The ledger {_path} failed unexpectedly; the events may or may not be recorded. Retrying is safe.",
                    error));
            }

            // What is answered is not held until the next comes: it may be a list of half a million events.
            _answered = _group.Count;
            _group.Clear();
        }
        _ended.TrySetResult();
    }

    private bool WaitForRequests()
    {
        var more = _waiting.Reader.WaitToReadAsync();
        if (!(more.IsCompletedSuccessfully ? more.Result : more.AsTask().GetAwaiter().GetResult()))
            return false;
        var wait = TimeSpan.FromTicks(Math.Min((long)(_lastCommit.Ticks * WaitAsPartOfCommit), _longestWait.Ticks));
        var since = _time.GetTimestamp();
        while (_waiting.Reader.Count < _answered && _time.GetElapsedTime(since) < wait)
            Thread.Yield();
        return true;
    }

    private void Gather()
    {
        var (events, bytes) = (0L, 0L);
        while (_waiting.Reader.TryPeek(out var next)
            && (_group.Count == 0 || (events + next.Events.Length <= _options.GroupEvents && bytes + next.Bytes <= _options.GroupBytes)))
        {
            _waiting.Reader.TryRead(out _);
            if (!next.TryTake())
                continue;
            _group.Add(next);
            events += next.Events.Length;
            bytes += next.Bytes;
        }
    }

    private void Carry(List<AppendRequest> group)
    {
        if (_stopped is not null)
        {
            Refuse(group, new LedgerException(
                $"台账 {_path} 因先前的故障已停止写入；请排除故障后重新启动。"
                + $"The ledger {_path} stopped writing after an earlier failure; remove its cause and restart.", _stopped));
            return;
        }
        try
        {
            Commit(group);
        }
        catch (SqliteException error)
        {
            _stopped = error.StopsWriting() ? error : _stopped;
            RollBack();
            if (error.IsOfOneAppend() && group.Count > 1)
                group.ForEach(request => Carry([request]));
            else
                Refuse(group, error.ToLedgerException(_path, LedgerOperation.Appending));
        }
    }

    private void Commit(List<AppendRequest> group)
    {
        if (group.Count == 0)
            return;
        if (_options.Room?.Refusal(group.Sum(request => request.Bytes)) is { } refusal)
            throw refusal;
        _transaction ??= _begin();
        _transaction.Begin();
        foreach (var request in group)
            request.Result = _transaction.Apply(request);
        var start = _time.GetTimestamp();
        _transaction.Commit();
        _lastCommit = _time.GetElapsedTime(start);
        _committed(_transaction.LastPosition);
        foreach (var request in group)
            request.Complete();
        _transaction.Rest();
    }

    private void RollBack()
    {
        try
        {
            _transaction?.RollBack();
        }
        catch (SqliteException second)
        {
            _stopped ??= second;
        }
    }

    private static void Refuse(List<AppendRequest> group, LedgerException error) => group.ForEach(request => request.Fail(error));
}
