using EventStore.Client.Streams;
using PowerCatalog.Ledger.EventStoreDb.Errors;
using PowerCatalog.Ledger.EventStoreDb.Nodes;

namespace PowerCatalog.Ledger.EventStoreDb.Appending;

/// <summary>
/// Sends the requests of an append, a few at a time without waiting for their answers: exact revisions keep them in order.
/// </summary>
internal static class ChunkSender
{
    private const int InFlight = 8;

    public static async Task<SendOutcome> SendAsync(
        Node node, StreamName stream, long tail, NewEvent[] events, int first, DateTimeOffset recorded)
    {
        var answers = new Queue<Task<ChunkOutcome>>();
        var sum = default(SendOutcome);
        var next = first;
        var failed = false;
        while (next < events.Length || answers.Count > 0)
        {
            if (!failed && next < events.Length && answers.Count < InFlight)
            {
                var count = Chunks.Length(events, next);
                answers.Enqueue(await StartAsync(node, Chunks.Request(stream, tail + next - first, events.AsSpan(next, count), recorded)));
                next += count;
                continue;
            }

            if (answers.Count == 0) break;
            var outcome = await answers.Dequeue();
            failed |= outcome.Written is null;
            sum = Add(sum, outcome, failed);
        }

        return failed ? sum with { Written = null } : sum;
    }

    private static SendOutcome Add(SendOutcome sum, ChunkOutcome outcome, bool failed) => new(
        outcome.Written ?? sum.Written,
        failed ? sum.Sent : sum.Sent + 1,
        sum.IsUncertain || outcome.Error is { Failure: NodeFailure.Broken },
        sum.Error ?? outcome.Error);

    // Returns once the request is on its way, so that the next cannot overtake it.
    private static async Task<Task<ChunkOutcome>> StartAsync(Node node, BatchAppendReq request)
    {
        try
        {
            return OutcomeAsync(node, await node.Batch().SendAsync(request));
        }
        catch (NodeException error)
        {
            return Task.FromResult(new ChunkOutcome(null, false, error));
        }
    }

    private static async Task<ChunkOutcome> OutcomeAsync(Node node, Task<BatchAppendResp> answer)
    {
        try
        {
            return ChunkOutcome.Of(await answer, node.Address);
        }
        catch (NodeException error)
        {
            return new ChunkOutcome(null, false, error);
        }
    }
}
