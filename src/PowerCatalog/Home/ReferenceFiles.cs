using System.Text.Json;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Time;
using PowerCatalog.Output;

namespace PowerCatalog.Home;

/// <summary>Reads the reference data in <c>catalog/</c>, beside the program.</summary>
internal static class ReferenceFiles
{
    /// <summary>The rules of a place, in its data folder.</summary>
    public const string ProcedureFile = "procedure.json";

    private static readonly string[] Needed =
    [
        "elements.json", "headings.json", "categories.json", "divisions.json", "township-statutes.json", "situations.json", "laws.tsv",
        "divisions.tsv", ProcedureFile, "holidays.json",
    ];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "catalog");

    /// <summary>Refuses a program that was not copied whole, before anything is made for it.</summary>
    /// <exception cref="CommandException">Files of the program are not there, or this user may not see them.</exception>
    public static void EnsureThere()
    {
        var missing = Needed.Where(name => !File.Exists(Path.Combine(Folder, name))).ToList();
        if (missing.Count > 0) throw NotWhole(string.Join(", ", missing));
    }

    /// <summary>The reference data, each file of which is read when it is first asked for.</summary>
    /// <remarks>
    /// A file that is missing is a <see cref="CommandException"/> then, and one that is not valid a <see cref="ReferenceException"/>.
    /// </remarks>
    public static ReferenceData Read() => ReferenceData.Of(new ReferenceTexts(
        () => Text("elements.json"), () => Text("headings.json"), () => Text("categories.json"), () => Text("divisions.json"),
        () => Text("township-statutes.json"), () => Text("situations.json"),
        () => Reached(
            () => Directory.EnumerateFiles(Folder, "departments-*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList()),
        () => Text("laws.tsv"), () => Text("divisions.tsv")));

    /// <summary>
    /// The rules for the way of an adjustment: the file <c>procedure.json</c> of the data folder, where the place has rules of its own,
    /// otherwise the shipped one.
    /// </summary>
    /// <param name="folder">The data folder that the nodes share.</param>
    /// <exception cref="CommandException">The file is missing or not valid.</exception>
    public static ProcedureRules Rules(string folder)
    {
        var own = Path.Combine(folder, ProcedureFile);
        return File.Exists(own)
            ? Read(() => ProcedureRules.Parse(File.ReadAllText(own)), own)
            : Read(() => ProcedureRules.Parse(Text(ProcedureFile)), Folder);
    }

    /// <summary>The working days.</summary>
    /// <exception cref="CommandException">The file is missing or not valid.</exception>
    public static WorkingDays Calendar() => Read(() => WorkingDays.Parse(Text("holidays.json")), Folder);

    private static T Read<T>(Func<T> read, string place)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (
            exception is IOException or UnauthorizedAccessException or JsonException or ArgumentException)
        {
            throw new CommandException(ExitCode.Failure, $"参考数据无法读取：{place}。The reference data cannot be read: {exception.Message}");
        }
    }

    private static string Text(string name) => Reached(() => File.ReadAllText(Path.Combine(Folder, name)));

    private static T Reached<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw NotWhole(exception.Message.TrimEnd('.'));
        }
    }

    private static CommandException NotWhole(string what) => new(
        ExitCode.Failure,
        $"程序目录不完整，或本用户不能读取：{Folder} 缺少 {what}。请把程序重新完整复制一份，再运行。"
            + $"The program was not copied whole, or this user may not read it: {Folder} lacks {what}. Copy the program once more, all of "
            + "it, then run it again.");
}
