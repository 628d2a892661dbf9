using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Text;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.Statistics;

/// <summary>One figure of an annual report and its counting rule.</summary>
/// <param name="Key">Its name in programs.</param>
/// <param name="Value">What the ledger counts.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rule">The rule, with formula and item set.</param>
public sealed record AnnualFigure(string Key, decimal Value, Bilingual Name, Bilingual Rule);

/// <summary>The figures of a government's annual report, counted from the ledger. "In the year" means taking effect in it.</summary>
public static class AnnualFigures
{
    /// <summary>All figures of a year.</summary>
    public static IReadOnlyList<AnnualFigure> FiguresOf(this CatalogView view, int year)
    {
        var first = new DateOnly(year, 1, 1);
        var last = new DateOnly(year, 12, 31);
        var total = view.Counts(first, last, CountBy.Year)[^1];
        var flags = FlagsOn(view, last);
        return
        [
            Figure("departments", Departments(view, first, last), "调整涉及部门", "Departments adjusted",
                "当年生效的增加、减少、变更所涉行政权力的部门，去重计数。",
                "Distinct departments whose powers were added, removed or changed with effect in the year."),
            Figure("added", total.Added, "增加行政职权", "Powers added",
                "当年生效的增加，只计行政权力，首次清单不计。", "Additions with effect in the year; powers only, without the opening list."),
            Figure("removed", total.Removed, "减少行政职权", "Powers removed",
                "当年生效的减少，只计行政权力。", "Removals with effect in the year; powers only."),
            Figure("powersChanged", total.PowersChanged, "变更要素的职权（项）", "Powers changed",
                "当年生效的要素变更，按（职权，决定）对计，只计行政权力。", "Pairs of power and adjustment with element changes in effect in the year; powers only."),
            Figure("elementChanges", total.ElementChanges, "变更要素（处）", "Places changed",
                "当年生效的要素变更，按（职权，要素，决定）计，只计行政权力。", "Triples of power, element and adjustment with effect in the year; powers only."),
            Figure("delegatedPowers", Delegated(view, first, last), "赋予乡镇（街道）的职权", "Powers given to townships",
                "当年起由乡镇（街道）行使的行政权力，去重计数。", "Distinct powers given to townships with effect in the year."),
            Figure("townshipServiceItems", flags.TownshipServices, "乡镇（街道）政务服务事项", "Township service items",
                "年末在册、要素“乡镇政务服务事项”为“是”的公共服务事项。", "Services on the list at the end of the year that are township service items."),
            Figure("crossProvinceItems", flags.CrossProvince, "跨省通办事项", "Items handled across provinces",
                "年末在册、要素“跨省通办”为“是”的事项。", "Items on the list at the end of the year that are handled across provinces."),
            Figure("commitmentProofItems", flags.Proofs, "实行告知承诺的证明事项", "Proof items under commitment",
                "年末在册事项的要素“告知承诺证明事项”所列证明，按（部门，证明）去重计数。",
                "Distinct pairs of department and proof in the element commitmentProofs of items on the list at the end of the year."),
            Figure("commitmentDepartments", flags.ProofDepartments, "实行告知承诺的部门", "Departments with proof items under commitment",
                "上述证明所属部门，去重计数。", "Distinct departments of those proofs."),
            Figure("limitReductionPercent", flags.LimitReduction, "承诺时限压减（%）", "Limits reduced (%)",
                "(法定时限合计 − 承诺时限合计) ÷ 法定时限合计 × 100，四舍五入两位；范围：年末在册、两项时限均以工作日计且法定时限大于零的行政权力；" + LimitQueries.DaysZh,
                "(sum of statutory limits - sum of promised limits) / sum of statutory limits x 100, two places; powers on the list at "
                    + "the end of the year with both limits in working days and the statutory above zero; " + LimitQueries.DaysEn),
            Figure("stepReductionPercent", StepReduction(view, first.AddDays(-1), last), "办理环节压减（%）", "Steps reduced (%)",
                "(年初环节合计 − 年末环节合计) ÷ 年初环节合计 × 100，四舍五入两位；范围：上年末与当年末均在册且均填有环节数的行政权力。",
                "(sum of steps before - sum after) / sum before x 100, two places; powers on the list at the end of both years with the "
                    + "element steps on both days."),
        ];
    }

    private static AnnualFigure Figure(string key, decimal value, string nameZh, string nameEn, string ruleZh, string ruleEn) =>
        new(key, value, new Bilingual(nameZh, nameEn), new Bilingual(ruleZh, ruleEn));

    private static long Departments(CatalogView view, DateOnly from, DateOnly to)
    {
        var parameters = view.Parameters();
        parameters.Add("from", (long)ClockColumns.Number(from));
        parameters.Add("to", (long)ClockColumns.Number(to));
        return view.Count(
            $"""
            SELECT count(*) FROM (
                SELECT c.department FROM counts c
                WHERE c.catalog_id = @catalog AND c.known <= @known AND {view.Reads("c")} AND c.opening = 0 AND c.category <> 10
                    AND c.effective BETWEEN @from AND @to GROUP BY c.department HAVING sum(c.added + c.removed + c.changed) > 0)
            """,
            parameters);
    }

    private static long Delegated(CatalogView view, DateOnly from, DateOnly to)
    {
        var parameters = view.Parameters();
        parameters.Add("from", (long)ClockColumns.Number(from));
        parameters.Add("to", (long)ClockColumns.Number(to));
        return view.Count(
            $"""
            SELECT count(DISTINCT d.power_id) FROM delegations d
            WHERE d.catalog_id = @catalog AND d.kind = 0 AND {view.Knows("d")} AND d.given BETWEEN @from AND @to
                AND EXISTS (
                    SELECT 1 FROM power_validity r WHERE r.power_id = d.power_id AND {view.Knows("r")}
                        AND r.valid_from <= d.valid_from AND r.valid_to > d.valid_from AND r.category <> 10)
            """,
            parameters);
    }

    private static Flags FlagsOn(CatalogView view, DateOnly day)
    {
        var rows = view.Query(
            $"""
            SELECT v.department, v.category, v.elements ->> '$.townshipService', v.elements ->> '$.crossProvince',
                v.elements ->> '$.commitmentProofs', v.elements ->> '$.statutoryLimit', v.elements ->> '$.promisedLimit'
            FROM power_validity r JOIN versions v ON v.version_id = r.version_id WHERE r.catalog_id = @catalog AND {view.Meets("r")}
            """,
            view.Parameters(day),
            static row => (
                Department: row.Text(0), Category: row.Number(1), Township: row.TextOrNull(2), Cross: row.TextOrNull(3),
                Proofs: row.TextOrNull(4), Statutory: row.TextOrNull(5), Promised: row.TextOrNull(6)));
        var proofs = new HashSet<(string Department, string Proof)>();
        long townshipServices = 0, crossProvince = 0, statutoryDays = 0, promisedDays = 0;
        foreach (var row in rows)
        {
            var category = (Category)row.Category;
            var service = category == Category.PublicService;
            if (service && WrittenFlag.Read(row.Township) == true) townshipServices++;
            if (WrittenFlag.Read(row.Cross) == true) crossProvince++;
            foreach (var proof in ElementMeaning.ItemsOf(row.Proofs ?? "")) proofs.Add((row.Department, TextKey.OfText(proof)));
            if (service || LimitQueries.Comparable(category, row.Statutory, row.Promised) is not { } limits) continue;
            statutoryDays += limits.Statutory;
            promisedDays += limits.Promised;
        }

        return new Flags(
            townshipServices, crossProvince, proofs.Count, proofs.Select(pair => pair.Department).Distinct().Count(),
            LimitQueries.Reduction(statutoryDays, promisedDays));
    }

    private static decimal StepReduction(CatalogView view, DateOnly before, DateOnly after)
    {
        var earlier = StepsOn(view, before);
        long sumBefore = 0, sumAfter = 0;
        foreach (var (power, steps) in StepsOn(view, after))
        {
            if (!earlier.TryGetValue(power, out var was)) continue;
            sumBefore += was;
            sumAfter += steps;
        }

        return LimitQueries.Reduction(sumBefore, sumAfter);
    }

    private static Dictionary<long, int> StepsOn(CatalogView view, DateOnly day) => view.Query(
        $"""
        SELECT r.power_id, v.elements ->> '$.steps' FROM power_validity r JOIN versions v ON v.version_id = r.version_id
        WHERE r.catalog_id = @catalog AND {view.Meets("r")} AND r.category <> 10 AND v.elements ->> '$.steps' IS NOT NULL
        """,
        view.Parameters(day),
        static row => (
            Power: row.Number(0), Steps: row.Text(1))).Select(row => (row.Power,
            Steps: WrittenCount.Read(row.Steps))).Where(row => row.Steps is not null)
        .ToDictionary(row => row.Power, row => row.Steps!.Value);

    private sealed record Flags(long TownshipServices, long CrossProvince, long Proofs, long ProofDepartments, decimal LimitReduction);
}
