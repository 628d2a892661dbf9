using PowerCatalog.Listings.Columns;
using PowerCatalog.ReadModels.PowerSearch;

namespace PowerCatalog.Listings.Laws;

/// <summary>The laws that powers rest on.</summary>
public static class LawListings
{
    /// <summary>The laws, those with most powers first.</summary>
    public static Listing<LawAnswer> All { get; } = new Listing<LawAnswer>("设定依据", "Legal bases")
        .Text("法律法规名称", "Law", law => law.Law, brief: true)
        .Number("职权（项）", "Powers", law => law.Powers, brief: true)
        .Number("条文（条）", "Articles", law => law.Articles, brief: true);

    /// <summary>The articles of one law.</summary>
    public static Listing<ArticleAnswer> Articles(string law) => new Listing<ArticleAnswer>("设定依据条文", "Articles")
        .Text("法律法规名称", "Law", _ => law, brief: true)
        .Text("条", "Article", article => article.Article.Length == 0 ? "（未指明条）" : article.Article, brief: true)
        .Number("职权（项）", "Powers", article => article.Powers, brief: true);
}
