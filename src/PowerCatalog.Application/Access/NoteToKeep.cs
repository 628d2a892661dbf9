using PowerCatalog.Ledger;

namespace PowerCatalog.Application.Access;

/// <summary>An entry that is to be appended.</summary>
/// <param name="Stream">The stream of its month.</param>
/// <param name="Event">The event.</param>
public sealed record NoteToKeep(StreamName Stream, NewEvent Event);
