using PowerCatalog.Seeds.Writing;

namespace PowerCatalog.Seeds.Counting;

/// <summary>The report's figures, counted from the workbooks' rows by the rules that <c>report.json</c> states.</summary>
public static class Recount
{
    private static readonly DateOnly YearBefore = new(2020, 12, 31);
    private static readonly DateOnly YearEnd = new(2021, 12, 31);

    /// <summary>All figures by key.</summary>
    public static Dictionary<string, decimal> Of(
        IReadOnlyList<Book> books, IReadOnlyDictionary<string, string> elementNames, Dictionary<string, string> departments)
    {
        var before = new Replay(books, YearBefore, elementNames, departments).List;
        var replay = new Replay(books, YearEnd, elementNames, departments);
        var list = replay.List;
        var done = replay.Done.Where(act => act.Day > YearBefore).ToList();
        var adjusted = done.Where(act => act.Kind is "add" or "remove" or "change").ToList();
        var changes = done.Where(act => act.Kind == "change").ToList();
        var proofs = list.Values.SelectMany(item => Lines(item, "commitmentProofs").Select(proof => (item["department"], proof))).Distinct()
            .ToList();
        return new Dictionary<string, decimal>
        {
            ["departments"] = adjusted.Select(act => act.Department).Distinct().Count(),
            ["added"] = done.Count(act => act.Kind == "add"),
            ["removed"] = done.Count(act => act.Kind == "remove"),
            ["powersChanged"] = changes.Select(act => (act.Power, act.Document)).Distinct().Count(),
            ["elementChanges"] = changes.Select(act => (act.Power, act.Element, act.Document)).Distinct().Count(),
            ["delegatedPowers"] = done.Where(act => act.Kind == "delegate").Select(act => act.Power).Distinct().Count(),
            ["townshipServiceItems"] = list.Values.Count(item => !IsPower(item) && item.GetValueOrDefault("townshipService") == "是"),
            ["crossProvinceItems"] = list.Values.Count(item => item.GetValueOrDefault("crossProvince") == "是"),
            ["commitmentProofItems"] = proofs.Count,
            ["commitmentDepartments"] = proofs.Select(pair => pair.Item1).Distinct().Count(),
            ["limitReductionPercent"] = LimitReduction(list.Values.Where(IsPower)),
            ["stepReductionPercent"] = StepReduction(before, list),
        };
    }

    private static decimal LimitReduction(IEnumerable<Dictionary<string, string>> powers)
    {
        decimal statutory = 0, promised = 0;
        foreach (var power in powers)
        {
            if (WorkingDays(power, "statutoryLimit") is not { } law || law == 0 || WorkingDays(power, "promisedLimit") is not { } promise)
                continue;
            statutory += law;
            promised += promise;
        }

        return Math.Round(100 * (statutory - promised) / statutory, 2, MidpointRounding.AwayFromZero);
    }

    private static decimal StepReduction(
        Dictionary<string, Dictionary<string, string>> before, Dictionary<string, Dictionary<string, string>> after)
    {
        decimal sumBefore = 0, sumAfter = 0;
        foreach (var (code, power) in after.Where(pair => IsPower(pair.Value) && pair.Value.ContainsKey("steps")))
        {
            if (!before.TryGetValue(code, out var was) || !was.TryGetValue("steps", out var steps)) continue;
            sumBefore += int.Parse(steps);
            sumAfter += int.Parse(power["steps"]);
        }

        return Math.Round(100 * (sumBefore - sumAfter) / sumBefore, 2, MidpointRounding.AwayFromZero);
    }

    private static bool IsPower(Dictionary<string, string> item) => item["category"] != "公共服务";

    private static int? WorkingDays(Dictionary<string, string> item, string field) =>
        item.TryGetValue(field, out var text) && text.EndsWith("工作日", StringComparison.Ordinal) ? int.Parse(text[..^3]) : null;

    private static string[] Lines(Dictionary<string, string> item, string field) =>
        item.GetValueOrDefault(field, "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
