using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Output;

namespace PowerCatalog.Home;

/// <summary>The government that a command names, by its code or by its name.</summary>
internal static class Divisions
{
    private const int MostListed = 20;

    /// <exception cref="CommandException">
    /// The name is no government's, or that of several; the message names those that may be meant.
    /// </exception>
    public static DivisionCode Read(string named, ReferenceData reference)
    {
        if (DivisionCode.TryParse(named, out var code)) return code;
        var found = reference.Divisions.Named(named);
        if (found.Count == 1) return found[0].Code;
        var near = found.Count > 0 ? found : reference.Divisions.Near(named);
        var listed = Listed(near.Select(division => $"{division.Code} {division.Path}"));
        throw new CommandException(
            ExitCode.WrongUsage,
            found.Count > 0
                ? $"名称“{named}”有几个区划：{listed}。请写代码或全称。Several divisions bear the name '{named}'; write the code or the name in full."
                : $"--division 应为 6 位区划代码或政府所在区划的名称，没有“{named}”。{(near.Count > 0 ? $"相近的有：{listed}。" : "")}"
                    + $"--division takes a code of six digits or a name; there is no division '{named}'.");
    }

    /// <summary>Names in a row, of which a message has room for some.</summary>
    public static string Listed(IEnumerable<string> names)
    {
        var all = names.ToList();
        return string.Join("、", all.Take(MostListed)) + (all.Count > MostListed ? $" 等 {all.Count} 个" : "");
    }
}
