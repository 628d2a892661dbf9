using PowerCatalog.Domain.Events;

namespace PowerCatalog.Ledger.Events;

/// <summary>
/// A part of a batch that is about to be appended to a catalog, recorded before its first event: whoever finds the batch incomplete in the
/// catalog can append the rest, byte for byte.
/// </summary>
/// <param name="Catalog">The name of the catalog's stream.</param>
/// <param name="Expected">The catalog's last revision, after which the events go; -1 where it has none.</param>
/// <param name="Digest">SHA-256 over all parts, hexadecimal.</param>
/// <param name="Part">Which part, from 0.</param>
/// <param name="Parts">How many parts there are.</param>
/// <param name="Events">The events of this part.</param>
public sealed record PromulgationPrepared(
    string Catalog, long Expected, string Digest, int Part, int Parts, IReadOnlyList<PreparedEvent> Events) : AdjustmentEvent;
