using PowerCatalog.Ledger.Contract;
using PowerCatalog.Waiting;

namespace PowerCatalog.Ledger.EventStoreDb.Tests;

/// <summary>A real server that is killed and started again while it is written to and followed.</summary>
[Collection(nameof(Alone))]
public sealed class RealServerKillTests
{
    private const int Writers = 4;
    private const int Kills = 3;
    private const int RoundsBetween = 10;

    private readonly Counter _rounds = new();
    private readonly Counter _interrupted = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_lost_or_doubled_by_killing_it_again_and_again()
    {
        RealServer.DemandKilling();
        await using var fixture = await RealServer.CreateAsync();
        await using var ledger = await fixture.OpenAsync(TimeProvider.System);
        var enough = new TaskCompletionSource<long>();
        var following = Task.Run(() => FollowAsync(ledger, fixture.Scope, enough.Task), Cancellation);
        using var last = new CancellationTokenSource();
        var streams = Enumerable.Range(0, Writers).Select(writer => new StreamName(fixture.Scope + writer)).ToList();
        var writing = streams.Select(stream => Task.Run(() => WriteAsync(ledger, stream, last.Token), Cancellation)).ToList();
        for (var kill = 0; kill < Kills; kill++)
        {
            // The writers do not pause: the server dies while they append.
            await _rounds.ReachesAsync(_rounds.Count + (Writers * RoundsBetween), Cancellation);
            var interrupted = _interrupted.Count;
            await RealServer.RunAsync(RealServer.KillVariable);
            await _interrupted.ReachesAsync(interrupted + 1, Cancellation);
            await RealServer.RunAsync(RealServer.StartVariable);
        }

        await _rounds.ReachesAsync(_rounds.Count + (Writers * RoundsBetween), Cancellation);
        await last.CancelAsync();
        var rounds = await Task.WhenAll(writing);
        enough.SetResult((rounds.Sum(count => (long)count) + 1) * 2);
        await AppendAsync(ledger, streams[0], rounds[0]++);
        var followed = await following.WaitAsync(Patience.Limit, Cancellation);
        var all = await ledger.ReadAllAsync(ReadDirection.Forwards, Position.Start, fixture.Scope, cancellation: Cancellation)
            .ToListAsync(Cancellation);
        Assert.Equal(all.Select(item => item.Position), followed.Select(item => item.Position));
        foreach (var (stream, count) in streams.Zip(rounds))
        {
            Assert.Equal(
                SomeEvents.Range(0, count * 2).Select(item => item.Id),
                all.Where(item => item.Stream == stream).Select(item => item.Id));
        }
    }

    // A caller sends the same again where it was told that the server was away or that the outcome is not known.
    private async Task<int> WriteAsync(ILedger ledger, StreamName stream, CancellationToken last)
    {
        var round = 0;
        while (!last.IsCancellationRequested)
        {
            try
            {
                await AppendAsync(ledger, stream, round);
                round++;
                _rounds.Increment();
            }
            catch (LedgerException error) when (error.Failure is LedgerFailure.Unavailable or LedgerFailure.OutcomeUnknown)
            {
                // The engine has looked for the server, with pauses, before it said so: the next round may begin at once.
            }
        }

        return round;
    }

    private static async Task AppendAsync(ILedger ledger, StreamName stream, int round)
    {
        var result = await ledger.AppendAsync(
            stream, ExpectedRevision.Exactly((2 * round) - 1), SomeEvents.Range(2 * round, 2), Cancellation);
        Assert.Equal((AppendOutcome.Appended, (2 * round) + 1L), (result.Outcome, result.Revision));
    }

    // Ends with an event, so that it need not know when nothing more comes.
    private async Task<List<RecordedEvent>> FollowAsync(ILedger ledger, string scope, Task<long> enough)
    {
        var events = new List<RecordedEvent>();
        await foreach (var message in ledger.SubscribeAsync(Position.Start, scope, Cancellation))
        {
            if (message is SubscriptionMessage.Interrupted) _interrupted.Increment();
            if (message is SubscriptionMessage.Event item) events.Add(item.Recorded);
            if (enough.IsCompletedSuccessfully && events.Count >= await enough) break;
        }

        return events;
    }
}
