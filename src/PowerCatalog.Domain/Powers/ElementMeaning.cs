using System.Globalization;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Powers;

/// <summary>
/// What the written value of an element means. Values are recorded and shown as they were written; wherever they are compared, their
/// meanings are: 6工作日, ６个工作日 and 6 个工作日内 are the same limit.
/// </summary>
public static class ElementMeaning
{
    /// <summary>Whether two values of an element mean the same; null stands for no value.</summary>
    /// <param name="element">The element.</param>
    /// <param name="one">A value.</param>
    /// <param name="other">Another.</param>
    /// <param name="category">The category of the power, by which plain days are read.</param>
    public static bool Same(Element element, string? one, string? other, Category category) =>
        string.Equals(one, other, StringComparison.Ordinal)
            || (one is not null && other is not null && KeyOf(element, one, category) == KeyOf(element, other, category));

    /// <summary>A text that is equal for values that mean the same.</summary>
    public static string KeyOf(Element element, string value, Category category) => element.Type switch
    {
        ElementType.Limit when Limit.TryParse(value, out var limit) => string.Create(
            CultureInfo.InvariantCulture,
            $"{limit.KindFor(category)} {limit.Least} {limit.Days}{(limit.HalfLess ? "-" : "")} {limit.Remark}"),
        ElementType.Flag when WrittenFlag.Read(value) is { } flag => flag ? "是" : "否",
        ElementType.Count when WrittenCount.Read(value) is { } count => count.ToString(CultureInfo.InvariantCulture),
        ElementType.List => string.Join('\n', ItemsOf(value).Select(TextKey.OfText)),
        ElementType.LegalBases => string.Join('\n', LegalBasis.ParseAll(value).Select(basis => TextKey.OfText(basis.Text))),
        ElementType.BaseCode or ElementType.SocialCreditCode => TextKey.OfCode(value).ToUpperInvariant(),
        _ => TextKey.OfText(value),
    };

    /// <summary>The items of a list: one on each line, or separated by semicolons.</summary>
    public static string[] ItemsOf(string value) =>
        value.Split((char[])['\n', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
