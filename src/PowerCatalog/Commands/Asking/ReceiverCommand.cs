using System.CommandLine;
using PowerCatalog.Commands.Asking.Answers;
using PowerCatalog.Commands.Options;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Commands.Asking;

/// <summary><c>receiver NAME|CODE</c>: the powers that any receiver may exercise, and what changed for it.</summary>
internal static class ReceiverCommand
{
    public static Command Create()
    {
        var question = new Question();
        var which = new Argument<string>("which")
        {
            Description = "承接单位的名称或代码：县区、开发区、其部门、特定区域，乡镇也可 A receiver's name or code: a county, zone, department of one, "
                + "territory, or township",
        };
        var since = Common.Date("--changes-since", "只看这一天之后的变化 Only what changed after this day");
        var net = Common.Net();
        var command = new Command("receiver", "承接单位可以行使的职权 The powers that a receiver may exercise") { which, since, net };
        var filter = new ReceivedOptions();
        filter.AddTo(command);
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(parsed, (home, view) =>
        {
            var asked = Codes.Receiver(view, parsed.GetValue(which)!);
            return ReceiverPrinter.Print(
                question.WantsJson(parsed), home, view, asked, new AskedReceiver(null, view.Receiver(asked)), parsed.GetValue(since),
                parsed.GetValue(net), filter.Read(parsed, home, view));
        }, cancellation));
        return command;
    }
}
