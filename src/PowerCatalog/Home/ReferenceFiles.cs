using System.Text.Json;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Time;
using PowerCatalog.Output;

namespace PowerCatalog.Home;

/// <summary>Reads the reference data in <c>catalog/</c>, beside the program.</summary>
internal static class ReferenceFiles
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "catalog");

    /// <exception cref="CommandException">A file is missing or not valid.</exception>
    public static ReferenceData Read() => Read(() => ReferenceData.Parse(
        Text("elements.json"), Text("headings.json"), Text("categories.json"), Text("divisions.json"), Text("township-statutes.json"),
        Text("situations.json"),
        Directory.EnumerateFiles(Folder, "departments-*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText),
        () => Text("laws.tsv"), () => Text("divisions.tsv")));

    /// <summary>The rules for the way of an adjustment.</summary>
    /// <exception cref="CommandException">The file is missing or not valid.</exception>
    public static ProcedureRules Rules() => Read(() => ProcedureRules.Parse(Text("procedure.json")));

    /// <summary>The working days.</summary>
    /// <exception cref="CommandException">The file is missing or not valid.</exception>
    public static WorkingDays Calendar() => Read(() => WorkingDays.Parse(Text("holidays.json")));

    private static T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is IOException or JsonException or ArgumentException)
        {
            throw new CommandException(ExitCode.Failure, $"参考数据无法读取：{Folder}。The reference data cannot be read: {exception.Message}");
        }
    }

    private static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));
}
