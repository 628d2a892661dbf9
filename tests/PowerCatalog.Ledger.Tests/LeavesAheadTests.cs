using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Ledger.Sqlite.Writing;

namespace PowerCatalog.Ledger.Tests;

/// <summary>The digests that are computed beside the inserts, taken and computed at the same time.</summary>
public sealed class LeavesAheadTests
{
    private const int Appends = 40_000;

    [Fact]
    public async Task What_is_taken_is_the_digest_of_the_event_or_nothing()
    {
        var request = new AppendRequest(
            new StreamName("catalog-640300"), ExpectedRevision.NoStream,
            [.. Enumerable.Range(0, 16).Select(
                place => new NewEvent(new Guid(place, 0, 0, new byte[8]), "PowerAdded.v1", "{}"u8.ToArray(), "{}"u8.ToArray()))]);
        var own = new EventLeaf();
        var expected = request.Events.Select((_, index) => LeavesAhead.Of(own, request, index, index, 0)).ToArray();
        var taken = 0;
        for (var append = 0; append < Appends; append++)
        {
            var ahead = new LeavesAhead(request, 0, 0);
            var computing = Task.Run(ahead.Compute, TestContext.Current.CancellationToken);
            for (var index = 0; index < expected.Length; index++)
            {
                // Computed here where it is not there, as the writer does: so both come to each place at about the same time.
                var leaf = ahead.Take(index);
                Assert.Equal(expected[index], leaf ?? LeavesAhead.Of(own, request, index, index, 0));
                if (leaf is not null) taken++;
            }

            await computing;
        }

        Assert.InRange(taken, 1, Appends * expected.Length);
    }
}
