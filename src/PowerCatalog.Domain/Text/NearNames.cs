namespace PowerCatalog.Domain.Text;

/// <summary>Asks whether a name is meant that is near to one that is not known.</summary>
public static class NearNames
{
    /// <summary>In Chinese: <c>您是不是指“甲”、“乙”？</c>; empty where none is near.</summary>
    public static string Zh(IReadOnlyList<string> near) =>
        near.Count == 0 ? "" : $"您是不是指{string.Join('、', near.Select(name => $"“{name}”"))}？";

    /// <summary>In English, after a blank; empty where none is near.</summary>
    public static string En(IReadOnlyList<string> near) => near.Count == 0 ? "" : $" Do you mean {string.Join(", ", near)}?";
}
