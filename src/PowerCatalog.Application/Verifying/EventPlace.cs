using PowerCatalog.Ledger;

namespace PowerCatalog.Application.Verifying;

/// <summary>Where an event stands: what a finding names of it, without its bytes.</summary>
internal readonly record struct EventPlace(StreamName Stream, long Revision, string Type)
{
    public static EventPlace Of(RecordedEvent item) => new(item.Stream, item.Revision, item.Type);

    /// <summary>A finding about it: what follows its place, in Chinese directly, in English after a space.</summary>
    public LedgerFinding Finding(string code, string chinese, string english) => new(
        code, $"流 {Stream} 第 {Revision} 条（{Type}）{chinese}In {Stream}, revision {Revision} ({Type}) {english}");
}
