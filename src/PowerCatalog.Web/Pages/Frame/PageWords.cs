using PowerCatalog.Web.Asking;

namespace PowerCatalog.Web.Pages.Frame;

/// <summary>The query words of pages beside those that they share with the API.</summary>
internal static class PageWords
{
    public static readonly QueryWord Language = new("lang", WordType.Text, "页面语言 The page's language.") { Values = ["zh", "en"] };

    public static readonly QueryWord Sort = new("sort", WordType.Text, "按哪一列排序 By which column.") { Values = ["code", "name", "department", "category", "since"] };

    public static readonly QueryWord Descending = new("desc", WordType.Flag, "倒序 From the end.");

    public static readonly QueryWord Done = new("done", WordType.Text, "刚做了什么 What was just done.") { Values = ["recorded", "already"] };

    public static readonly QueryWord Part = new("part", WordType.Text, "只要页面的一部分 A part of the page alone, for the page's script.") { Values = ["results"] };

    /// <summary>The words that every page of a catalog takes: the lens, and the language.</summary>
    public static readonly IReadOnlyList<QueryWord> Common = [.. Words.Lens, Language];
}
