using System.CommandLine;
using PowerCatalog.Commands.Asking.Answers;
using PowerCatalog.Commands.Options;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Listings.Townships;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Commands.Asking;

/// <summary><c>townships [NAME|CODE …]</c>: all townships, or those that are named, with how many powers each exercises.</summary>
internal static class TownshipsCommand
{
    public static Command Create()
    {
        var question = new Question();
        var which = new Argument<string[]>("which")
        {
            Description = "只列这些：乡镇（街道）或所在县（市、区）的名称或代码，如 金积镇、利通区、利通区各镇、各街道、640302；默认全部 "
                + "Only these: the name or code of a township, or of a county for all of its own; 各街道 for all of a kind. All by default",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("townships", "乡镇（街道）及各自行使的职权数 The townships, with how many powers each exercises") { which };
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(
            parsed,
            (home, view) => Answer.List(
                question.WantsJson(parsed), view, TownshipListings.All(home.Words), Named(view, parsed.GetValue(which) ?? []),
                AskingJson.Default),
            cancellation));
        return command;
    }

    private static IReadOnlyList<TownshipAnswer> Named(CatalogView view, string[] names)
    {
        if (names.Length == 0) return view.Townships();
        var named = names.SelectMany(name => Codes.Townships(view, name)).ToHashSet();
        return [.. view.Townships().Where(township => named.Contains(TownshipCode.Parse(township.Code)))];
    }
}
