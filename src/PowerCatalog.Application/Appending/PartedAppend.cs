using PowerCatalog.Ledger;

namespace PowerCatalog.Application.Appending;

/// <summary>Appends events of which leading parts say nothing without what follows them.</summary>
internal static class PartedAppend
{
    /// <summary>
    /// Appends after a revision; false where somebody was faster. Where an append can be cut, parts go one by one; what follows them, which
    /// alone says something, is small and one append.
    /// </summary>
    /// <exception cref="LedgerException">The ledger cannot confirm that they are durable.</exception>
    public static async Task<bool> AppendPartsAsync(
        this ILedger ledger, StreamName stream, long after, IReadOnlyList<NewEvent> events, string part, CancellationToken cancellation)
    {
        foreach (var append in ledger.AppendsWhole(events) ? [events] : Apart(events, part))
        {
            cancellation.ThrowIfCancellationRequested();
            var result = await ledger.AppendAsync(
                stream, ExpectedRevision.Exactly(after), append, CancellationToken.None);
            if (result.Outcome != AppendOutcome.Appended) return false;
            after = result.Revision;
        }

        return true;
    }

    private static IEnumerable<IReadOnlyList<NewEvent>> Apart(IReadOnlyList<NewEvent> events, string part)
    {
        var parts = events.TakeWhile(item => item.Type == part).ToList();
        foreach (var one in parts) yield return [one];
        yield return [.. events.Skip(parts.Count)];
    }
}
