using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Elements;

/// <summary>The marks by which a paper says that there is nothing to fill in.</summary>
public static class WrittenNothing
{
    /// <summary>Whether the text is such a mark: 无, a dash or a stroke.</summary>
    public static bool Is(string? text) => TextKey.OfName(text) is "无" or "-" or "--" or "/" or "\\";
}
