using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Testing;

/// <summary>The reference data that the program ships, as it lies in <c>catalog/</c>.</summary>
public static class TestReference
{
    /// <summary>Read once.</summary>
    public static readonly ReferenceData Data = ReferenceData.Parse(
        Text("elements.json"), Text("headings.json"), Text("categories.json"), Text("divisions.json"), Text("township-statutes.json"),
        Text("situations.json"),
        Directory.EnumerateFiles(Folder, "departments-*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText),
        () => Text("laws.tsv"), () => Text("divisions.tsv"));

    /// <summary>The rules of procedure that the program ships.</summary>
    public static readonly ProcedureRules Rules = ProcedureRules.Parse(Text("procedure.json"));

    /// <summary>The working days that the program ships.</summary>
    public static readonly WorkingDays Calendar = WorkingDays.Parse(Text("holidays.json"));

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "catalog");

    private static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));
}
