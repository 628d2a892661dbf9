using PowerCatalog.Domain.Elements;

namespace PowerCatalog.Exchange.Mapping;

/// <summary>A unit that a paper writes apart from its figure.</summary>
internal static class WrittenUnit
{
    /// <summary>A figure with its unit; a text that is a limit by itself, or none with the unit either, as it is.</summary>
    public static string With(string text, string unit) =>
        WrittenCount.Read(text) is not null || (!Limit.TryParse(text, out _) && Limit.TryParse(text + unit, out _)) ? text + unit : text;
}
