using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PowerCatalog.Application.Drafts;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Commands.Demonstrating;

/// <summary>An adjustment on its way of the demonstration.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Steps">The steps that it has taken, in order.</param>
internal sealed record DemoAdjustment(string Name, IReadOnlyList<DraftedChange> Lines, IReadOnlyList<DemoStep> Steps)
{
    /// <summary>Its id, the same in every demonstration.</summary>
    public AdjustmentId Id => AdjustmentId.Of(SHA256.HashData(Encoding.UTF8.GetBytes(Name)).AsSpan(0, 16));

    /// <summary>The lines as they read on a day: with its year, and with days that are counted from it.</summary>
    public IReadOnlyList<DraftedChange> LinesOn(DateOnly day) =>
    [
        .. Lines.Select(line => line with
        {
            ByField = line.ByField.ToDictionary(value => value.Key, value => new DemoDays(day, day).Fill(value.Value)),
        }),
    ];

    /// <summary>Those of a file.</summary>
    public static IReadOnlyList<DemoAdjustment> Read(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        return [.. file.RootElement.GetProperty("adjustments").EnumerateArray().Select(Read)];
    }

    private static DemoAdjustment Read(JsonElement adjustment) => new(
        adjustment.GetProperty("name").GetString()!, [.. adjustment.GetProperty("lines").EnumerateArray().Select(Line)],
        [.. adjustment.GetProperty("steps").EnumerateArray().Select(Step)]);

    private static DraftedChange Line(JsonElement line) => new(
        EnumWords.TryRead<LineKind>(line.GetProperty("kind").GetString(), out var kind)
            ? kind
            : throw new FormatException($"'{line.GetProperty("kind")}' is no kind of line."),
        line.EnumerateObject().Where(field => field.Name != "kind").ToDictionary(field => field.Name, field => field.Value.GetString()!));

    private static DemoStep Step(JsonElement step) => new(
        step.GetProperty("step").GetString()!, step.GetProperty("daysAgo").GetInt32(), Text(step, "text"), Text(step, "number"));

    private static string? Text(JsonElement step, string name) =>
        step.TryGetProperty(name, out var value) ? value.GetString() : null;
}
