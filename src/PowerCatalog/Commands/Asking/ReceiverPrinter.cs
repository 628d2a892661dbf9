using PowerCatalog.Commands.Asking.Answers;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Home;
using PowerCatalog.Listings.Occurrences;
using PowerCatalog.Listings.Townships;
using PowerCatalog.Listings.Words;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.Occurrences;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Commands.Asking;

/// <summary>Prints what a township or another receiver may exercise, or what changed for it after a day.</summary>
internal static class ReceiverPrinter
{
    /// <param name="json">Whether for programs.</param>
    /// <param name="home">The words.</param>
    /// <param name="view">The catalog.</param>
    /// <param name="receiver">Who is asked about.</param>
    /// <param name="who">The same as the API answers it.</param>
    /// <param name="since">The day after which changes are asked for; null for what it may exercise.</param>
    /// <param name="net">Whether the table has the net difference instead of what happened one by one.</param>
    /// <param name="filter">Which of what it may exercise.</param>
    public static int Print(
        bool json, CatalogHome home, CatalogView view, KnownReceiver receiver, AskedReceiver who, DateOnly? since,
        bool net, ReceivedFilter filter)
    {
        Refuse(since is not null && !filter.IsNone, "--changes-since 查的是全部变化，不能与筛选同用。请去掉筛选，或去掉 --changes-since。"
            + "What changed is not filtered: leave out the filter, or --changes-since.");
        Refuse(net && since is null, "--net 只与 --changes-since 同用。--net goes with --changes-since only.");
        if (!json) Terminal.Heading(view);
        if (since is { } day && net && !json) PrintNet(home, view, receiver, view.ChangesOf(receiver, day));
        else if (since is { } from) PrintChanges(json, home, view, who, view.ChangesSince(receiver, from));
        else PrintPowers(json, home, view, receiver, who, filter.Of(view.PowersOf(receiver)));
        return ExitCode.Done;
    }

    // An option that would do nothing is not passed over.
    private static void Refuse(bool isWrong, string message)
    {
        if (isWrong) throw new CommandException(ExitCode.WrongUsage, message);
    }

    private static void PrintPowers(
        bool json, CatalogHome home, CatalogView view, KnownReceiver receiver, AskedReceiver who,
        IReadOnlyList<TownshipPower> powers)
    {
        if (json)
        {
            Answer.Print(
                new ReceivedInJson(Json.Catalog(view), Json.Lens(view), who.Township, who.Receiver, powers.Count, powers),
                AskingJson.Default, home.Words);
            return;
        }

        Terminal.Note($"{Heading(view, receiver)}：共 {powers.Count} 项。{powers.Count} power{(powers.Count == 1 ? "" : "s")}.");
        Terminal.Table(TownshipListings.Powers(home.Words, receiver.Kind), powers);
    }

    private static void PrintChanges(
        bool json, CatalogHome home, CatalogView view, AskedReceiver who, ReceiverChanges changes)
    {
        if (json)
        {
            Answer.Print(
                new ReceiverChangesInJson(Json.Catalog(view), Json.Lens(view), who.Township, who.Receiver, changes), AskingJson.Default,
                home.Words);
            return;
        }

        var values = new ValueWords(view, home.Words);
        Terminal.Table(OccurrenceListing.Happened(home.Words, values), OccurrenceListing.Rows(changes.Happened));
        OccurrencePrinter.PrintAround(
            new OccurrenceWords(home.Words, values), changes.Happened, changes.Last, changes.Coming, changes.Next);
    }

    private static void PrintNet(CatalogHome home, CatalogView view, KnownReceiver receiver, TownshipChanges changes) =>
        Terminal.Table(
            TownshipChangeListing.Of(home.Words, new ValueWords(view, home.Words), receiver.Kind), TownshipChangeListing.Rows(changes));

    private static string Heading(CatalogView view, KnownReceiver receiver)
    {
        var shown = view.Receiver(receiver);
        var code = shown.Kind.CodeIn(shown.Key) is { } known ? $"（{known}）" : "";
        return $"{shown.County}{shown.Name}{code} · {TermWords.Of(shown.Kind).Zh}";
    }
}
