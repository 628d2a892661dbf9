namespace PowerCatalog.Ledger.EventStoreDb.Failing;

/// <summary>
/// Since when nothing has been answered. An outage is waited for once, not by each call: while a leader is replaced calls wait, and once that has
/// taken too long they try once and fail at once, until what follows the ledger or one of them finds it back.
/// </summary>
internal sealed class Reachability(TimeSpan patience)
{
    private const long Up = long.MaxValue;

    private long _downSince = Up;

    public void IsUp() => Volatile.Write(ref _downSince, Up);

    public void IsDown() => Interlocked.CompareExchange(ref _downSince, Environment.TickCount64, Up);

    /// <summary>How long a call should go on trying now.</summary>
    public Patience ForOneCall()
    {
        var since = Volatile.Read(ref _downSince);
        var waited = since == Up ? TimeSpan.Zero : TimeSpan.FromMilliseconds(Environment.TickCount64 - since);
        return new Patience(waited < patience ? patience - waited : TimeSpan.Zero);
    }
}
