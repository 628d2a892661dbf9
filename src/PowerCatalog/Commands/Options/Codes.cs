using PowerCatalog.Domain.Codes;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerSearch;

namespace PowerCatalog.Commands.Options;

/// <summary>Reads codes from the command line.</summary>
internal static class Codes
{
    public static PowerCode Power(string text) => PowerCode.TryRead(text, out var code)
        ? code
        : throw new CommandException(ExitCode.WrongUsage, $"“{text}”不是职权编码。'{text}' is not a power code.");

    public static TownshipCode Township(string text) => TownshipCode.TryParse(text, out var code)
        ? code
        : throw new CommandException(ExitCode.WrongUsage, $"“{text}”不是 9 或 12 位乡镇代码。'{text}' is not a township code of 9 or 12 digits.");

    public static CommandException NotOnList(CatalogView view, PowerCode code) => new(ExitCode.Refused, view.Knows(code)
        ? $"职权 {code} 在 {Show.Date(view.Lens.On)} 不在清单上；请用 history {code} 查看它的变动。The power is not on the list on that day; see 'history "
            + $"{code}'."
        : $"清单里从来没有职权 {code}。The catalog has never had the power {code}.");
}
