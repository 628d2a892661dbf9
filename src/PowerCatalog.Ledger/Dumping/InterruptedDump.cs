using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Evidence.Merkle;

namespace PowerCatalog.Ledger.Dumping;

/// <summary>A dump that was not written to its end.</summary>
/// <param name="Promised">What it was to hold.</param>
/// <param name="Events">The whole lines of events that it has.</param>
/// <param name="Last">The digest of the last of them.</param>
/// <param name="Bytes">Where the last whole line ends.</param>
public sealed record InterruptedDump(DumpPromise Promised, long Events, Hash? Last, long Bytes)
{
    /// <summary>Reads what there is of a dump; null where it is whole.</summary>
    /// <exception cref="FormatException">
    /// A line is none of a dump, and the message says which; or there is no whole line, so that nothing tells what it is.
    /// </exception>
    public static async Task<InterruptedDump?> ReadAsync(Stream dump, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(dump);
        var leaf = new EventLeaf();
        InterruptedDump? found = null;
        await foreach (var line in DumpReader.WholeLinesAsync(dump, cancellation))
        {
            switch (DumpReader.Parse(line, leaf))
            {
                case DumpLine.Frame { IsEnd: true }:
                    return null;
                case DumpLine.Frame begin:
                    found = new InterruptedDump(new DumpPromise(begin.Events, begin.Roots), 0, null, line.End);
                    break;
                case DumpLine.Event { Recorded: var item }:
                    found = found! with { Events = found.Events + 1, Last = item.Digest, Bytes = line.End };
                    break;
            }
        }

        return found ?? throw new FormatException(
            "其中没有一行是完整的，无从接着写。请删除它，另写一份。It has no whole line, so there is nothing to go on from. Delete it and write a new one.");
    }
}
