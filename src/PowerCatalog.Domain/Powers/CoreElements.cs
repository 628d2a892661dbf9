namespace PowerCatalog.Domain.Powers;

/// <summary>Elements that are part of the power itself; they change like the others.</summary>
public static class CoreElements
{
    /// <summary>事项名称.</summary>
    public const string Name = "name";

    /// <summary>职权类型.</summary>
    public const string Category = "category";

    /// <summary>A category as events and answers write it: <c>permit</c>, <c>publicService</c>.</summary>
    public static string Write(Category category)
    {
        var name = category.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>Reads a category as events and answers write it.</summary>
    public static bool TryReadCategory(string? text, out Category category) =>
        Enum.TryParse(text, ignoreCase: true, out category) && Enum.IsDefined(category) && !char.IsDigit(text![0]);
}
