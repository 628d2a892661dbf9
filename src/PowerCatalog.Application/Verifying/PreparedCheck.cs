using PowerCatalog.Application.Completing;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Application.Verifying;

/// <summary>
/// Follows one prepared batch. Its parts come in order, as each is appended after the one before; so the digest is taken on the way, and no
/// batch is kept. One that is incomplete was never begun in the catalog.
/// </summary>
internal sealed class PreparedCheck(PromulgationPrepared first) : IDisposable
{
    private readonly BatchDigest _digest = new(first.Catalog, first.Expected);
    private readonly (string Catalog, long Expected, int Parts) _said = (first.Catalog, first.Expected, first.Parts);
    private int _next;

    /// <summary>The digest of the whole batch; null before its last part.</summary>
    public string? Found { get; private set; }

    /// <summary>Takes a part; false where it is not the next one.</summary>
    public bool Take(PromulgationPrepared part)
    {
        if (Found is not null || part.Part != _next || (part.Catalog, part.Expected, part.Parts) != _said) return false;
        foreach (var item in part.Events) _digest.Add(item.Id, item.Type, item.Data.Utf8.Span, item.Metadata.Utf8.Span);
        if (++_next != _said.Parts) return true;
        Found = _digest.Finish();
        Dispose();
        return true;
    }

    public void Dispose() => _digest.Dispose();
}
