using PowerCatalog.Domain.Elements;

namespace PowerCatalog.Exchange.Mapping;

/// <summary>A unit that a paper writes apart from its figure.</summary>
internal static class WrittenUnit
{
    /// <summary>The field of a column with the unit of every limit of its row: 办结时限单位 beside 法定办结时限 and 承诺办结时限.</summary>
    public const string Field = "limitUnit";

    /// <summary>The fields of limits, whose figures such a column counts.</summary>
    public static readonly IReadOnlyList<string> Limits = ["statutoryLimit", "promisedLimit"];

    /// <summary>A figure with its unit; a text that is a limit by itself, or none with the unit either, as it is.</summary>
    public static string With(string text, string unit) =>
        WrittenCount.Read(text) is not null || (!Limit.TryParse(text, out _) && Limit.TryParse(text + unit, out _)) ? text + unit : text;
}
