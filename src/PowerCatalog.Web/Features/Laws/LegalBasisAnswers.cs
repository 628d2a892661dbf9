using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Laws;

/// <summary>A law that powers rest on.</summary>
/// <param name="Law">Its name without 《》 and without 中华人民共和国.</param>
/// <param name="Powers">How many powers rest on it.</param>
/// <param name="Articles">How many of its articles are named.</param>
internal sealed record LawItem(string Law, long Powers, long Articles);

/// <summary>One law and the articles that powers rest on.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="Law">The law's name.</param>
/// <param name="Items">The articles, those with most powers first.</param>
/// <param name="Total">How many articles.</param>
internal sealed record LawThing(CatalogRef Catalog, LensRef Lens, string Law, IReadOnlyList<ArticleItem> Items, int Total);

/// <summary>An article that powers rest on.</summary>
/// <param name="Article">As 第十五条; empty where the law is named as a whole.</param>
/// <param name="Powers">How many powers rest on it.</param>
internal sealed record ArticleItem(string Article, long Powers);
