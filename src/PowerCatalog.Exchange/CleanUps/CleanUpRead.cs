using PowerCatalog.Domain.Laws.Deciding;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Exchange.CleanUps;

/// <summary>What was read of a list of documents.</summary>
/// <param name="Draft">The documents that could be read, with the particulars of the decision.</param>
/// <param name="Problems">Errors and warnings, in the order of the file, as far as they are kept.</param>
/// <param name="Found">How many there are in all.</param>
public sealed record CleanUpRead(LawDraft Draft, IReadOnlyList<Problem> Problems, ProblemCount Found);
