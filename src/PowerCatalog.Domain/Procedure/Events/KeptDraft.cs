using PowerCatalog.Domain.Adjustments;

namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>
/// A set of lines as it was put forward, but for the lines, which stand in the parts before it (<see cref="LinesListed"/>).
/// </summary>
/// <param name="Set">The name of the set: SHA-256 over all that is kept of it, hexadecimal.</param>
/// <param name="Parts">How many parts it has.</param>
/// <param name="Lines">How many lines.</param>
/// <param name="Digest">The digest of the lines (<see cref="LinesDigest"/>), which opinions and approvals bind.</param>
/// <param name="Kind">An adjustment, or a whole list.</param>
/// <param name="Header">The particulars as far as they are given.</param>
/// <param name="Source">The file; null where there is none.</param>
/// <param name="InLog">Whether it is one decision of a running log.</param>
/// <param name="Versions">What the rows of an exported list say that it was exported from.</param>
public sealed record KeptDraft(
    string Set, int Parts, int Lines, string Digest, DraftKind Kind, IReadOnlyList<KeptField> Header, KeptSource? Source, bool InLog,
    IReadOnlyList<KeptField> Versions);
