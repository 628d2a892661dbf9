using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Doubles;

namespace PowerCatalog.Application.Tests.Importing;

/// <summary>A real ledger that notes which streams are read.</summary>
internal sealed class CountingLedger(ILedger ledger) : DelegatingLedger(ledger)
{
    private readonly List<StreamName> _read = [];

    public IReadOnlyList<StreamName> Read => _read;

    public override IAsyncEnumerable<RecordedEvent> ReadStreamAsync(
        StreamName stream, ReadDirection direction, long from, long count = long.MaxValue, CancellationToken cancellation = default)
    {
        _read.Add(stream);
        return base.ReadStreamAsync(stream, direction, from, count, cancellation);
    }
}
