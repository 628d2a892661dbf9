using System.CommandLine;
using PowerCatalog.Commands.Asking.Answers;
using PowerCatalog.Commands.Options;
using PowerCatalog.Home;
using PowerCatalog.Listings.Townships;
using PowerCatalog.Listings.Words;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Commands.Asking;

/// <summary><c>power CODE</c>: one power with its elements, the townships and other receivers that exercise it.</summary>
internal static class PowerCommand
{
    public static Command Create()
    {
        var question = new Question();
        var code = new Argument<string>("code") { Description = "职权编码或名称 The power's code or name" };
        var command = new Command("power", "一项职权的全部要素 One power with all its elements") { code };
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(parsed, (home, view) =>
        {
            var asked = Codes.Power(view, parsed.GetValue(code)!);
            var power = view.Power(asked) ?? throw Codes.NotOnList(view, asked);
            var townships = view.TownshipsOf(asked);
            var others = view.OtherReceiversOf(asked);
            var who = view.WhoActs(power, townships, others);
            var said = Phrase.Join(ActingWords.Of(who));
            if (question.WantsJson(parsed))
            {
                Answer.Print(
                    new PowerInJson(Json.Catalog(view), Json.Lens(view), power, townships, others, who, said), AskingJson.Default,
                    home.Words);
                return ExitCode.Done;
            }

            Terminal.Heading(view);
            Terminal.Table("要素", "内容", Rows(home, power));
            if (who.IsShared) Terminal.Line(said.Zh + said.En);
            if (townships.Count > 0) Terminal.Table(TownshipListings.OfPower, townships);
            if (others.Count > 0) Terminal.Table(TownshipListings.OthersOfPower, others);
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    private static IEnumerable<(string What, string? Value)> Rows(CatalogHome home, PowerAnswer power) =>
    [
        ("职权编码", power.Code),
        ("事项名称", power.Name),
        ("职权类型", home.Words.Of(power.Category).Zh),
        ("实施部门", power.DepartmentName),
        ("在册自", Show.Date(power.Since)),
        ("现状", power.Suspended ? "暂停实施" : "在用"),
        ("此内容自", Show.Date(power.ValidFrom)),
        ("此内容至", Show.LastDay(power.ValidTo)),
        .. home.Reference.Elements.Of(power.Elements)
            .Select(element => (element.Zh, power.Elements[element.Key])),
    ];
}
