using System.CommandLine;
using PowerCatalog.Commands.Asking.Answers;
using PowerCatalog.Commands.Options;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Commands.Asking;

/// <summary><c>township NAME|CODE</c>: the powers that a township may exercise, and what changed for it.</summary>
internal static class TownshipCommand
{
    public static Command Create()
    {
        var question = new Question();
        var code = new Argument<string>("which")
        {
            Description = "乡镇（街道）的名称，或 9、12 位代码 The township's name, or its code of 9 or 12 digits",
        };
        var since = Common.Date("--changes-since", "只看这一天之后的变化 Only what changed after this day");
        var net = Common.Net();
        var command = new Command("township", "乡镇（街道）可以行使的职权 The powers that a township may exercise") { code, since, net };
        var filter = new ReceivedOptions();
        filter.AddTo(command);
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(parsed, (home, view) =>
        {
            var asked = Codes.Township(view, parsed.GetValue(code)!);
            var township = view.Township(TownshipCode.Parse(asked.Key)) ?? throw Unknown(view, TownshipCode.Parse(asked.Key));
            return ReceiverPrinter.Print(
                question.WantsJson(parsed), home, view, township.AsReceiver(), new AskedReceiver(township, null), parsed.GetValue(since),
                parsed.GetValue(net), filter.Read(parsed, home, view));
        }, cancellation));
        return command;
    }

    private static CommandException Unknown(CatalogView view, TownshipCode asked) => new(ExitCode.Refused, asked.IsTownship
        ? $"{Show.Date(view.Lens.On)} 没有代码为 {asked} 的乡镇（街道）。There is no township {asked} on {Show.Date(view.Lens.On)}."
        : $"{asked} 是开发区、园区、林场一类单位，不是乡镇（街道）。{asked} is not a township.");
}
