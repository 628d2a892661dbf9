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
    private readonly Dictionary<string, PreparedCheck> _batches = new(StringComparer.Ordinal);
    private readonly ProcedureCheck _procedure = new(stream, findings);
    private int _looseRows;
    private Promulgated? _promulgated;

    public void Take(RecordedEvent item, AdjustmentEvent happened)
    {
        switch (happened)
        {
            case FileReceived file:
                _files.Add(new Received(file));
                break;
            case CountedRows counted when _files.Count > 0:
                _files[^1].Rows += counted.Rows;
                break;
            case CountedRows counted:
                _looseRows += counted.Rows;
                break;
            case PromulgationPrepared part:
                Take(EventPlace.Of(item), part);
                break;
            default:
                _procedure.Take(item, happened);
                break;
        }
    }

    public void Promulgate(RecordedEvent item, AdjustmentPromulgated said)
    {
        var promulgated = new Promulgated(EventPlace.Of(item), said);
        if (_promulgated is not null)
            findings.Add(promulgated.Place.Finding(
                "misplaced", $"：决定 {said.Adjustment} 已公布过。", $"promulgates the decision {said.Adjustment} once more."));
        _promulgated = promulgated;
    }

    public void End()
    {
        if (_promulgated is { } promulgated) CheckRows(promulgated.Place, promulgated.Said);
        _procedure.End(_promulgated?.Place, _promulgated?.Said);
        foreach (var batch in _batches.Values) batch.Dispose();
    }

    private void CheckRows(EventPlace place, AdjustmentPromulgated said)
    {
        if (said.SourceDigest.Length == 0)
        {
            if (_looseRows == 0 && _files.Count == 0)
                findings.Add(place.Finding("rows", $"的原始行不在 {stream} 中。", $"has no received rows in {stream}."));
            return;
        }

        var sent = _files.Where(file => file.Said.LinesDigest == said.LinesDigest && file.Said.Sha256 == said.SourceDigest).ToList();
        if (sent.Count == 0)
            findings.Add(place.Finding(
                "decision-lines", $"所记的行摘要或文件摘要在 {stream} 中没有对应的文件。",
                $"states a digest of its lines or its file that no file in {stream} has."));
        else if (sent.Find(file => file.Rows == file.Said.Rows) is null)
            findings.Add(place.Finding(
                "rows", $"的文件有 {sent[0].Said.Rows} 行，{stream} 中只存有 {sent[0].Rows} 行。",
                $"is of a file with {sent[0].Said.Rows} rows, of which {stream} holds {sent[0].Rows}."));
    }

    private void Take(EventPlace place, PromulgationPrepared part)
    {
        if (!_batches.TryGetValue(part.Digest, out var batch)) _batches.Add(part.Digest, batch = new PreparedCheck(part));
        if (!batch.Take(part))
            findings.Add(place.Finding("preparation", "不是预存批次接下来的一部分。", "is not the next part of its prepared batch."));
        else if (batch.Found is { } found && found != part.Digest)
            findings.Add(place.Finding(
                "preparation", $"预存完的批次与其摘要 {part.Digest} 不符。",
                $"ends a prepared batch that does not match its digest {part.Digest}."));
    }

    private sealed record Promulgated(EventPlace Place, AdjustmentPromulgated Said);

    private sealed class Received(FileReceived said)
    {
        public FileReceived Said => said;

        public int Rows { get; set; }
    }
}
