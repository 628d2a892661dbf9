using System.Globalization;

namespace PowerCatalog.Commands.Demonstrating;

/// <summary>A step of the demonstration's procedure, as its file has it.</summary>
/// <param name="Step">Which step.</param>
/// <param name="DaysAgo">How many days before the demonstration is served.</param>
/// <param name="Text">What is said with it; null where nothing is.</param>
/// <param name="Number">The number of the opinion, the approval or the decision; null where it has none.</param>
internal sealed record DemoStep(string Step, int DaysAgo, string? Text, string? Number)
{
    /// <summary>The text, for a step that has one.</summary>
    public string Said => Text ?? "";

    /// <summary>The number, of the year in which the step is taken.</summary>
    public string NumberOn(DateOnly day) =>
        (Number ?? "").Replace("{year}", day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
