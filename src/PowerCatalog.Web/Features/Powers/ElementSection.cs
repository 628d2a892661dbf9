using PowerCatalog.Domain.Text;

namespace PowerCatalog.Web.Features.Powers;

/// <summary>A group of elements.</summary>
/// <param name="Key">The group.</param>
/// <param name="Name">Its name.</param>
/// <param name="Elements">Those that have a value.</param>
public sealed record ElementSection(string Key, Bilingual Name, IReadOnlyList<ElementShown> Elements);
