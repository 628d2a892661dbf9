using System.Text.RegularExpressions;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Exchange.Mapping;

/// <summary>Joins the parts of a field that stand in several columns below one heading.</summary>
internal static partial class WrittenParts
{
    /// <summary>Adds the part of a column to its field.</summary>
    public static void Add(RowFields values, Column column, string text)
    {
        var field = column.Field!;
        if (!column.HoldsUnit)
            values.Append(field, column, Named(field, column.Part!, text), apart: field != "legalBasis" || !Article().IsMatch(text));
        else if (values.TryGetValue(field, out var figure))
            values.Put(field, WrittenUnit.With(figure.Text, text), values, field);
    }

    // 第十二条 in the column beside that of the law is an article of it.
    [GeneratedRegex(@"^第[0-9〇零一二三四五六七八九十百千]+条")]
    private static partial Regex Article();

    // A stage without its name would say nothing; laws name themselves.
    private static string Named(string field, string part, string text) =>
        field == "legalBasis" || TextKey.OfText(text).StartsWith(TextKey.OfText(part), StringComparison.Ordinal) ? text : $"{part}：{text}";
}
