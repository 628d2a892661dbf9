using PowerCatalog.Domain.Text;

namespace PowerCatalog.Exchange.Mapping;

/// <summary>Joins the parts of a field that stand in several columns below one heading.</summary>
internal static class WrittenParts
{
    /// <summary>Adds the part of a column to its field.</summary>
    public static void Add(RowFields values, Column column, string text)
    {
        var field = column.Field!;
        if (!column.HoldsUnit)
            values.Append(field, column, Named(field, column.Part!, text));
        else if (values.TryGetValue(field, out var figure))
            values.Put(field, WrittenUnit.With(figure.Text, text), values, field);
    }

    // A stage without its name would say nothing; laws name themselves.
    private static string Named(string field, string part, string text) =>
        field == "legalBasis" || TextKey.OfText(text).StartsWith(TextKey.OfText(part), StringComparison.Ordinal) ? text : $"{part}：{text}";
}
