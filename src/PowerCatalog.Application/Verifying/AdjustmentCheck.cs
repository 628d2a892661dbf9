using PowerCatalog.Application.Completing;
using PowerCatalog.Domain.Events;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;
using PowerCatalog.Ledger.Verifying;

namespace PowerCatalog.Application.Verifying;

/// <summary>
/// Follows the working stream of one adjustment: files with their rows, and prepared batches. Only what belongs to a promulgated adjustment
/// must be whole; an attempt that was refused or cut off counts for nothing.
/// </summary>
internal sealed class AdjustmentCheck(StreamName stream, LedgerFindings findings)
{
    private readonly List<Received> _files = [];
    private readonly Dictionary<string, Prepared> _batches = new(StringComparer.Ordinal);
    private int _looseRows;
    private (RecordedEvent Item, AdjustmentPromulgated Said)? _promulgated;

    public void Take(RecordedEvent item, AdjustmentEvent happened)
    {
        switch (happened)
        {
            case FileReceived file:
                _files.Add(new Received(file));
                break;
            case RowsReceived rows when _files.Count > 0:
                _files[^1].Rows += rows.Rows.Count;
                break;
            case RowsReceived rows:
                _looseRows += rows.Rows.Count;
                break;
            case PromulgationPrepared part:
                Take(item, part);
                break;
        }
    }

    public void Promulgate(RecordedEvent item, AdjustmentPromulgated said)
    {
        if (_promulgated is not null)
            Add(item, "misplaced", $"：决定 {said.Adjustment} 已公布过。", $"promulgates the decision {said.Adjustment} once more.");
        _promulgated = (item, said);
    }

    public void End()
    {
        if (_promulgated is { } promulgated) CheckRows(promulgated.Item, promulgated.Said);
        foreach (var (digest, batch) in _batches)
        {
            if (!batch.IsSound)
                findings.Add(
                    "preparation",
                    $"流 {stream} 预存的批次 {digest} 与其摘要不符。",
                    $"In {stream}, the prepared batch {digest} does not match its digest.");
            batch.Dispose();
        }
    }

    private void CheckRows(RecordedEvent item, AdjustmentPromulgated said)
    {
        if (said.SourceDigest.Length == 0)
        {
            if (_looseRows == 0 && _files.Count == 0)
                Add(item, "rows", $"的原始行不在 {stream} 中。", $"has no received rows in {stream}.");
            return;
        }

        var sent = _files.Where(file => file.Said.LinesDigest == said.LinesDigest && file.Said.Sha256 == said.SourceDigest).ToList();
        if (sent.Count == 0)
            Add(
                item, "decision-lines", $"所记的行摘要或文件摘要在 {stream} 中没有对应的文件。",
                $"states a digest of its lines or its file that no file in {stream} has.");
        else if (sent.Find(file => file.Rows == file.Said.Rows) is null)
            Add(
                item, "rows", $"的文件有 {sent[0].Said.Rows} 行，{stream} 中只存有 {sent[0].Rows} 行。",
                $"is of a file with {sent[0].Said.Rows} rows, of which {stream} holds {sent[0].Rows}.");
    }

    private void Take(RecordedEvent item, PromulgationPrepared part)
    {
        if (!_batches.TryGetValue(part.Digest, out var batch)) _batches.Add(part.Digest, batch = new Prepared(part));
        if (!batch.Take(part))
            Add(
                item, "preparation", "不是预存批次接下来的一部分。", "is not the next part of its prepared batch.");
    }

    private void Add(RecordedEvent item, string code, string chinese, string english)
    {
        var place = DecisionsCheck.Place(item);
        findings.Add(code, place.Chinese + chinese, $"{place.English} {english}");
    }

    private sealed class Received(FileReceived said)
    {
        public FileReceived Said => said;

        public int Rows { get; set; }
    }

    // Parts come in order, as each is appended after the one before; so the digest is taken on the way, and no batch is kept.
    private sealed class Prepared(PromulgationPrepared first) : IDisposable
    {
        private readonly BatchDigest _digest = new(first.Catalog, first.Expected);
        private int _next;
        private string? _found;

        /// <summary>An incomplete batch was never begun in the catalog.</summary>
        public bool IsSound => _found is null || _found == first.Digest;

        public void Dispose() => _digest.Dispose();

        public bool Take(PromulgationPrepared part)
        {
            if (part.Part != _next || part.Parts != first.Parts || part.Catalog != first.Catalog || part.Expected != first.Expected)
                return false;
            foreach (var item in part.Events) _digest.Add(item.Id, item.Type, item.Data.Utf8.Span, item.Metadata.Utf8.Span);
            _next++;
            if (_next == first.Parts) _found = _digest.Finish();
            return true;
        }
    }
}
