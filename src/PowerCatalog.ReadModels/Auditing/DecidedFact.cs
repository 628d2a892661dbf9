using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.ReadModels.Auditing;

/// <summary>What a decision did to one power, with the power as it then stands.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Name">The power's name: with the fact, or for a removal before it. Its code where it was never on the list.</param>
/// <param name="Department">The code of the department that holds it then; empty where it was never on the list.</param>
/// <param name="Category">Its category then; null where it was never on the list.</param>
/// <param name="LegalBasis">Its legal basis then; null where it has none.</param>
public sealed record DecidedFact(PowerFact Fact, string Name, string Department, Category? Category, string? LegalBasis);
