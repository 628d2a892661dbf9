namespace PowerCatalog.Web.Features.Laws;

/// <summary>A law that powers rest on.</summary>
/// <param name="Law">Its name without 《》 and without 中华人民共和国.</param>
/// <param name="Powers">How many powers rest on it.</param>
/// <param name="Articles">How many of its articles are named.</param>
internal sealed record LawItem(string Law, long Powers, long Articles);
