using PowerCatalog.Listings.Laws.Answers;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Laws.Entries;

/// <summary>The entries on documents that changed, in the order recorded.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Items">The entries, the withdrawn among them.</param>
/// <param name="Total">How many there are.</param>
internal sealed record LawEntriesAnswer(CatalogRef Catalog, IReadOnlyList<LawEntryAnswer> Items, int Total);
