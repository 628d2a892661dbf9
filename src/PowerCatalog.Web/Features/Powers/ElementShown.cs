using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Text;
using PowerCatalog.ReadModels.AuditHistory;

namespace PowerCatalog.Web.Features.Powers;

/// <summary>An element with the adjustment that set it.</summary>
/// <param name="Key">The element.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Value">Its value.</param>
/// <param name="SetBy">The adjustment that set it; null where the history does not say.</param>
public sealed record ElementShown(string Key, Bilingual Name, ElementType Type, Bilingual Value, BlamedElement? SetBy);
