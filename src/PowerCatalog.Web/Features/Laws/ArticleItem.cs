namespace PowerCatalog.Web.Features.Laws;

/// <summary>An article that powers rest on.</summary>
/// <param name="Article">As 第十五条; empty where the law is named as a whole.</param>
/// <param name="Powers">How many powers rest on it.</param>
internal sealed record ArticleItem(string Article, long Powers);
