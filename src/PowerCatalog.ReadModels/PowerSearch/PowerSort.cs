namespace PowerCatalog.ReadModels.PowerSearch;

/// <summary>The column by which a list is sorted.</summary>
public enum PowerColumn
{
    /// <summary>By code, the default order.</summary>
    Code,

    /// <summary>By name, in the order of its characters.</summary>
    Name,

    /// <summary>By the department's code.</summary>
    Department,

    /// <summary>By category, in the official order.</summary>
    Category,

    /// <summary>By the day on which it was added to the list.</summary>
    Since,

    /// <summary>By how well it meets the words that are sought.</summary>
    Relevance,
}

/// <summary>The sort order of a list, then by code.</summary>
/// <param name="Column">The column.</param>
/// <param name="Descending">Whether the order is descending.</param>
public sealed record PowerSort(PowerColumn Column = PowerColumn.Code, bool Descending = false)
{
    /// <summary>By code.</summary>
    public static readonly PowerSort ByCode = new();

    /// <summary>Whether the order needs the versions, not only the index of the list.</summary>
    internal bool NeedsVersions => Column is PowerColumn.Name or PowerColumn.Since or PowerColumn.Relevance;

    /// <summary>What meets best first where words are sought, else by code.</summary>
    public static PowerSort Usual(PowerFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter.Text is null ? ByCode : new PowerSort(PowerColumn.Relevance);
    }

    internal string Sql(PowerFilter filter, string rectangles, string versions)
    {
        var direction = Descending ? " DESC" : "";
        return Column switch
        {
            PowerColumn.Name => $"{versions}.name{direction}, {rectangles}.code",
            PowerColumn.Department => $"{rectangles}.department{direction}, {rectangles}.code",
            PowerColumn.Category => $"{rectangles}.category{direction}, {rectangles}.code",
            PowerColumn.Relevance when filter.Text is not null =>
                $"{Rank(filter, rectangles, versions)}{direction}, {rectangles}.code",
            PowerColumn.Since => $"{versions}.since{direction}, {rectangles}.code",
            _ => $"{rectangles}.code{direction}",
        };
    }

    private static string Rank(PowerFilter filter, string rectangles, string versions) =>
        PowerSearch.Relevance.Sql(filter.SoughtOrPlain, $"{rectangles}.code", $"{versions}.name");
}
