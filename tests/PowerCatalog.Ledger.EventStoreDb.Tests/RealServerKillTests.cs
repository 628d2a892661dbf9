using PowerCatalog.Ledger.Contract;

namespace PowerCatalog.Ledger.EventStoreDb.Tests;

/// <summary>A real server that is killed and started again while it is written to and followed.</summary>
public sealed class RealServerKillTests
{
    private const int Writers = 4;
    private const int Kills = 3;
    private const int RoundsEach = 40;

    // The last rounds come after the last kill, so that the follower lives through all of them.
    private const int Rounds = (Kills + 1) * RoundsEach;

    private readonly Counter _rounds = new();
    private readonly Counter _interrupted = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_lost_or_doubled_by_killing_it_again_and_again()
    {
        RealServer.DemandKilling();
        await using var fixture = await RealServer.CreateAsync();
        await using var ledger = await fixture.OpenAsync(TimeProvider.System);
        var following = Task.Run(() => FollowAsync(ledger, fixture.Scope), Cancellation);
        for (var kill = 0; kill < Kills; kill++)
        {
            var (rounds, interrupted) = (_rounds.Count, _interrupted.Count);
            var writing = WriteAllAsync(ledger, fixture.Scope, kill * RoundsEach);
            await _rounds.ReachesAsync(rounds + Writers + 1, Cancellation);
            await RealServer.RunAsync(RealServer.KillVariable);
            await _interrupted.ReachesAsync(interrupted + 1, Cancellation);
            await RealServer.RunAsync(RealServer.StartVariable);
            await writing;
        }

        await WriteAllAsync(ledger, fixture.Scope, Kills * RoundsEach);
        var followed = await following;
        var all = await ledger.ReadAllAsync(ReadDirection.Forwards, Position.Start, fixture.Scope, cancellation: Cancellation)
            .ToListAsync(Cancellation);
        Assert.Equal(Writers * Rounds * 2, all.Count);
        Assert.Equal(all.Select(item => item.Position), followed.Select(item => item.Position));
        Assert.All(
            all.GroupBy(item => item.Stream),
            of => Assert.Equal(SomeEvents.Range(0, Rounds * 2).Select(item => item.Id), of.Select(item => item.Id)));
    }

    private Task WriteAllAsync(ILedger ledger, string scope, int first) => Task.WhenAll(
        Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(ledger, new StreamName(scope + writer), first))));

    // A caller sends the same again where it was told that the server was away or that the outcome is not known.
    private async Task WriteAsync(ILedger ledger, StreamName stream, int first)
    {
        for (var round = first; round < first + RoundsEach; round++)
        {
            while (true)
            {
                try
                {
                    var result = await ledger.AppendAsync(
                        stream, ExpectedRevision.Exactly((2 * round) - 1), SomeEvents.Range(2 * round, 2), Cancellation);
                    Assert.Equal((AppendOutcome.Appended, (2 * round) + 1L), (result.Outcome, result.Revision));
                    _rounds.Increment();
                    break;
                }
                catch (LedgerException error) when (error.Failure is LedgerFailure.Unavailable or LedgerFailure.OutcomeUnknown)
                {
                    await Task.Delay(100, Cancellation);
                }
            }
        }
    }

    private async Task<List<RecordedEvent>> FollowAsync(ILedger ledger, string scope)
    {
        var events = new List<RecordedEvent>();
        await foreach (var message in ledger.SubscribeAsync(Position.Start, scope, Cancellation))
        {
            if (message is SubscriptionMessage.Interrupted) _interrupted.Increment();
            if (message is SubscriptionMessage.Event item) events.Add(item.Recorded);
            if (message is SubscriptionMessage.CaughtUp && events.Count >= Writers * Rounds * 2) break;
        }

        return events;
    }
}
