using PowerCatalog.Domain.Digests;
using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Ledger.Digests;

namespace PowerCatalog.Ledger.Copying;

/// <summary>Whether two ledgers hold the same events. Positions are specific to an engine and are not compared.</summary>
internal static class LedgerComparison
{
    public static bool Same(RecordedEvent left, RecordedEvent right) =>
        left.Stream == right.Stream
        && left.Revision == right.Revision
        && left.Id == right.Id
        && left.Type == right.Type
        && left.Recorded == right.Recorded
        && left.Data.Span.SequenceEqual(right.Data.Span)
        && left.Metadata.Span.SequenceEqual(right.Metadata.Span);

    public static LedgerException Differs(RecordedEvent held, RecordedEvent? expected) => new(
        $"目标台账与源台账不同：{held.Stream} 第 {held.Revision} 条。请复制到空的台账。"
        + $"The target differs from the source at {held.Stream}, revision {held.Revision}: it holds {held.Type} {held.Id}, the source "
        + (expected is null ? "ends before it." : $"{expected.Type} {expected.Id} of {expected.Stream}, revision {expected.Revision}.")
        + " Copy into an empty ledger.");

    /// <summary>Reads both to the end and returns the digest over the digests of the events that both hold, in hexadecimal.</summary>
    /// <exception cref="LedgerException">They differ; the message says where.</exception>
    public static async Task<string> DigestAsync(IAsyncEnumerable<RecordedEvent> source, IAsyncEnumerable<RecordedEvent> target)
    {
        using var digest = new FramedDigest();
        var leaf = new EventLeaf();
        await using var held = target.GetAsyncEnumerator();
        await foreach (var item in source)
        {
            if (!await held.MoveNextAsync()) throw EndsBefore(item);
            if (!Same(item, held.Current)) throw Differs(held.Current, item);
            digest.Add(leaf.Checked(item).ToArray());
        }

        if (await held.MoveNextAsync()) throw Differs(held.Current, null);
        return Convert.ToHexStringLower(digest.Finish());
    }

    private static LedgerException EndsBefore(RecordedEvent item) => new(
        $"目标台账缺少 {item.Stream} 第 {item.Revision} 条及以后的事件。请再复制一次，会从中断处继续。"
        + $"The target ends before {item.Stream}, revision {item.Revision}. Copy again; the copy continues from there.");
}
