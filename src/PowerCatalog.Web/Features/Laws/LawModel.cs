using PowerCatalog.ReadModels.PowerSearch;

namespace PowerCatalog.Web.Features.Laws;

/// <summary>One law.</summary>
/// <param name="Law">Its name without 《》.</param>
/// <param name="Articles">Its articles that powers rest on, those with most powers first.</param>
public sealed record LawModel(string Law, IReadOnlyList<ArticleAnswer> Articles);
