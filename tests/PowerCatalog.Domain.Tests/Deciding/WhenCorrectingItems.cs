using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Deciding;

/// <summary>Which items of each kind of fact can be corrected, by which name, and which of them to nothing.</summary>
public sealed class WhenCorrectingItems
{
    private const string New = "640302399000";
    private static readonly DateOnly Day = new(2021, 6, 15);
    private static readonly MemoryCatalog Catalog = WithEveryFact();

    private static readonly Case[] Cases =
    [
        new(typeof(PowerAdded), "职权类型", "许可", "公共服务",
            fact => ((PowerAdded)fact) with { Category = Category.PublicService, Family = Family.Service }),
        new(typeof(PowerAdded), "设定依据", "《校车安全管理条例》第十五条", null,
            fact => ((PowerAdded)fact) with { Elements = ((PowerAdded)fact).Elements.With("legalBasis", null) }),
        new(typeof(PowerElementsChanged), "咨询电话", "5551234", "5554321",
            fact => ((PowerElementsChanged)fact) with
            {
                Changes = [new ElementChange("phone", null, "5554321", false), new ElementChange("office", null, "基教科", false)],
            }),
        new(typeof(PowerRemoved), "取消原因", "取消", "下放", fact => ((PowerRemoved)fact) with { Reason = "下放" }),
        new(typeof(PowerSuspended), "原因", "试点", "改革", fact => ((PowerSuspended)fact) with { Reason = "改革" }),
        new(typeof(PowerResumed), "原因", "期满", "到期", fact => ((PowerResumed)fact) with { Reason = "到期" }),
        new(typeof(PowerTransferred), "划出部门", "市公安局", "D02",
            fact => ((PowerTransferred)fact) with { FromDepartment = DepartmentCode.Parse("D02") }),
        new(typeof(PowerTransferred), "划入部门", "市教育局", "市公安局",
            fact => ((PowerTransferred)fact) with { ToDepartment = DepartmentCode.Parse("D06") }),
        new(typeof(PowerTransferred), "交接日期", "2021-02-15", "2021-06-15", fact => ((PowerTransferred)fact) with { HandOver = Day }),
        new(typeof(PowerTransferred), "交接日期", "2021-02-15", null, fact => ((PowerTransferred)fact) with { HandOver = null }),
        new(typeof(PowerDelegated), "起始日期", "2021-03-01", "2021-06-15",
            fact => ((PowerDelegated)fact) with { Effective = Day, Terms = ((PowerDelegated)fact).Terms with { From = Day } }),
        OfTerms("截止日期", "2022-12-31", "2021-06-14", terms => terms with { Until = Day }),
        OfTerms("截止日期", "2022-12-31", null, terms => terms with { Until = null }),
        OfTerms("委托书文号", "吴教委〔2021〕1号", "吴教委〔2021〕2号", terms => terms with { Instrument = "吴教委〔2021〕2号" }),
        OfTerms("委托书文号", "吴教委〔2021〕1号", null, terms => terms with { Instrument = null }),
        OfTerms("省级依据", "宁政发〔2020〕7号", null, terms => terms with { ProvincialBasis = null }),
        OfTerms("交接日期", "2021-03-15", "2021-06-15", terms => terms with { HandOver = Day }),
        OfTerms("交接日期", "2021-03-15", null, terms => terms with { HandOver = null }),
        OfTerms("随同权力", "行政检查", "行政处罚", terms => terms with { Travelling = "行政处罚" }),
        OfTerms("随同权力", "行政检查", null, terms => terms with { Travelling = null }),
        new(typeof(PowerDelegated), "乡镇（街道）", "金积镇", "高闸镇、金积镇",
            fact => ((PowerDelegated)fact) with { Receivers = [TownshipCode.Parse(Given.Jinji), TownshipCode.Parse(Given.Gaozha)] }),
        new(typeof(PowerDelegated), "承接单位", "金积镇", "利通区、太阳山开发区",
            fact => ((PowerDelegated)fact) with
            {
                Receivers = [Receiver.County(DivisionCode.Parse("640302"), "利通区"), Receiver.Zone("太阳山开发区")],
            }),
        new(typeof(DelegationRecalled), "承接单位", "金积镇", "利通区教育局",
            fact => ((DelegationRecalled)fact) with { Receivers = [Receiver.Department("利通区", "教育局")] }),
        OfTerms("适用区域", null, "中心城区", terms => terms with { Scope = "中心城区" }),
        new(typeof(DelegationRecalled), "乡镇（街道）", "金积镇", "高闸镇",
            fact => ((DelegationRecalled)fact) with { Receivers = [TownshipCode.Parse(Given.Gaozha)] }),
        new(typeof(DelegationRecalled), "乡镇(街道)", "金积镇", "高闸镇",
            fact => ((DelegationRecalled)fact) with { Receivers = [TownshipCode.Parse(Given.Gaozha)] }),
        new(typeof(DelegationRecalled), "收回原因", "承接不了", "到期", fact => ((DelegationRecalled)fact) with { Reason = "到期" }),
        new(typeof(DelegationRecalled), "委托书文号", "吴教委〔2021〕3号", null, fact => ((DelegationRecalled)fact) with { Instrument = null }),
        new(typeof(DepartmentRegistered), "名称", "市大数据局", "市数据局", fact => ((DepartmentRegistered)fact) with { Name = "市数据局" }),
        new(typeof(DepartmentRenamed), "新名称", "市数据管理局", "市数据局", fact => ((DepartmentRenamed)fact) with { Name = "市数据局" }),
        new(typeof(DepartmentsMerged), "并入部门", "市公安局", "市教育局",
            fact => ((DepartmentsMerged)fact) with { Into = DepartmentCode.Parse("D02") }),
        new(typeof(TownshipRegistered), "乡镇名称", "新设镇", "新立镇", fact => ((TownshipRegistered)fact) with { Name = "新立镇" }),
        new(typeof(TownshipRegistered), "所属县区", "利通区", "青铜峡市", fact => ((TownshipRegistered)fact) with { County = "青铜峡市" }),
        new(typeof(TownshipRenamed), "新名称", "新区镇", "新立镇", fact => ((TownshipRenamed)fact) with { Name = "新立镇" }),
        new(typeof(TownshipClosed), "生效日期", "2021-05-02", "2021-06-15", fact => fact with { Effective = Day }),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Cases.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void The_reading_is_the_fact_with_that_item_changed_and_holds_from_its_day(int number)
    {
        var (kind, item, from, to, expected) = Cases[number];
        var corrected = Catalog.Gives<FactCorrected>(Decision().Correct(Revision(kind), item, from, to));
        var right = expected((Fact)Catalog.Events[(int)Revision(kind)]);
        Assert.Equivalent(right, corrected.Reading, strict: true);
        Assert.Equal(right.Effective, corrected.Effective);
    }

    [Theory]
    [InlineData(typeof(PowerAdded), "职权类型", "行政许可")]
    [InlineData(typeof(PowerAdded), "实施部门", "市教育局")]
    [InlineData(typeof(PowerRemoved), "原因", "取消")]
    [InlineData(typeof(PowerSuspended), "原因", "试点")]
    [InlineData(typeof(PowerResumed), "原因", "期满")]
    [InlineData(typeof(PowerTransferred), "生效日期", "2021-02-01")]
    [InlineData(typeof(PowerTransferred), "划入部门", "市教育局")]
    [InlineData(typeof(PowerDelegated), "乡镇（街道）", "金积镇")]
    [InlineData(typeof(DelegationRecalled), "原因", "承接不了")]
    [InlineData(typeof(DepartmentRegistered), "名称", "市大数据局")]
    [InlineData(typeof(DepartmentRenamed), "名称", "市数据管理局")]
    [InlineData(typeof(DepartmentsMerged), "并入部门", "市公安局")]
    [InlineData(typeof(TownshipRegistered), "名称", "新设镇")]
    [InlineData(typeof(TownshipRegistered), "所属县区", "利通区")]
    [InlineData(typeof(TownshipRenamed), "名称", "新区镇")]
    public void What_a_fact_cannot_be_without_is_not_corrected_to_nothing(Type kind, string item, string from) =>
        Catalog.Refuses(Decision().Correct(Revision(kind), item, from, null), "correction.required", "Correct 第2行");

    [Theory]
    [InlineData("截止日期", "2021-12-31")]
    [InlineData("委托书文号", "吴教委〔2021〕9号")]
    public void An_entrustment_cannot_be_without_its_letter_and_term(string item, string from)
    {
        var catalog = Given.List();
        catalog.Record(
            Decision("05-01", 2).Delegate(
                Given.SchoolBus, "金积镇", "委托", (Fields.Instrument, "吴教委〔2021〕9号"), (Fields.Until, "2021-12-31")));
        catalog.Refuses(Decision().Correct(catalog.Events.Count - 2, item, from, null), "correction.required", "Correct 第2行");
    }

    [Theory]
    [InlineData(typeof(PowerAdded), "生效日期、事项名称、职权类型、实施部门、各要素")]
    [InlineData(typeof(PowerElementsChanged), "生效日期、咨询电话、承办机构")]
    [InlineData(typeof(PowerRemoved), "生效日期、原因")]
    [InlineData(typeof(PowerSuspended), "生效日期、原因")]
    [InlineData(typeof(PowerResumed), "生效日期、原因")]
    [InlineData(typeof(PowerTransferred), "生效日期、划出部门、划入部门、交接日期")]
    [InlineData(typeof(PowerDelegated), "起始日期、截止日期、乡镇（街道）、承接单位、委托书文号、省级依据、交接日期、随同权力、适用区域")]
    [InlineData(typeof(DelegationRecalled), "生效日期、乡镇（街道）、承接单位、原因、委托书文号")]
    [InlineData(typeof(DepartmentRegistered), "生效日期、名称")]
    [InlineData(typeof(DepartmentRenamed), "生效日期、名称")]
    [InlineData(typeof(DepartmentsMerged), "生效日期、并入部门")]
    [InlineData(typeof(DepartmentClosed), "生效日期")]
    [InlineData(typeof(TownshipRegistered), "生效日期、名称、所属县区")]
    [InlineData(typeof(TownshipRenamed), "生效日期、名称")]
    [InlineData(typeof(TownshipClosed), "生效日期")]
    public void Where_an_item_is_none_those_that_can_be_corrected_are_named_and_each_of_them_is_one(Type kind, string items)
    {
        var problem = Assert.Single(Catalog.Decide(Decision().Correct(Revision(kind), "没有这一项", "甲", "乙")).Problems);
        Assert.Contains($"可以更正：{items}、整条。", problem.Zh, StringComparison.Ordinal);
        Assert.Contains($"can be corrected: {items}、整条.", problem.En, StringComparison.Ordinal);
        Assert.All(
            items.Split('、').Where(item => item != "各要素"),
            item => Assert.DoesNotContain(
                Catalog.Decide(Decision().Correct(Revision(kind), item, "甲", "乙")).Problems,
                found => found.Code == "correction.no-such-item"));
    }

    [Theory]
    [InlineData("职权类型", "行政处罚", "行政检查", "“职权类型”的更正前写作“行政处罚”，记录为“行政许可”。")]
    [InlineData("实施部门", "市公安局", "D06", "“实施部门”的更正前写作“市公安局”，记录为“市教育局”。")]
    [InlineData("咨询电话", "5551234", "5554321", "“咨询电话”的更正前写作“5551234”，记录为“（空）”。")]
    public void What_was_recorded_is_said_in_the_words_of_people(string item, string from, string to, string sentence)
    {
        var problem = Assert.Single(Catalog.Decide(Decision().Correct(Revision(typeof(PowerAdded)), item, from, to)).Problems);
        Assert.Equal(("correction.other-reading", sentence), (problem.Code, problem.Zh));
    }

    [Fact]
    public void What_was_before_is_compared_and_what_is_right_is_checked()
    {
        var added = Revision(typeof(PowerAdded));
        Catalog.Refuses(Decision().Correct(added, "承诺时限", "五天", "8工作日"), "correction.other-reading", "Correct!C2 (from)");
        Catalog.Refuses(Decision().Correct(added, "承诺时限", "10工作日", "视情况"), "element.bad-value", "Correct!D2 (to)");
    }

    [Theory]
    [InlineData("校车", true)]
    [InlineData("不在清单上的名称", false)]
    public void A_name_beside_the_revision_is_that_of_its_power(string name, bool other)
    {
        var added = Revision(typeof(PowerAdded));
        var known = ((PowerAdded)Catalog.Events[(int)added]).Name;
        var sound = Catalog.Decide(Decision().Correct(added, "承诺时限", "10工作日", "8工作日", more: (Fields.Name, known)));
        Assert.DoesNotContain(sound.Problems, problem => problem.Code == "correction.other-name");
        var problem = Assert.Single(
            Catalog.Decide(Decision().Correct(added, "承诺时限", "10工作日", "8工作日", more: (Fields.Name, name + (other ? known : "")))).Problems,
            problem => problem.Code == "correction.other-name");
        Assert.Contains($"“{known}”", problem.Zh, StringComparison.Ordinal);
        Assert.Contains("name", problem.Place!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_department_can_have_been_before_but_is_not_what_is_right()
    {
        var catalog = Given.List();
        catalog.Record(Decision("06-01", 2).Transfer(Given.Seizure, "市公安局", "市教育局"));
        var transfer = catalog.Events.Count - 2;
        catalog.Record(Decision("05-01", 3).Department("合并", "市教育局", (Fields.Into, "市公安局")));
        catalog.Gives<FactCorrected>(Decision().Correct(transfer, "划入部门", "市教育局", "市公安局"));
        catalog.Refuses(Decision().Correct(transfer, "划出部门", "市公安局", "市教育局"), "department.closed", "Correct!D2 (to)");
    }

    private static MemoryCatalog WithEveryFact()
    {
        var catalog = Given.List();
        catalog.Record(Decision("02-01", 2).Transfer(Given.Seizure, "市公安局", "市教育局", (Fields.HandOver, "2021-02-15")));
        catalog.Record(
            Decision("03-01", 3).Delegate(
                Given.SchoolBus, "金积镇", "赋权", (Fields.Instrument, "吴教委〔2021〕1号"), (Fields.Until, "2022-12-31"),
                (Fields.HandOver, "2021-03-15"), (Fields.Travelling, "行政检查")));
        catalog.Record(Decision("04-01", 4).Recall(Given.SchoolBus, "金积镇", more: (Fields.Instrument, "吴教委〔2021〕3号")));
        catalog.Record(Decision("04-02", 5).Suspend(Given.SchoolBus).Remove(Given.Records));
        catalog.Record(
            Decision("04-03", 6).Suspend(Given.SchoolBus, "恢复", "期满").Department("登记", "市大数据局").Township("登记", New, "新设镇"));
        catalog.Record(
            Decision("05-01", 7).Change(Given.SchoolBus, "咨询电话", null, "5551234").Change(Given.SchoolBus, "承办机构", null, "基教科")
                .Department("更名", "市大数据局", (Fields.NewName, "市数据管理局"))
                .Township("更名", New, "新设镇", (Fields.NewName, "新区镇")));
        catalog.Record(
            Decision("05-02", 8).Department("登记", "市扶贫办").Township("撤销", New, "新区镇")
                .Department("合并", "市数据管理局", (Fields.Into, "市公安局")));
        catalog.Record(Decision("05-03", 9).Department("撤销", "市扶贫办"));
        return catalog;
    }

    private static Case OfTerms(
        string item, string? from, string? to, Func<DelegationTerms, DelegationTerms> right) =>
        new(typeof(PowerDelegated), item, from, to,
            fact => ((PowerDelegated)fact) with { Terms = right(((PowerDelegated)fact).Terms) });

    private static DraftBuilder Decision(string day = "06-20", int number = 20) =>
        DraftBuilder.Adjustment($"吴政发〔2021〕{number}号", $"2021-{day}");

    // The opening list registers its departments and townships too; meant are those of the later decisions.
    private static long Revision(Type kind)
    {
        var opened = kind == typeof(DepartmentRegistered) || kind == typeof(TownshipRegistered)
            ? Catalog.Events.Index().First(pair => pair.Item is AdjustmentCompleted).Index
            : 0;
        return Catalog.Events.Index().First(pair => pair.Index > opened && pair.Item.GetType() == kind).Index;
    }

    private sealed record Case(Type Kind, string Item, string? From, string? To, Func<Fact, Fact> Expected);
}
