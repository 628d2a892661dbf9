using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Testing;

/// <summary>
/// Drafts by chance over a few powers, departments, townships and days, so that they meet often. <see cref="Next"/> gives drafts that are
/// sound against a catalog, with days in any order, also late and future ones.
/// </summary>
public sealed class RandomDrafts(Dice dice, MemoryCatalog catalog, string division)
{
    private static readonly string[] Powers = [.. Enumerable.Range(1, 6).Select(i => $"64010100{i}000")];
    private static readonly string[] Townships = [.. Enumerable.Range(0, 4).Select(i => $"64030210{i}000")];
    private static readonly string[] Receivers =
        ["利通区", "太阳山开发区", "各县（市、区）", "利通区教育局", "特定区域", "利通区、640302100000"];

    private static readonly string[] Names = ["甲局", "乙局", "丙局", "丁局", "戊局"];
    private static readonly string[] Elements = ["name", "category", "phone", "legalBasis", "promisedLimit", "steps"];
    private int _number = 1;

    /// <summary>The list that opens the catalog.</summary>
    public DraftBuilder Opening() => DraftBuilder.List(division)
        .Add(Powers[0], "某许可", "行政许可", "甲局", ("legalBasis", "《教育法》第一条")).Add(Powers[1], "某处罚", "行政处罚", "乙局")
            .Add(Powers[2], "某服务", "公共服务", "甲局");

    /// <summary>The adjustment that registers its townships and another department.</summary>
    public DraftBuilder Registering()
    {
        var draft = DraftBuilder.Adjustment("吴政发〔2021〕2号", "2021-01-01", division).Department("登记", "丙局");
        foreach (var township in Townships) draft.Township("登记", township, "镇" + township[8]);
        return draft;
    }

    /// <summary>An adjustment that is sound; null where chance made none.</summary>
    public AdjustmentDraft? Next()
    {
        var draft = DraftBuilder.Adjustment($"吴政发〔2021〕{++_number + 1}号", CatalogTime.Show(dice.Day()), division);
        if (dice.OneIn(8)) Annul(draft);
        else for (var lines = dice.Roll(5) + 1; lines > 0; lines--) Line(draft);
        return Sound(draft.Build());
    }

    // Lines that are refused are left out until none is.
    private AdjustmentDraft? Sound(AdjustmentDraft draft)
    {
        while (draft.Lines.Count > 0)
        {
            var decision = catalog.Decide(draft);
            if (decision.IsSound) return draft;
            var rows = decision.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.Place?.Row)
                .ToHashSet();
            var lines = draft.Lines.Where(line => !rows.Contains(line.Place.Row)).Select((line, index) => line with { Number = index + 1 });
            draft = draft with { Lines = [.. lines] };
        }

        return null;
    }

    private void Line(DraftBuilder draft)
    {
        var knowledge = catalog.Knowledge();
        var code = dice.Of(Powers);
        var day = dice.Day(90);
        var own = dice.OneIn(2) ? (Fields.Effective, CatalogTime.Show(day)) : (Fields.Effective, null);
        if (own.Item2 is null) day = DateOnly.Parse(draft.Build().Header[Fields.Effective]!.Text);
        var history = knowledge.Powers.GetValueOrDefault(PowerCode.Parse(code)) ?? PowerHistory.Empty;
        var state = history.On(day);
        switch (dice.Roll(16))
        {
            case 0 or 1:
                draft.Add(
                    code, "某事项" + dice.Roll(3), dice.Of("行政许可", "行政处罚", "行政强制", "公共服务"), dice.Of(Names), own,
                    ("phone", dice.Of("1", "2", "")));
                break;
            case 2:
                draft.Remove(code, "取消", (Fields.Consequences, Decided()), own);
                break;
            case 3 or 4 or 5:
                var element = dice.Of(Elements);
                draft.Change(code, element, state?[element], ValueOf(element), own, (Fields.Editorial, dice.Of("", "是")));
                break;
            case 6:
                draft.Transfer(code, state?.Department.Value ?? "甲局", dice.Of(Names), own);
                break;
            case 7 or 8:
                Delegate(draft, code, own.Item2);
                break;
            case 9:
                Recall(draft, knowledge, code, day, own);
                break;
            case 10:
                string[] suspended =
                    [.. knowledge.Powers.Where(pair => pair.Value.On(day) is { Suspended: true }).Select(pair => pair.Key.Value).Order()];
                if (suspended.Length > 0) draft.Suspend(dice.Of(suspended), "恢复", "原因", own);
                else draft.Suspend(code, "暂停", "原因", own);
                break;
            case 11 or 12:
                Correct(draft, knowledge);
                break;
            default:
                Body(draft, knowledge.Townships, day, own);
                break;
        }
    }

    // One of the decisions so far, by number; also one that annuls or corrects.
    private void Annul(DraftBuilder draft)
    {
        var numbers = catalog.Events.OfType<AdjustmentPromulgated>().Where(decision => !decision.Opening)
            .Select(decision => decision.DocumentNumber!).ToList();
        draft.Annul(dice.Of(numbers), dice.OneIn(2) ? "自始" : CatalogTime.Show(dice.Day(90)));
        if (dice.OneIn(4)) draft.Annul(dice.Of(numbers));
    }

    private void Correct(DraftBuilder draft, CatalogKnowledge knowledge)
    {
        var open = knowledge.Facts.Values.Where(fact => fact.CorrectedBy is null && fact.Stands).OrderBy(fact => fact.Revision).ToList();
        var fact = dice.Of(open);
        switch (fact.Reading)
        {
            case null:
                draft.Correct(fact.Revision, "整条", null, null);
                break;
            case PowerElementsChanged changed when dice.OneIn(2):
                var place = dice.Of(changed.Changes);
                draft.Correct(fact.Revision, place.Element, place.To, dice.OneIn(3) ? place.From : ValueOf(place.Element));
                break;
            case PowerAdded added when dice.OneIn(2):
                draft.Correct(fact.Revision, "name", added.Name, "某事项" + dice.Roll(4))
                    .Correct(fact.Revision, "实施部门", added.Department.Value, dice.Of(Names));
                break;
            case PowerTransferred moved when dice.OneIn(2):
                draft.Correct(fact.Revision, "划入部门", moved.ToDepartment.Value, dice.Of(Names));
                break;
            case PowerDelegated given when dice.OneIn(2):
                draft.Correct(
                    fact.Revision, "截止日期", given.Terms.Until is { } until ? CatalogTime.Show(until.AddDays(-1)) : null,
                    CatalogTime.Show(dice.Day(120)));
                break;
            case DepartmentRegistered or TownshipRegistered or DepartmentRenamed when dice.OneIn(2):
                draft.Correct(fact.Revision, "名称", NameIn(fact.Reading), dice.Of(Names) + dice.Of("", "改"));
                break;
            default:
                if (dice.OneIn(2)) draft.Correct(fact.Revision, "整条", null, null);
                else draft.Correct(fact.Revision, "生效日期", CatalogTime.Show(fact.Reading.Effective), CatalogTime.Show(dice.Day(90)));
                break;
        }
    }

    private static string NameIn(Fact fact) => fact switch
    {
        DepartmentRegistered registered => registered.Name,
        DepartmentRenamed renamed => renamed.Name,
        TownshipRegistered registered => registered.Name,
        _ => "",
    };

    private string? ValueOf(string element) => element switch
    {
        "name" => "某事项" + dice.Roll(4),
        "category" => dice.Of("行政许可", "行政处罚", "公共服务"),
        "legalBasis" => dice.Of(null, "《教育法》第二条", "《教育法》第一条《处罚法》第三条", "《处罚法》"),
        "promisedLimit" => dice.Of(null, "5工作日", "9工作日", "即办"),
        "steps" => dice.Of(null, "1", "2", "3"),
        _ => dice.Of(null, "1", "2"),
    };

    // Of any power that is delegated on the day; few are.
    private void Recall(DraftBuilder draft, CatalogKnowledge knowledge, string code, DateOnly day, (string, string?) own)
    {
        var holders = knowledge.Powers.OrderBy(pair => pair.Key).SelectMany(
            pair => pair.Value.Delegations.Where(period => period.From <= day && (period.To is null || day < period.To))
                .Select(period => (pair.Key.Value, period.Receiver.Text))).Distinct().ToArray();
        var (power, holder) = holders.Length > 0 && !dice.OneIn(4) ? dice.Of(holders) : (code, "全部");
        var field = dice.OneIn(4) ? Fields.Townships : Fields.Receivers;
        draft.Line(LineKind.Recall, (Fields.Code, power), (field, holder), (Fields.Reason, "原因"), own);
    }

    private string? Decided() => dice.Of(null, "一并办理", "一并办理", "不办理：另行办理");

    private void Delegate(DraftBuilder draft, string code, string? since)
    {
        var townships = dice.Of([.. Townships, $"{Townships[0]}、{Townships[1]}", "全部"]);
        var until = dice.OneIn(2) ? CatalogTime.Show(dice.Day(120)) : null;
        if (dice.OneIn(3))
        {
            draft.Line(
                LineKind.Delegate, (Fields.Code, code), (Fields.Receivers, dice.Of(Receivers)),
                (Fields.Mode, dice.Of("下放", "归还", "实质性审核权下放")), (Fields.Since, since), (Fields.Until, until));
        }
        else if (dice.OneIn(3))
            draft.Delegate(
                code, townships, "委托", (Fields.Since, since), (Fields.Instrument, "委〔2021〕1号"), (Fields.Until, until ?? "2021-12-31"));
        else draft.Delegate(code, townships, dice.Of("赋权", "下放", "派驻"), (Fields.Since, since), (Fields.Until, until));
    }

    private void Body(DraftBuilder draft, IReadOnlyDictionary<TownshipCode, BodyHistory> townships, DateOnly day, (string, string?) own)
    {
        var name = dice.Of(Names);
        var township = dice.Of(Townships);
        var called = townships.GetValueOrDefault(TownshipCode.Parse(township))?.On(day)?.Name ?? "无名镇";
        switch (dice.Roll(6))
        {
            case 0:
                draft.Department("登记", name, own);
                break;
            case 1:
                draft.Department("更名", name, (Fields.NewName, dice.Of(Names) + dice.Of("", "新")), own);
                break;
            case 2:
                draft.Department("合并", name, (Fields.Into, dice.Of(Names)), (Fields.Consequences, Decided()), own);
                break;
            case 3:
                draft.Department(
                    "撤销", name, (Fields.Into, dice.OneIn(3) ? null : dice.Of(Names)), (Fields.Consequences, dice.OneIn(4) ? null : "一并办理"),
                        own);
                break;
            case 4:
                draft.Township("更名", township, called, (Fields.NewName, called + "新"), own);
                break;
            default:
                draft.Township("撤销", township, called, (Fields.Consequences, Decided()), own);
                break;
        }
    }
}
