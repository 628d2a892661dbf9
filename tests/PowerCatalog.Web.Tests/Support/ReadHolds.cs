namespace PowerCatalog.Web.Tests.Support;

/// <summary>Holds reads of a <see cref="HeldLedger"/> until the reader gives up.</summary>
internal sealed class ReadHolds
{
    private HeldRead? _next;

    /// <summary>Holds the next read.</summary>
    public HeldRead HoldNext() => _next = new HeldRead();

    /// <summary>The hold of a read that begins; null where it may go on.</summary>
    public HeldRead? Take() => Interlocked.Exchange(ref _next, null);
}
