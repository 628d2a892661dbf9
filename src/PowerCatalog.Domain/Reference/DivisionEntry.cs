using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Reference;

/// <summary>A government and its townships.</summary>
/// <param name="Code">Six digits (GB/T 2260).</param>
/// <param name="Name">Its name, as 吴忠市.</param>
/// <param name="Custodian">Who keeps its list.</param>
/// <param name="Townships">Township-level divisions under it; registered when its catalog opens.</param>
public sealed record DivisionEntry(DivisionCode Code, string Name, string Custodian, IReadOnlyList<TownshipEntry> Townships);
