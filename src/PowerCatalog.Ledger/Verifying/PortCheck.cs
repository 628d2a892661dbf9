namespace PowerCatalog.Ledger.Verifying;

/// <summary>
/// Checks what any ledger promises by reading all of it once through the port: growing positions, dense revisions, each event once in its
/// stream, recorded times that never run backwards in a stream. What lies below the port, as the soundness of files, an engine checks by
/// its own means.
/// </summary>
public static class PortCheck
{
    // One damage shows in thousands of events; the first of them tell where it is.
    private const int FindingsPerCode = 20;

    /// <summary>What is wrong; empty for a sound ledger.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static async Task<IReadOnlyList<LedgerFinding>> RunAsync(ILedger ledger, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var findings = new List<LedgerFinding>();
        var streams = new Dictionary<StreamName, Tail>();
        var last = Position.Start;
        await foreach (var item in ledger.ReadAllAsync(ReadDirection.Forwards, Position.Start, cancellation: cancellation))
        {
            if (!streams.TryGetValue(item.Stream, out var tail)) streams.Add(item.Stream, tail = new Tail());
            if (item.Position <= last) Report("position-gap", $"Position {item.Position} comes after {last}.");
            if (item.Revision != tail.Revision + 1)
                Report("revision-gap", $"{item.Stream}: revision {item.Revision} comes after {tail.Revision}.");
            if (item.Recorded < tail.Recorded)
                Report("time-backwards", $"{item.Stream} revision {item.Revision} was recorded before the event that it follows.");
            if (!tail.Ids.Add(item.Id)) Report("id-twice", $"{item.Stream} revision {item.Revision}: the event {item.Id} is there twice.");
            (last, tail.Revision, tail.Recorded) = (item.Position, item.Revision, item.Recorded);
        }

        return findings;

        void Report(string code, string message)
        {
            if (findings.Count(finding => finding.Code == code) < FindingsPerCode) findings.Add(new LedgerFinding(code, message));
        }
    }

    private sealed class Tail
    {
        public long Revision { get; set; } = -1;

        public DateTimeOffset Recorded { get; set; } = DateTimeOffset.MinValue;

        public HashSet<Guid> Ids { get; } = [];
    }
}
