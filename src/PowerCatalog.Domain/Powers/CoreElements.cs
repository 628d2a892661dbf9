namespace PowerCatalog.Domain.Powers;

/// <summary>The elements that every power has as part of itself; they change like the others.</summary>
public static class CoreElements
{
    /// <summary>事项名称.</summary>
    public const string Name = "name";

    /// <summary>职权类型.</summary>
    public const string Category = "category";

    /// <summary>A category as written in events and answers: <c>permit</c>, <c>publicService</c>.</summary>
    public static string Write(Category category)
    {
        var name = category.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>Reads a category as written in events and answers.</summary>
    public static bool TryReadCategory(string? text, out Category category) =>
        Enum.TryParse(text, ignoreCase: true, out category) && Enum.IsDefined(category) && !char.IsDigit(text![0]);
}
