using PowerCatalog.Listings.Laws.Answers;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Laws.Entries;

/// <summary>The figures of a year's documents, with their list.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Year">The year.</param>
/// <param name="Items">By kind and level of document.</param>
/// <param name="Total">All together.</param>
/// <param name="Documents">The documents.</param>
internal sealed record LawFiguresAnswer(
    CatalogRef Catalog, int Year, IReadOnlyList<DocumentCountsAnswer> Items, DocumentCountsAnswer Total,
    IReadOnlyList<LawDocumentAnswer> Documents);
