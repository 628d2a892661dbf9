using System.CommandLine;
using PowerCatalog.Commands.Options;
using PowerCatalog.Home;
using PowerCatalog.Listings.Townships;
using PowerCatalog.Listings.Words;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Lenses;
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
        var command = new Command("receiver", "承接单位可以行使的职权 The powers that a receiver may exercise") { which, since };
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(parsed, (home, view) =>
        {
            var asked = Codes.Receiver(view, parsed.GetValue(which)!);
            var json = question.WantsJson(parsed);
            if (!json) Terminal.Heading(view);
            return parsed.GetValue(since) is { } day
                ? PrintChanges(json, home, view, asked, view.ChangesOf(asked, day))
                : PrintPowers(json, home, view, asked, view.PowersOf(asked));
        }, cancellation));
        return command;
    }

    private static int PrintPowers(
        bool json, CatalogHome home, CatalogView view, KnownReceiver asked, IReadOnlyList<TownshipPower> powers)
    {
        var receiver = view.Receiver(asked);
        if (json)
        {
            Json.Print(
                new
                {
                    Catalog = Json.Catalog(view),
                    Lens = Json.Lens(view),
                    Receiver = receiver,
                    Total = powers.Count,
                    Items = powers,
                }, home.Words);
            return ExitCode.Done;
        }

        Terminal.Note(
            $"{receiver.County}{receiver.Name} · {TermWords.Of(receiver.Kind).Zh}：共 {powers.Count} 项。{powers.Count} "
                + $"power{(powers.Count == 1 ? "" : "s")}.");
        Terminal.Table(TownshipListings.Powers(home.Words, receiver.Kind), powers);
        return ExitCode.Done;
    }

    private static int PrintChanges(bool json, CatalogHome home, CatalogView view, KnownReceiver asked, TownshipChanges changes)
    {
        if (json)
        {
            Json.Print(
                new { Catalog = Json.Catalog(view), Lens = Json.Lens(view), Receiver = view.Receiver(asked), Changes = changes },
                home.Words);
            return ExitCode.Done;
        }

        var listing = TownshipChangeListing.Of(home.Words, new ValueWords(view, home.Words), asked.Kind);
        Terminal.Table(listing, TownshipChangeListing.Rows(changes));
        return ExitCode.Done;
    }
}
