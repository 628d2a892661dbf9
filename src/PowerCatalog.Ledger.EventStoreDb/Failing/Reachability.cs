namespace PowerCatalog.Ledger.EventStoreDb.Failing;

/// <summary>
/// Whether the server answered last time. While it is known to be down, a call tries once and fails at once; only what follows the ledger goes on trying, and
/// tells the others when it is back.
/// </summary>
internal sealed class Reachability(TimeSpan patience)
{
    private volatile bool _down;

    public void IsUp() => _down = false;

    public void IsDown() => _down = true;

    /// <summary>How long a call should try now.</summary>
    public Patience ForOneCall() => new(_down ? TimeSpan.Zero : patience);
}
