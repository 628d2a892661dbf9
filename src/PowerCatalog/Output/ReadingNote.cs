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
        _last ??= clock.GetTimestamp();
        if (clock.GetElapsedTime(_last.Value) < Interval) return;
        _last = clock.GetTimestamp();
        Terminal.Note(
            $"正在读台账：位置 {Show.Number(value.Position.Value)} / {Show.Number(value.Head.Value)}，已取 {Show.Number(value.Events)} 个事件。"
            + "The ledger is being read: position of its end, and events taken.");
    }
}
