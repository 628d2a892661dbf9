using PowerCatalog.Waiting;

namespace PowerCatalog.Web.Tests.Support;

/// <summary>A read that does not go on.</summary>
internal sealed class HeldRead
{
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _givenUp = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The read has begun.</summary>
    public Task Begun => _begun.Task.WaitAsync(Patience.Limit);

    /// <summary>The reader has given up.</summary>
    public Task GivenUp => _givenUp.Task.WaitAsync(Patience.Limit);

    public async Task UntilGivenUpAsync(CancellationToken cancellation)
    {
        _begun.SetResult();
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        }
        finally
        {
            _givenUp.SetResult();
        }
    }
}
