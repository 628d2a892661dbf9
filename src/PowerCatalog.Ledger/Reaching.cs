namespace PowerCatalog.Ledger;

/// <summary>Tells a node that lags behind from a ledger that is shorter.</summary>
public static class Reaching
{
    /// <summary>
    /// Whether the ledger as a whole has reached a position: of a cluster, whether its leader has. A reading node may lack the events yet.
    /// </summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="position">The position of an event.</param>
    /// <param name="cancellation">Stops the asking.</param>
    /// <exception cref="LedgerException">
    /// The ledger cannot be read as it was changed (<see cref="LedgerFailure.Changed"/>). A node lags and has not got there yet, or the
    /// ledger does not answer (<see cref="LedgerFailure.Unavailable"/>).
    /// </exception>
    public static async Task<bool> ReachesAsync(this ILedger ledger, Position position, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        try
        {
            await foreach (var message in ledger.SubscribeAsync(position, cancellation: cancellation))
            {
                if (message is SubscriptionMessage.Interrupted interrupted)
                    throw new LedgerException(LedgerFailure.Unavailable, interrupted.Reason);
                return true;
            }
        }
        catch (LedgerException exception) when (exception.IsBeyondTheEnd)
        {
            // A subscription refuses a place that the ledger has not reached.
        }

        return false;
    }
}
