using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Naming;
using PowerCatalog.Domain.Text;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Commands.Options;

/// <summary>Reads codes from the command line.</summary>
internal static class Codes
{
    /// <summary>A power by its code alone, where something is recorded about it.</summary>
    public static PowerCode PowerCode(string text) => Domain.Codes.PowerCode.TryRead(text, out var code)
        ? code
        : throw new CommandException(ExitCode.WrongUsage, $"“{text}”不是职权编码。'{text}' is not a power code.");

    /// <summary>A power by its code, by any name that it ever had, or by words that only its name has.</summary>
    public static PowerCode Power(CatalogView view, string text)
    {
        var named = view.PowersNamed(text);
        if (named.Only is { } only) return only.Code;
        // A code that no power has is said by whoever asks.
        if (named.Total == 0 && Domain.Codes.PowerCode.TryRead(text, out var code)) return code;
        throw new CommandException(ExitCode.WrongUsage, named.Refusal!.Zh + named.Refusal.En);
    }

    /// <summary>A township by its code, or by its name in the ways in which people write it.</summary>
    public static KnownReceiver Township(CatalogView view, string text)
    {
        if (TownshipCode.TryParse(TextKey.OfCode(text), out var code)) return KnownReceiver.Of(code);
        var naming = TownshipsOf(view);
        var named = naming.Find(text);
        if (named.Count == 1) return KnownReceiver.Of(named[0]);
        if (named.Count > 1)
        {
            var candidates = string.Join('、', named.Select(township => $"{township.County}{township.Name} {township.Code}"));
            throw new CommandException(
                ExitCode.WrongUsage,
                $"“{text}”不止一个乡镇（街道）：{candidates}。请写明是哪一个。'{text}' stands for more than one township; say which.");
        }

        throw UnknownTownship(view, naming, text);
    }

    /// <summary>
    /// The townships of the day that a text stands for: one by its name or code, all of a county by the county's name or code, those of a
    /// kind (各街道), all by the government's own.
    /// </summary>
    public static IReadOnlySet<TownshipCode> Townships(CatalogView view, string text)
    {
        var (naming, key) = (TownshipsOf(view), TextKey.OfCode(text));
        var all = naming.IsAll(text) || key == view.Catalog.Division.Value || TextKey.SameName(text, view.Catalog.Name);
        var ofDay = view.Townships().Select(known => TownshipCode.Parse(known.Code));
        IEnumerable<TownshipCode> found = all ? ofDay : DivisionCode.TryParse(key, out var county)
            ? ofDay.Where(code => code.County == county)
            : naming.Find(text).Select(township => township.Code);
        return found.ToHashSet() is { Count: > 0 } named ? named : throw UnknownTownship(view, naming, text);
    }

    private static TownshipNaming TownshipsOf(CatalogView view) => new(
        [.. view.Townships().Select(known => new NamedTownship(TownshipCode.Parse(known.Code), known.Name, known.County))],
        view.Catalog.Name);

    private static CommandException UnknownTownship(CatalogView view, TownshipNaming naming, string text)
    {
        if (view.ReceiversNamed(text) is { Meant: [{ Kind: not ReceiverKind.Township } other] })
            return new CommandException(
                ExitCode.WrongUsage, $"“{text}”不是乡镇（街道），请用 receiver {other.Name}。'{text}' is no township; use 'receiver {other.Name}'.");
        var near = naming.Near(text);
        return new CommandException(
            ExitCode.WrongUsage, $"没有名称或代码为“{text}”的乡镇（街道）。{(near.Count > 0 ? $"您是不是指{string.Join('、', near)}？" : "")}"
                + $"There is no township '{text}'.{(near.Count > 0 ? $" Do you mean {string.Join(", ", near)}?" : "")}");
    }

    /// <summary>A receiver of any kind, by its name or code in the ways in which people write them.</summary>
    public static KnownReceiver Receiver(CatalogView view, string text)
    {
        var named = view.ReceiversNamed(text);
        return named.Refusal is { } refusal
            ? throw new CommandException(ExitCode.WrongUsage, refusal.Zh + refusal.En)
            : named.Meant[0];
    }

    public static CommandException NotOnList(CatalogView view, PowerCode code) => new(ExitCode.Refused, view.Knows(code)
        ? $"职权 {code} 在 {Show.Date(view.Lens.On)} 不在清单上；请用 history {code} 查看它的变动。The power is not on the list on that day; see 'history "
            + $"{code}'."
        : $"清单里从来没有职权 {code}。The catalog has never had the power {code}.");
}
