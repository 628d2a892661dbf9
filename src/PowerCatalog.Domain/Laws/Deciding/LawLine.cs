using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Domain.Laws.Deciding;

/// <summary>One document as it was sent: a row of the sheet, or what was typed.</summary>
/// <param name="Number">Its number in the entry, from 1.</param>
/// <param name="Fields">Its fields (<see cref="LawFields"/>).</param>
/// <param name="Place">Its row.</param>
public sealed record LawLine(int Number, FieldValues Fields, Place Place);
