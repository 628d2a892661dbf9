using System.CommandLine;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Home;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Commands;

/// <summary><c>township CODE</c>: what a township may exercise, and what changed for it.</summary>
internal static class TownshipCommand
{
    public static Command Create()
    {
        var question = new Question();
        var code = new Argument<string>("code") { Description = "乡镇（街道）代码，9 或 12 位 The township's code, 9 or 12 digits" };
        var since = Common.Date("--changes-since", "只看这一天之后的变化 Only what changed after this day");
        var command = new Command("township", "乡镇（街道）可以行使的职权 What a township may exercise") { code, since };
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(parsed, (home, view) =>
        {
            var asked = Codes.Township(parsed.GetValue(code)!);
            var township = view.Township(asked)
                ?? throw new CommandException(
                    ExitCode.Refused,
                    asked.IsTownship
                        ? $"{Show.Date(view.Lens.On)} 没有代码为 {asked} 的乡镇（街道）。There is no township {asked} on that day."
                        : $"{asked} 是开发区、园区、林场一类单位，不是乡镇（街道）。{asked} is no township.");
            if (parsed.GetValue(since) is { } day) Changes(question.WantsJson(parsed), home, view, township, view.ChangesOf(asked, day));
            else Powers(question.WantsJson(parsed), home, view, township, view.PowersOf(asked));
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    private static void Powers(
        bool json, CatalogHome home, CatalogView view, ReadModels.PowerList.TownshipAnswer township, IReadOnlyList<TownshipPower> powers)
    {
        if (json)
        {
            Json.Print(new { Catalog = Json.Catalog(view), Lens = Json.Lens(view), Township = township, Total = powers.Count, Items = powers });
            return;
        }

        Terminal.Heading(view);
        Terminal.Note($"{township.County} {township.Name}({township.Code}):{powers.Count} 项");
        Terminal.Table(
            ["编码", "名称", "类型", "方式", "行使名义", "自", "至", "设定依据", "决定", "对口部门"],
            powers.Select(power => (IReadOnlyList<string?>)
            [
                power.Code, power.Suspended ? power.Name + "（暂停）" : power.Name, home.Reference.NameOf(power.Category).Zh, DelegationWords.Show(power.Mode),
                DelegationWords.Show(power.InWhoseName), Show.Date(power.Since), Show.LastDay(power.Until), power.LegalBasis, power.DocumentNumber, power.DepartmentName,
            ]));
    }

    private static void Changes(
        bool json, CatalogHome home, CatalogView view, ReadModels.PowerList.TownshipAnswer township, TownshipChanges changes)
    {
        if (json)
        {
            Json.Print(new { Catalog = Json.Catalog(view), Lens = Json.Lens(view), Township = township, Changes = changes });
            return;
        }

        Terminal.Heading(view);
        var words = new Words(view, home.Reference);
        Terminal.Table(
            ["变化", "编码", "名称", "日期", "决定"],
            Rows("新得", changes.Granted).Concat(Rows("不再行使", changes.Ended)).Concat(Rows("方式有变", changes.TermsChanged)).Concat(
                changes.PowersChanged.Select(entry => (IReadOnlyList<string?>)[$"要素有变：{words.Element(entry.Element)}", entry.Power, words.Value(entry, entry.After), Show.Date(entry.Effective), entry.DocumentNumber])));
    }

    private static IEnumerable<IReadOnlyList<string?>> Rows(string what, IReadOnlyList<TownshipPower> powers) =>
        powers.Select(power => (IReadOnlyList<string?>)[what, power.Code, power.Name, Show.Date(power.Since), power.DocumentNumber]);
}
