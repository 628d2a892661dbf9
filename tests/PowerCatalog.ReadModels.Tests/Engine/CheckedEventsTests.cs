using PowerCatalog.Domain.Events;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.Engine;

/// <summary>Events that are read and checked ahead of whoever applies them.</summary>
public sealed class CheckedEventsTests
{
    // More than may wait, so that the reading stands still when the reader leaves; then the last, which is no whole batch.
    [Theory]
    [InlineData(2_303)]
    [InlineData(2_305)]
    [InlineData(10_000)]
    public async Task Who_leaves_them_is_not_held(int events)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var catalog = await TestCatalog.Open(Given.List());
        var sample = (await catalog.Events()).First(item => item.Type == EventNames.PowerAdded);
        var leaving = Task.Run(async () =>
        {
            await foreach (var _ in CheckedEvents.AheadAsync(Repeated(sample, events), cancellation))
            {
                // Long enough for the other thread to run into the end.
                await Task.Yield();
                SpinWait.SpinUntil(() => false, TimeSpan.FromMilliseconds(300));
                break;
            }
        }, cancellation);
        await leaving.WaitAsync(TimeSpan.FromMinutes(1), cancellation);
    }

    private static async IAsyncEnumerable<RecordedEvent> Repeated(RecordedEvent sample, int count)
    {
        for (var i = 0; i < count; i++) yield return sample;
        await Task.CompletedTask;
    }
}
