using System.Runtime.CompilerServices;
using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Ledger.Copying;
using PowerCatalog.Ledger.Digests;

namespace PowerCatalog.Ledger.Dumping;

/// <summary>Fills a ledger from a dump: of the same engine or not, with the same events and in the end the same roots.</summary>
public static class LedgerRestore
{
    /// <summary>
    /// Restores; the target is empty, or holds a leading part from a restore that was interrupted. Of a file with a line that is refused,
    /// or without its last line, nothing is written; of a stream that can be read only once, what stands before that line is restored.
    /// </summary>
    /// <param name="dump">The dump.</param>
    /// <param name="to">The target.</param>
    /// <param name="progress">Reported after each append; may be null.</param>
    /// <param name="cancellation">Stops it between two appends.</param>
    /// <param name="isChecked">Whether <see cref="EnsureWholeAsync"/> has read the dump through.</param>
    /// <exception cref="FormatException">A line of the dump is none, was changed, or is missing.</exception>
    /// <exception cref="LedgerException">The target holds something else, or in the end has other roots than the dump says.</exception>
    public static async Task<DumpResult> RunAsync(
        Stream dump, ILedger to, IProgress<CopyProgress>? progress, CancellationToken cancellation, bool isChecked = false)
    {
        ArgumentNullException.ThrowIfNull(dump);
        ArgumentNullException.ThrowIfNull(to);
        if (dump.CanSeek && !isChecked) await EnsureWholeAsync(dump, cancellation);
        var frames = new List<DumpLine.Frame>();
        var (found, copied) = await LedgerCopy.FillAsync(EventsAsync(dump, frames, cancellation), to, progress, cancellation);
        if (!IsWhole(frames))
            throw new FormatException(
                "转储没有写完：缺少最后一行。已恢复的部分留在目标中，用完整的转储再恢复一次即可继续；此前不要使用它。"
                + "The dump is not whole: its last line is missing. What was restored stays in the target; restore the whole dump to go "
                + "on, and do not use the target before.");
        var (begin, end) = (frames[0], frames[1]);
        var roots = await StreamRoot.OfAsync(to, cancellation);
        if (begin.Events != found + copied || end.Events != begin.Events
            || !roots.SequenceEqual(begin.Roots) || !roots.SequenceEqual(end.Roots))
            throw new LedgerException(
                LedgerFailure.Changed,
                "恢复后的台账与转储所记的根不同：转储缺行、多行或被改动过。请不要使用这个台账。"
                + "The restored ledger has other roots than the dump says: the dump lacks lines, has more, or was changed. Do not use this "
                + "ledger.");
        return new DumpResult(found + copied, found, roots);
    }

    /// <summary>Reads a dump through that can be read twice, and goes back to where it was; call it before the target is made.</summary>
    /// <exception cref="FormatException">A line of the dump is none, was changed, or is missing.</exception>
    public static async Task EnsureWholeAsync(Stream dump, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(dump);
        var (start, frames) = (dump.Position, new List<DumpLine.Frame>());
        await foreach (var _ in EventsAsync(dump, frames, cancellation)) continue;
        if (!IsWhole(frames))
            throw new FormatException(
                "转储没有写完：缺少最后一行。什么都没有写入；请用完整的转储。"
                + "The dump is not whole: its last line is missing. Nothing was written; use the whole dump.");
        dump.Position = start;
    }

    private static bool IsWhole(List<DumpLine.Frame> frames) => frames is [{ IsEnd: false }, { IsEnd: true }];

    private static async IAsyncEnumerable<RecordedEvent> EventsAsync(
        Stream dump, List<DumpLine.Frame> frames, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (leaf, next, ids) = (new EventLeaf(), new Dictionary<StreamName, long>(), new HashSet<(StreamName, Guid)>());
        await foreach (var line in DumpReader.WholeLinesAsync(dump, cancellation))
        {
            switch (DumpReader.Parse(line, leaf))
            {
                case DumpLine.Event { Recorded: var item }
                    when item.Revision == next.GetValueOrDefault(item.Stream) && !ids.Add((item.Stream, item.Id)):
                    throw new FormatException(
                        $"转储第 {line.Number} 行的事件编号 {item.Id} 在 {item.Stream} 中已有一次：行被改动或加入过。"
                        + $"Line {line.Number} of the dump repeats the event id {item.Id} of {item.Stream}: a line was changed or added.");
                case DumpLine.Event { Recorded: var item } when item.Revision == next.GetValueOrDefault(item.Stream):
                    next[item.Stream] = item.Revision + 1;
                    yield return item;
                    break;
                case DumpLine.Event { Recorded: var item }:
                    throw new FormatException(
                        $"转储第 {line.Number} 行是 {item.Stream} 第 {item.Revision} 条，应为第 {next.GetValueOrDefault(item.Stream)} 条：有行缺少、重复或调换。"
                        + $"Line {line.Number} of the dump is revision {item.Revision} of {item.Stream}, not "
                        + $"{next.GetValueOrDefault(item.Stream)}: lines are missing, doubled or swapped.");
                case DumpLine.Frame frame:
                    frames.Add(frame);
                    break;
            }
        }
    }
}
