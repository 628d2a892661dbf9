using System.CommandLine;
using PowerCatalog.Commands.Options;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Home;
using PowerCatalog.Listings.Townships;
using PowerCatalog.Listings.Words;
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
        var command = new Command("township", "乡镇（街道）可以行使的职权 The powers that a township may exercise") { code, since };
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(parsed, (home, view) =>
        {
            var asked = Codes.Township(view, parsed.GetValue(code)!);
            var township = view.Township(asked) ?? throw Unknown(view, asked);
            var json = question.WantsJson(parsed);
            if (!json) Terminal.Heading(view);
            if (parsed.GetValue(since) is { } day) return PrintChanges(json, home, view, township, view.ChangesOf(asked, day));
            var powers = view.PowersOf(asked);
            if (json)
            {
                Json.Print(
                    new
                    {
                        Catalog = Json.Catalog(view),
                        Lens = Json.Lens(view),
                        Township = township,
                        Total = powers.Count,
                        Items = powers,
                    }, home.Words);
                return ExitCode.Done;
            }

            Terminal.Note($"{township.County} {township.Name}（{township.Code}）：共 {powers.Count} 项。{powers.Count} powers.");
            Terminal.Table(TownshipListings.Powers(home.Words, ReceiverKind.Township), powers);
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    private static int PrintChanges(bool json, CatalogHome home, CatalogView view, TownshipAnswer township, TownshipChanges changes)
    {
        if (json)
        {
            Json.Print(
                new { Catalog = Json.Catalog(view), Lens = Json.Lens(view), Township = township, Changes = changes }, home.Words);
            return ExitCode.Done;
        }

        var listing = TownshipChangeListing.Of(home.Words, new ValueWords(view, home.Words), ReceiverKind.Township);
        Terminal.Table(listing, TownshipChangeListing.Rows(changes));
        return ExitCode.Done;
    }

    private static CommandException Unknown(CatalogView view, TownshipCode asked) => new(ExitCode.Refused, asked.IsTownship
        ? $"{Show.Date(view.Lens.On)} 没有代码为 {asked} 的乡镇（街道）。There is no township {asked} on {Show.Date(view.Lens.On)}."
        : $"{asked} 是开发区、园区、林场一类单位，不是乡镇（街道）。{asked} is not a township.");
}
