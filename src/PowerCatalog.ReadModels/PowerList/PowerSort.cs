namespace PowerCatalog.ReadModels.PowerList;

/// <summary>By what a list is sorted.</summary>
public enum PowerColumn
{
    /// <summary>By code, the order of the list itself.</summary>
    Code,

    /// <summary>By name, in the order of its characters.</summary>
    Name,

    /// <summary>By the department's code.</summary>
    Department,

    /// <summary>By category, in the official order.</summary>
    Category,

    /// <summary>By the day on which it came onto the list.</summary>
    Since,
}

/// <summary>How a list is sorted; what is equal stands in the order of codes.</summary>
/// <param name="Column">By what.</param>
/// <param name="Descending">Whether from the end.</param>
public sealed record PowerSort(PowerColumn Column = PowerColumn.Code, bool Descending = false)
{
    /// <summary>By code.</summary>
    public static readonly PowerSort ByCode = new();

    /// <summary>Whether only a version's own row knows the order, and not the index of the list.</summary>
    internal bool NeedsVersions => Column is PowerColumn.Name or PowerColumn.Since;

    internal string Sql(string rectangles, string versions)
    {
        var direction = Descending ? " DESC" : "";
        return Column switch
        {
            PowerColumn.Name => $"{versions}.name{direction}, {rectangles}.code",
            PowerColumn.Department => $"{rectangles}.department{direction}, {rectangles}.code",
            PowerColumn.Category => $"{rectangles}.category{direction}, {rectangles}.code",
            PowerColumn.Since => $"{versions}.since{direction}, {rectangles}.code",
            _ => $"{rectangles}.code{direction}",
        };
    }
}
