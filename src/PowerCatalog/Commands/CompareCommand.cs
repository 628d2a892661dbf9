using System.CommandLine;
using PowerCatalog.Home;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Comparing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;

namespace PowerCatalog.Commands;

/// <summary><c>compare</c>: two states of the list, or two departments or townships on one day.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var question = new Question();
        var fromOn = Common.Date("--from-on", "前一状态的日期（默认同 --on）The day of the first state (default: as --on)");
        var toOn = Common.Date("--to-on", "后一状态的日期（默认同 --on）The day of the second state (default: as --on)");
        var fromKnown = new Option<string?>("--from-known") { Description = "前一状态按当时所知（默认同 --known）What the first state knows (default: as --known)" };
        var toKnown = new Option<string?>("--to-known") { Description = "后一状态按当时所知（默认同 --known）What the second state knows (default: as --known)" };
        var department = new Option<string[]>("--department") { Description = "一个部门只比它的职权，两个部门互相比较 One: only its powers; two: against each other", Arity = ArgumentArity.ZeroOrMore };
        var township = new Option<string[]>("--township") { Description = "两个乡镇互相比较 Two townships, against each other", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("compare", "比较清单的两个状态 Compares two states of the list") { fromOn, toOn, fromKnown, toKnown, department, township };
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(parsed, (home, view) =>
        {
            var departments = parsed.GetValue(department) ?? [];
            var townships = parsed.GetValue(township) ?? [];
            if (departments.Length == 2) return Print(question.WantsJson(parsed), home, view, departments, view.CompareDepartments(departments[0], departments[1]));
            if (townships.Length == 2) return Print(question.WantsJson(parsed), home, view, townships, view.CompareTownships(Codes.Township(townships[0]), Codes.Township(townships[1])));
            if (departments.Length > 2 || townships.Length > 0) throw new CommandException(ExitCode.WrongUsage, "--department 至多两个，--township 须为两个。At most two departments; two townships.");
            var asked = question.Request(parsed);
            using var from = Open(home, view, asked with { On = parsed.GetValue(fromOn) ?? asked.On, Known = parsed.GetValue(fromKnown) ?? asked.Known });
            using var to = Open(home, view, asked with { On = parsed.GetValue(toOn) ?? asked.On, Known = parsed.GetValue(toKnown) ?? asked.Known });
            return Print(question.WantsJson(parsed), home, to, to.CompareWith(from, new PowerFilter(Department: departments.FirstOrDefault()), cancellation));
        }, cancellation));
        return command;
    }

    private static CatalogView Open(CatalogHome home, CatalogView view, LensRequest request) => home.Views.Open(view.Catalog.Division, request)!;

    private static int Print(bool json, CatalogHome home, CatalogView view, Comparison compared)
    {
        if (json)
        {
            Json.Print(new { Catalog = Json.Catalog(view), Comparison = compared });
            return ExitCode.Done;
        }

        Terminal.Note($"{view.Catalog.Name} · {Show.Date(compared.From.On)} 版本 revision {compared.From.Known} → {Show.Date(compared.To.On)} 版本 revision {compared.To.Known}{(compared.To.AsRecorded ? " · 按最初所记 as recorded" : "")}");
        var words = new Words(view, home.Reference);
        Terminal.Table(
            ["比较", "编码", "名称", "要素", "之前", "之后"],
            compared.Added.Select(power => Row("增加", power.Code, power.Name, null, null, power.DepartmentName))
                .Concat(compared.Removed.Select(power => Row("减少", power.Code, power.Name, null, power.DepartmentName, null)))
                .Concat(compared.Moved.Select(power => Row("划转", power.Code, power.Name, "实施部门", power.FromName, power.ToName)))
                .Concat(compared.Changed.Select(place => Row("变更", words, place)))
                .Concat(compared.Editorial.Select(place => Row("文字", words, place)))
                .Concat(compared.Granted.Select(given => Row("赋权", given.Code, given.Name, null, null, given.TownshipName)))
                .Concat(compared.Ended.Select(ended => Row("不再行使", ended.Code, ended.Name, null, ended.TownshipName, null))));
        Terminal.Table(
            ["合计", "#清单比较", "#决定合计", "#相差"],
            compared.Reconciliation.Counts.Select(count => (IReadOnlyList<string?>)[Named(count.Key), Show.Number(count.Compared), Show.Number(count.Decided), Show.Number(count.Difference)]));
        foreach (var reason in compared.Reconciliation.Reasons) Terminal.Note($"{reason.Zh} {reason.En}");
        return ExitCode.Done;
    }

    private static int Print(bool json, CatalogHome home, CatalogView view, string[] named, SideBySide compared)
    {
        if (json)
        {
            Json.Print(new { Catalog = Json.Catalog(view), Lens = Json.Lens(view), First = named[0], Second = named[1], Comparison = compared });
            return ExitCode.Done;
        }

        Terminal.Heading(view);
        var words = new Words(view, home.Reference);
        Terminal.Table(
            ["比较", "编码", "名称", "要素", named[0], named[1]],
            compared.OnlyFirst.Select(power => Row($"只有{named[0]}", power.Code, power.Name, null, "有", null))
                .Concat(compared.OnlySecond.Select(power => Row($"只有{named[1]}", power.Code, power.Name, null, null, "有")))
                .Concat(compared.Different.Select(place => Row("不同", words, place))));
        Terminal.Note($"相同 {compared.Same} 项");
        return ExitCode.Done;
    }

    private static IReadOnlyList<string?> Row(string what, Words words, ChangedPlace place) =>
        Row(what, place.Code, place.Name, words.Element(place.Element), words.Value(place.Element, place.Before), words.Value(place.Element, place.After));

    private static IReadOnlyList<string?> Row(string what, string code, string name, string? element, string? before, string? after) => [what, code, name, element, before, after];

    private static string Named(string key) => key switch
    {
        "added" => "增加（项）",
        "removed" => "减少（项）",
        "moved" => "划转（项）",
        "changed" => "变更（项）",
        _ => "变更（处）",
    };
}
