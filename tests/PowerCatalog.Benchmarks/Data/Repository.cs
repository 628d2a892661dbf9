using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Time;
using PowerCatalog.Waiting;

namespace PowerCatalog.Benchmarks.Data;

/// <summary>The repository that the program was built from.</summary>
internal static class Repository
{
    public static readonly string Root = Solution.Folder;

    public static ReferenceData Reference() => ReferenceData.Parse(
        Text("elements.json"), Text("headings.json"), Text("categories.json"), Text("divisions.json"), Text("township-statutes.json"),
        Text("situations.json"),
        Directory.EnumerateFiles(Path.Combine(Root, "catalog"), "departments-*.json").Order(StringComparer.Ordinal)
            .Select(File.ReadAllText),
        () => Text("laws.tsv"), () => Text("divisions.tsv"));

    public static WorkingDays Calendar() => WorkingDays.Parse(Text("holidays.json"));

    public static ProcedureRules Rules() => ProcedureRules.Parse(Text("procedure.json"));

    private static string Text(string name) => File.ReadAllText(Path.Combine(Root, "catalog", name));
}
