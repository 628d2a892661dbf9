using System.CommandLine;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Home;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Commands;

/// <summary><c>power CODE</c>: one power with its elements and the townships that exercise it.</summary>
internal static class PowerCommand
{
    public static Command Create()
    {
        var question = new Question();
        var code = new Argument<string>("code") { Description = "职权编码 The power's code" };
        var command = new Command("power", "一项职权的全部要素 One power with all its elements") { code };
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(parsed, (home, view) =>
        {
            var asked = Codes.Power(parsed.GetValue(code)!);
            var power = view.Power(asked) ?? throw Codes.NotOnList(view, asked);
            var townships = view.TownshipsOf(asked);
            if (question.WantsJson(parsed)) Json.Print(new { Catalog = Json.Catalog(view), Lens = Json.Lens(view), Power = power, Townships = townships });
            else Print(home, view, power, townships);
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    private static void Print(CatalogHome home, CatalogView view, PowerAnswer power, IReadOnlyList<PowerTownship> townships)
    {
        Terminal.Heading(view);
        List<IReadOnlyList<string?>> rows =
        [
            ["职权编码", power.Code],
            ["事项名称", power.Name],
            ["职权类型", home.Reference.NameOf(power.Category).Zh],
            ["实施部门", power.DepartmentName],
            ["在册自", Show.Date(power.Since)],
            ["现状", power.Suspended ? "暂停实施" : "在用"],
            ["此内容自", Show.Date(power.ValidFrom)],
            ["此内容至", Show.LastDay(power.ValidTo)],
        ];
        rows.AddRange(home.Reference.Elements.All.Where(element => power.Elements[element.Key] is not null)
            .Select(element => (IReadOnlyList<string?>)[element.Zh, power.Elements[element.Key]]));
        Terminal.Table(["要素", "内容"], rows);
        if (townships.Count == 0) return;
        Terminal.Table(
            ["乡镇（街道）", "县（市、区）", "方式", "行使名义", "自", "至", "依据文件"],
            townships.Select(township => (IReadOnlyList<string?>)
            [
                township.Name, township.County, DelegationWords.Show(township.Mode), DelegationWords.Show(township.InWhoseName), Show.Date(township.Since),
                Show.LastDay(township.Until), township.DocumentNumber,
            ]));
    }
}

/// <summary>Codes on the command line.</summary>
internal static class Codes
{
    public static PowerCode Power(string text) =>
        PowerCode.TryParse(text, out var code) ? code : throw new CommandException(ExitCode.WrongUsage, $"“{text}”不是职权编码。'{text}' is no power code.");

    public static TownshipCode Township(string text) =>
        TownshipCode.TryParse(text, out var code) ? code : throw new CommandException(ExitCode.WrongUsage, $"“{text}”不是 9 或 12 位乡镇代码。'{text}' is no township code of 9 or 12 digits.");

    public static CommandException NotOnList(CatalogView view, PowerCode code) => view.Knows(code)
        ? new CommandException(ExitCode.Refused, $"职权 {code} 在 {Show.Date(view.Lens.On)} 不在清单上；用 history {code} 看它的经过。The power is not on the list on that day; see 'history {code}'.")
        : new CommandException(ExitCode.Refused, $"清单里从来没有职权 {code}。The catalog never had a power {code}.");
}
