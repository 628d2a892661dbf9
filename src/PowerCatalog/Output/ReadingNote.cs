using PowerCatalog.ReadModels.Engine;

namespace PowerCatalog.Output;

/// <summary>
/// Says on standard error, every few seconds, how far a long reading of the ledger is: the first one on a server that holds much of others
/// takes minutes.
/// </summary>
internal sealed class ReadingNote(TimeProvider clock) : IProgress<RebuildProgress>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private long? _last;

    public void Report(RebuildProgress value)
    {
        // At its end a reading is over: the next one counts its seconds anew.
        if (value.Position >= value.Head)
        {
            _last = null;
            return;
        }

        _last ??= clock.GetTimestamp();
        if (clock.GetElapsedTime(_last.Value) < Interval) return;
        _last = clock.GetTimestamp();
        Terminal.Note(
            $"正在读台账：位置 {Show.Number(value.Position.Value)} / {Show.Number(value.Head.Value)}，已取 {Show.Number(value.Events)} 个事件。"
            + $"Reading the ledger: position {Show.Number(value.Position.Value)} of {Show.Number(value.Head.Value)}, "
            + $"{Show.Number(value.Events)} events taken.");
    }
}
