using EventStore.Client.Streams;
using Grpc.Core;
using PowerCatalog.Ledger.EventStoreDb.Errors;

namespace PowerCatalog.Ledger.EventStoreDb.Tests;

/// <summary>What requests are told when the call that they share ends.</summary>
public sealed class BatchCallTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_of_several_requests_was_perhaps_carried_out_when_the_call_ends_because_another_node_leads()
    {
        var script = new ScriptedBatchCall();
        var answers = new List<Task<BatchAppendResp>>();
        for (var i = 0; i < 8; i++) answers.Add(await script.Call.SendAsync(new BatchAppendReq()));
        script.End(NotLeader());
        foreach (var answer in answers) Assert.Equal(NodeFailure.Broken, (await FailAsync(answer)).Failure);
    }

    [Fact]
    public async Task A_request_alone_was_certainly_not_carried_out_when_another_node_leads()
    {
        var script = new ScriptedBatchCall();
        var answer = await script.Call.SendAsync(new BatchAppendReq());
        script.End(NotLeader());
        Assert.Equal(NodeFailure.NotLeader, (await FailAsync(answer)).Failure);
    }

    [Fact]
    public async Task A_call_that_ends_in_an_unexpected_way_leaves_nobody_waiting_and_is_disposed()
    {
        var script = new ScriptedBatchCall();
        var answer = await script.Call.SendAsync(new BatchAppendReq());
        script.End(new IOException("cut"));
        Assert.Equal(NodeFailure.Broken, (await FailAsync(answer)).Failure);
        await script.Disposed.WaitAsync(Cancellation);
        Assert.False(script.Call.IsOpen);
        var late = await Assert.ThrowsAsync<NodeException>(() => script.Call.SendAsync(new BatchAppendReq()));
        Assert.Equal(NodeFailure.Unavailable, late.Failure);
        await script.Call.DisposeAsync();
    }

    [Fact]
    public async Task A_call_that_the_server_ends_is_disposed()
    {
        var script = new ScriptedBatchCall();
        script.End(null);
        await script.Disposed.WaitAsync(Cancellation);
        Assert.False(script.Call.IsOpen);
    }

    private static RpcException NotLeader() => new(
        new Status(StatusCode.NotFound, "Leader info available"),
        new Metadata { { "exception", "not-leader" }, { "leader-endpoint-host", "other" }, { "leader-endpoint-port", "2113" } });

    private static Task<NodeException> FailAsync(Task<BatchAppendResp> answer) => Assert.ThrowsAsync<NodeException>(() => answer);
}
