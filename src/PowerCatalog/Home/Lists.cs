using Microsoft.Extensions.Configuration;

namespace PowerCatalog.Home;

/// <summary>Settings that are lists.</summary>
internal static class Lists
{
    /// <summary>A list stands in one text, parted by semicolons, or as a list of texts.</summary>
    public static IEnumerable<string> Texts(IConfigurationSection section) =>
        section.GetChildren().Select(child => child.Value).Prepend(section.Value)
            .SelectMany(text => (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
