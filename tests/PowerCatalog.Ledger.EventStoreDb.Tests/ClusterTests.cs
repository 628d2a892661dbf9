using PowerCatalog.EventStoreDb.StandIn;
using PowerCatalog.Ledger.Contract;
using PowerCatalog.Waiting;

namespace PowerCatalog.Ledger.EventStoreDb.Tests;

/// <summary>Three nodes, one of which leads.</summary>
public sealed class ClusterTests
{
    private const int Kills = 10;
    private const int Each = 6;
    private static readonly StreamName _stream = new("s");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("leader")]
    [InlineData("follower")]
    [InlineData("random")]
    public async Task Appends_find_the_leader_whatever_node_is_preferred_for_reading(string preference)
    {
        await using var cluster = await StandInCluster.StartNewAsync();
        cluster.Leader = cluster.Nodes[2];
        await using var ledger = Handles.Open(cluster.ConnectionString + "&nodePreference=" + preference);
        await AppendAsync(ledger, 0);
        Assert.Single(await ReadAsync(ledger));
    }

    [Fact]
    public async Task A_follower_that_is_asked_names_the_leader()
    {
        await using var cluster = await StandInCluster.StartNewAsync();
        await using var ledger = Handles.Open($"esdb://127.0.0.1:{cluster.Nodes[1].Port}?tls=false");
        await AppendAsync(ledger, 0);
    }

    [Fact]
    public async Task A_new_leader_is_found_while_the_old_one_still_answers()
    {
        await using var cluster = await StandInCluster.StartNewAsync();
        await using var ledger = Handles.Open(cluster.ConnectionString);
        for (var round = 0; round < 6; round++)
        {
            cluster.Leader = cluster.Nodes[round % 3];
            await AppendAsync(ledger, round);
        }

        Assert.Equal(6, (await ReadAsync(ledger)).Count);
    }

    [Fact]
    public async Task Leaders_may_die_one_after_the_other_while_it_appends_and_follows()
    {
        await using var cluster = await StandInCluster.StartNewAsync();
        var time = new LenientTime(new ManualClock());
        await using var ledger = Handles.Open(cluster.ConnectionString, time);
        var (appended, enough) = (new Counter(), new TaskCompletionSource<long>());
        var following = Task.Run(() => FollowAsync(ledger, enough.Task), Cancellation);
        using var last = new CancellationTokenSource();
        var writing = Task.Run(() => WriteAsync(ledger, appended, last.Token), Cancellation);
        for (var kill = 0; kill < Kills; kill++)
        {
            // The writer does not pause: the leader dies while an append is under way, and the next ones find none.
            await appended.ReachesAsync(appended.Count + Each, Cancellation);
            var (old, pauses) = (cluster.Leader!, time.Pauses.Count);
            cluster.Leader = null;
            await old.StopAsync();
            await time.Pauses.ReachesAsync(pauses + 1, Cancellation);
            cluster.Leader = cluster.Nodes[(kill + 1) % 3];
            await appended.ReachesAsync(appended.Count + 1, Cancellation);
            await old.StartAsync();
        }

        await last.CancelAsync();
        var count = await writing;
        enough.SetResult(count + 1L);
        await AppendAsync(ledger, count);
        var ids = SomeEvents.Range(0, count + 1).Select(item => item.Id).ToList();
        Assert.Equal(ids, await following.WaitAsync(Patience.Limit, Cancellation));
        Assert.Equal(ids, (await ReadAsync(ledger)).Select(item => item.Id));
    }

    [Fact]
    public async Task Without_a_leader_reads_go_on_and_appends_say_that_nobody_leads()
    {
        await using var cluster = await StandInCluster.StartNewAsync();
        var time = new LenientTime(new ManualClock());
        await using var ledger = Handles.Open(cluster.ConnectionString + "&maxDiscoverAttempts=2", time);
        await AppendAsync(ledger, 0);
        time.GivesUp = true;
        cluster.Leader = null;
        var error = await Assert.ThrowsAsync<LedgerException>(async () => await AppendAsync(ledger, 1));
        Assert.Equal(LedgerFailure.Unavailable, error.Failure);
        Assert.Single(await ReadAsync(ledger));
    }

    private static async Task<int> WriteAsync(EventStoreDbLedger ledger, Counter appended, CancellationToken last)
    {
        var count = 0;
        while (!last.IsCancellationRequested)
        {
            await AppendAsync(ledger, count++);
            appended.Increment();
        }

        return count;
    }

    // Ends with an event, so that it need not know when nothing more comes.
    private static async Task<List<Guid>> FollowAsync(EventStoreDbLedger ledger, Task<long> enough)
    {
        var ids = new List<Guid>();
        await foreach (var message in ledger.SubscribeAsync(Position.Start, "s", Cancellation))
        {
            if (message is SubscriptionMessage.Event item) ids.Add(item.Recorded.Id);
            if (enough.IsCompletedSuccessfully && ids.Count >= await enough) break;
        }

        return ids;
    }

    private static async Task AppendAsync(EventStoreDbLedger ledger, int number) =>
        Assert.Equal(
            number,
            (await ledger.AppendAsync(_stream, ExpectedRevision.Exactly(number - 1), [SomeEvents.One(number)], Cancellation)).Revision);

    private static ValueTask<List<RecordedEvent>> ReadAsync(EventStoreDbLedger ledger) =>
        ledger.ReadStreamAsync(_stream, ReadDirection.Forwards, 0, cancellation: Cancellation).ToListAsync(Cancellation);
}
