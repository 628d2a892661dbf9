using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Web.Http.Requests;

/// <summary>The problems of a query in the words of somebody at a page, who knows fields of forms and no words of queries.</summary>
internal static class ParameterWords
{
    private static readonly Bilingual Unnamed = new("网址中的一处", "one part of the address");

    /// <summary>A word that the page does not know.</summary>
    public static Bilingual Unknown(string name) => new(
        $"网址中的“{Quote.Of(name)}”，这个页面不认识：可能写错了，也可能来自旧的链接。请去掉后再试，或从首页继续。",
        $"This page does not know “{Quote.Of(name)}” in the address: it may be mistyped, or come from an old link. Leave it out, or go on "
            + "from the front page.");

    /// <summary>A word that stands twice.</summary>
    public static Bilingual Twice(QueryParameter word) => new(
        $"{Zh(word)}写了不止一次，只能写一次。", $"{En(word)} is given more than once; give it once.");

    /// <summary>A word that is not there.</summary>
    public static Bilingual Missing(QueryParameter word) => new($"没有写明{Zh(word)}。请填写后再查看。", $"{En(word)} is missing. Fill it in.");

    /// <summary>A value that does not do.</summary>
    public static Bilingual Wrong(QueryParameter word, string value)
    {
        var expected = Expected(word);
        return new(
            $"{Zh(word)}不能是“{Quote.Of(value)}”：请填写{expected.Zh}。",
            $"{En(word)} cannot be “{Quote.Of(value)}”: give {expected.En}.");
    }

    private static Bilingual Expected(QueryParameter word) => word switch
    {
        { Type: ParameterType.Date } => new("日期，如 2021-05-01", "a date, as 2021-05-01"),
        { Type: ParameterType.Number, Most: long.MaxValue } => new($"不小于 {word.Least} 的整数", $"a whole number from {word.Least}"),
        { Type: ParameterType.Number } => new($"{word.Least} 至 {word.Most} 的整数", $"a whole number from {word.Least} to {word.Most}"),
        { Type: ParameterType.Flag } or { Values.Count: > 0 } => new("页面上可选的一项", "one of the choices on the page"),
        _ => new("文字", "some text"),
    };

    private static string Zh(QueryParameter word) => word.Called is { } called ? $"“{called.Zh}”" : Unnamed.Zh;

    private static string En(QueryParameter word) => word.Called is { } called ? $"“{called.En}”" : Unnamed.En;
}
