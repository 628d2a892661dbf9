using PowerCatalog.Domain.Access;

namespace PowerCatalog.Application.Access;

/// <summary>An entry of the trail of access as it was kept.</summary>
/// <param name="Revision">Where it stands in its month.</param>
/// <param name="Actor">Who noted it: the server, or the user of the command line.</param>
/// <param name="Noted">What was noted.</param>
public sealed record AccessEntry(long Revision, string Actor, AccessNoted Noted);
