namespace PowerCatalog.Domain.Events;

/// <summary>
/// The office signs its checkpoints with other keys from here on. It is no fact and part of no adjustment: it stands between them, and
/// changes no list and no version of one.
/// </summary>
/// <param name="Statement">The statement of it, a signed note: signed by the keys of before and by the new ones.</param>
/// <param name="Old">The public keys of before, as text.</param>
/// <param name="New">The new ones.</param>
public sealed record SigningKeyRotated(string Statement, IReadOnlyList<string> Old, IReadOnlyList<string> New) : CatalogEvent;
