using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Laws;

/// <summary>One law and the articles that powers rest on.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="Law">The law's name.</param>
/// <param name="Items">The articles, those with most powers first.</param>
/// <param name="Total">How many articles.</param>
internal sealed record LawDetails(CatalogRef Catalog, Lens Lens, string Law, IReadOnlyList<ArticleAnswer> Items, int Total);
