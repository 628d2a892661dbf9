using PowerCatalog.Domain.Adjustments;

namespace PowerCatalog.Domain.Laws.Deciding;

/// <summary>An entry as it was sent.</summary>
/// <param name="Decision">
/// The particulars of the decision, by field (<see cref="Fields"/>); its effective date, or its own, is that of rows without one.
/// </param>
/// <param name="Lines">The documents.</param>
/// <param name="Source">The file; null where there is none.</param>
public sealed record LawDraft(FieldValues Decision, IReadOnlyList<LawLine> Lines, SourceFile? Source);
