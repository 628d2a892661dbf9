using System.Text;
using PowerCatalog.Ledger.CrashWriter;

namespace PowerCatalog.Ledger.Tests;

/// <summary>The decisions that a ledger holds, each of which is checked to be whole, uninterrupted, and what its name says.</summary>
internal sealed class RecordedDecisions
{
    private readonly Dictionary<Decision, Acknowledged> _decisions = [];

    /// <summary>Where each decision's last event is.</summary>
    public IReadOnlyDictionary<Decision, Acknowledged> All => _decisions;

    /// <summary>The position up to which the ledger was read.</summary>
    public Position Place { get; private set; } = Position.Start;

    /// <summary>Reads on from where it was.</summary>
    public async Task ReadOnAsync(ILedger ledger, CancellationToken cancellation)
    {
        var (decision, line) = (default(Decision), 0);
        var revisions = new Dictionary<StreamName, long>();
        await foreach (var item in ledger.ReadAllAsync(ReadDirection.Forwards, Place, cancellation: cancellation))
        {
            Assert.Equal(Place.Value + 1, item.Position.Value);
            Place = item.Position;
            var text = Encoding.UTF8.GetString(item.Data.Span);
            if (line == 0)
                decision = Decision.Parse(text.Split(' ')[0]);
            Assert.Equal((decision.Stream, decision.Type(line), decision.Data(line)), (item.Stream, item.Type, text));
            if (revisions.TryGetValue(item.Stream, out var last))
                Assert.Equal(last + 1, item.Revision);
            revisions[item.Stream] = item.Revision;
            if (++line < decision.Size)
                continue;
            _decisions.Add(decision, new Acknowledged(item.Revision, item.Position));
            line = 0;
        }
        Assert.True(line == 0, $"Of {decision.Name} only {line} of {decision.Size} events are there.");
    }
}
