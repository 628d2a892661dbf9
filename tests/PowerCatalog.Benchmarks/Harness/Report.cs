using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PowerCatalog.Benchmarks.Harness;

/// <summary>The results as a table in Markdown and as JSON.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Indented =
        new(JsonSerializerDefaults.Web) { WriteIndented = true, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    public static string Markdown(Machine machine, IReadOnlyList<Result> results)
    {
        var text = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"Measured on {machine}. Figures are min / **median** / max of the rounds.")
            .AppendLine()
            .AppendLine("| what | unit | ours | plain loop | ratio | bound | met | note |")
            .AppendLine("|---|---|---|---|---|---|---|---|");
        foreach (var result in results)
        {
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {result.Name} | {result.Unit} | {Show(result.Ours, "#,0.##")} | {Show(result.Plain, "#,0.##")} | "
                    + $"{Show(result.Ratio, "0.00")} | {Show(result.Bound)} | {Show(result.Met)} | {result.Note} |");
        }

        return text.ToString();
    }

    public static string Json(Machine machine, IReadOnlyList<Result> results) =>
        JsonSerializer.Serialize(new { machine, results }, Indented);

    private static string Show(Spread? spread, string format)
    {
        if (spread is not { } known) return "";
        string Number(double value) => value.ToString(Math.Abs(value) >= 100 ? "#,0" : format, CultureInfo.InvariantCulture);
        return known.Min == known.Max ? $"**{Number(known.Median)}**"
            : $"{Number(known.Min)} / **{Number(known.Median)}** / {Number(known.Max)}";
    }

    private static string Show(Bound? bound) =>
        bound is null ? ""
            : $"{(bound.AtLeast ? "≥" : "≤")} {bound.Limit.ToString("0.##", CultureInfo.InvariantCulture)}{(bound.OfRatio ? " ×" : "")}"
                + (bound.OrOurs is { } ours ? $" or ≥ {ours.ToString("#,0", CultureInfo.InvariantCulture)}" : "");

    private static string Show(bool? met) => met switch { null => "", true => "yes", false => "**no**" };
}
