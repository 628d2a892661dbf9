using PowerCatalog.Web.Http.Requests;

namespace PowerCatalog.Web.Layout.Context;

/// <summary>The query words of pages beside those that they share with the API.</summary>
internal static class PageParameters
{
    public static readonly QueryParameter Language = new("lang", ParameterType.Text, "页面语言 The page's language.") { Values = ["zh", "en"] };

    public static readonly QueryParameter Sort = new("sort", ParameterType.Text, "按哪一列排序 By which column.")
    {
        Values = ["code", "name", "department", "category", "since", "relevance"],
    };

    public static readonly QueryParameter Descending = new("desc", ParameterType.Flag, "倒序 From the end.");

    public static readonly QueryParameter Held = new("held", ParameterType.Text, "登录过期时填写的内容 What was typed when the session ended.");

    public static readonly QueryParameter Done = new("done", ParameterType.Text, "刚做了什么 What was just done.")
    {
        Values = ["recorded", "already"],
    };

    public static readonly QueryParameter Part = new(
        "part", ParameterType.Text, "只要页面的一部分 A part of the page alone, for the page's script.")
    {
        Values = ["results"],
    };

    /// <summary>The words that every page of a catalog takes: the lens, and the language.</summary>
    public static readonly IReadOnlyList<QueryParameter> Common = [.. QueryParameters.Lens, Language];
}
