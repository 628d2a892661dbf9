using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Deciding;

/// <summary>A line names a power by its code, by its name, or by both.</summary>
public sealed class WhenNamingPowers
{
    private static DraftBuilder Draft() => DraftBuilder.Adjustment();

    /// <summary>The six kinds of lines that name a power, each about <paramref name="code"/> with this name beside it.</summary>
    private static DraftBuilder Line(string kind, params (string, string?)[] named) => kind switch
    {
        "remove" => Draft().Line(LineKind.Remove, [.. named, (Fields.Reason, "取消")]),
        "change" => Draft().Line(LineKind.Change, [.. named, (Fields.Element, "咨询电话"), (Fields.To, "12345")]),
        "transfer" => Draft().Line(LineKind.Transfer, [.. named, (Fields.FromDepartment, "市教育局"), (Fields.ToDepartment, "市公安局")]),
        "delegate" => Draft().Line(LineKind.Delegate, [.. named, (Fields.Townships, "高闸镇"), (Fields.Mode, "下放")]),
        "recall" => Draft().Line(LineKind.Recall, [.. named, (Fields.Townships, "金积镇"), (Fields.Reason, "承接不了")]),
        _ => Draft().Line(LineKind.Suspend, [.. named, (Fields.Action, "暂停"), (Fields.Reason, "清理")]),
    };

    public static TheoryData<string> Kinds => ["remove", "change", "transfer", "delegate", "recall", "suspend"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Given_a_code_that_slipped_it_is_refused_with_the_right_one(string kind)
    {
        var decision = Given.Delegated().Decide(Line(kind, (Fields.Code, Given.SchoolBus), (Fields.Name, "学籍查询")));
        var problem = Assert.Single(decision.Problems, problem => problem.Code == "power.other-name");
        Assert.Contains($"编码“{Given.SchoolBus}”在清单上是“校车使用许可”（市教育局，行政许可）", problem.Zh, StringComparison.Ordinal);
        Assert.Contains($"{Given.Records}“学籍查询”（市教育局，公共服务）", problem.Zh, StringComparison.Ordinal);
        Assert.Empty(decision.Facts);
        Assert.False(decision.IsSound);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Given_a_code_that_no_power_has_the_one_of_the_name_is_proposed(string kind)
    {
        var problem = Assert.Single(
            Given.Delegated().Decide(Line(kind, (Fields.Code, Given.Unused), (Fields.Name, "校车使用许可"))).Problems,
            problem => problem.Code == "power.unknown");
        Assert.Equal(
            $"清单里没有编码为“{Given.Unused}”的职权。清单上叫“校车使用许可”的是：{Given.SchoolBus}“校车使用许可”（市教育局，行政许可）。请核对编码。",
            problem.Zh);
        Assert.EndsWith($"belongs to {Given.SchoolBus} '校车使用许可' (市教育局, Permit). Check the code.", problem.En, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Given_the_code_of_a_power_that_ended_the_one_of_the_name_is_proposed(string kind)
    {
        var catalog = Given.Delegated();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕17号", "2021-02-01").Add(Given.Unused, "某项许可", "行政许可", "市公安局"));
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕18号", "2021-02-02").Remove(Given.Unused));
        Assert.Contains(
            catalog.Decide(Line(kind, (Fields.Code, Given.Unused), (Fields.Name, "校车使用许可"))).Problems,
            problem => problem.Code == "power.not-in-force" && problem.Zh.Contains(Given.SchoolBus, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Given_the_lists_own_name_in_another_form_it_goes(string kind) => Assert.True(
        Given.Delegated().Decide(Line(kind, (Fields.Code, Given.SchoolBus), (Fields.Name, "校车 使用许可"))).IsSound);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Given_no_code_the_power_is_found_by_its_name(string kind)
    {
        var decision = Given.Delegated().Decide(Line(kind, (Fields.Name, "校车使用许可")));
        Assert.True(decision.IsSound);
        Assert.Equal(Given.SchoolBus, Assert.IsType<PowerFact>(Assert.Single(decision.Facts), exactMatch: false).Power.Value);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Given_a_name_that_is_none_it_is_refused(string kind) => Assert.Contains(
        Given.Delegated().Decide(Line(kind, (Fields.Name, "没有的事项"))).Problems, problem => problem.Code == "power.unknown-name");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Given_a_category_that_is_none_it_is_a_problem_at_its_cell_with_a_code_and_without(string kind)
    {
        foreach (var named in ((string, string?)[])[(Fields.Code, Given.SchoolBus), (Fields.Name, "校车使用许可")])
        {
            var decision = Given.Delegated().Decide(Line(kind, named, (Fields.Category, "行政奖励类型")));
            var problem = Assert.Single(decision.Problems, IsError);
            Assert.Equal(("category.unknown", Sheet(kind)), (problem.Code, problem.Place!.Sheet));
            Assert.Equal(Fields.Category, problem.Place.Heading);
            Assert.False(decision.IsSound);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Given_a_department_that_is_none_it_is_a_problem_at_its_cell_with_a_code_and_without(string kind)
    {
        var withCode = Given.Delegated().Decide(Line(kind, (Fields.Code, Given.SchoolBus), (Fields.Department, "市没有局")));
        Assert.Equal("power.other-name", Assert.Single(withCode.Problems, AtDepartment).Code);
        var byName = Given.Delegated().Decide(Line(kind, (Fields.Name, "校车使用许可"), (Fields.Department, "市没有局")));
        var problem = Assert.Single(byName.Problems, IsError);
        Assert.Equal(("department.unknown", true), (problem.Code, AtDepartment(problem)));
    }

    [Theory]
    [InlineData("不是 编码")]
    [InlineData(Given.Unused)]
    public void Given_a_code_that_is_none_what_has_no_reading_beside_it_is_told_too(string code) => Assert.Equal(
        ["category.unknown", "department.unknown", code == Given.Unused ? "power.unknown" : "power.not-a-code"],
        Given.Delegated().Decide(
            Line("remove", (Fields.Code, code), (Fields.Category, "行政奖励类型"), (Fields.Department, "市没有局"))).Problems
            .Select(problem => problem.Code).Order(StringComparer.Ordinal));

    private static string Sheet(string kind) => char.ToUpperInvariant(kind[0]) + kind[1..];

    private static bool IsError(Problem problem) => problem.Severity == Severity.Error;

    private static bool AtDepartment(Problem problem) => problem.Place?.Heading == Fields.Department;

    [Fact]
    public void Given_another_department_beside_the_code_it_is_refused() => Given.List().Refuses(
        Line("remove", (Fields.Code, Given.SchoolBus), (Fields.Department, "市公安局")), "power.other-name", "Remove!B2 (department)");

    [Fact]
    public void Given_another_category_beside_the_code_it_is_refused() => Given.List().Refuses(
        Line("remove", (Fields.Code, Given.SchoolBus), (Fields.Category, "行政处罚")), "power.other-name", "Remove!B2 (category)");

    [Fact]
    public void Given_the_department_without_the_citys_word_it_goes() => Assert.True(
        Given.List().Decide(Line("remove", (Fields.Code, Given.SchoolBus), (Fields.Department, "教育局"))).IsSound);

    [Fact]
    public void Given_a_name_that_two_powers_bear_their_codes_are_listed()
    {
        var catalog = Given.List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕2号", "2021-02-01").Add(Given.Unused, "校车使用许可", "行政许可", "市公安局"));
        var problem = Assert.Single(catalog.Decide(Line("remove", (Fields.Name, "校车使用许可"))).Problems);
        Assert.Equal("power.ambiguous-name", problem.Code);
        Assert.Contains(
            $"{Given.SchoolBus}“校车使用许可”（市教育局，行政许可）、{Given.Unused}“校车使用许可”（市公安局，行政许可）", problem.Zh, StringComparison.Ordinal);
        var removed = catalog.Gives<PowerRemoved>(Line("remove", (Fields.Name, "校车使用许可"), (Fields.Department, "市公安局")));
        Assert.Equal(Given.Unused, removed.Power.Value);
    }

    [Fact]
    public void Given_the_new_name_of_a_renaming_in_the_same_draft_it_goes() => Assert.True(Given.List().Decide(Draft()
        .Change(Given.SchoolBus, "name", "校车使用许可", "接送车辆许可")
        .Change(Given.SchoolBus, "phone", null, "12345", (Fields.Name, "接送车辆许可"))).IsSound);

    [Fact]
    public void Given_no_code_an_added_power_gets_the_next_provisional_one()
    {
        var catalog = Given.List();
        catalog.Record(
            DraftBuilder.Adjustment("吴政发〔2021〕2号", "2021-02-01").Line(LineKind.Add, New("甲许可")).Line(LineKind.Add, New("乙许可")));
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕3号", "2021-03-01").Remove("P640300-00002"));
        var decision = catalog.Decide(Draft().Line(LineKind.Add, New("丙许可")));
        Assert.True(decision.IsSound);
        Assert.Equal("P640300-00003", Assert.IsType<PowerAdded>(Assert.Single(decision.Facts)).Power.Value);
        Assert.Equal("power.provisional-code", Assert.Single(decision.Problems).Code);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(Given.Unused, false)]
    public void Given_no_code_and_a_name_that_another_department_has_it_is_asked_whether_it_moved(string? code, bool warns)
    {
        var problems = Given.List().Decide(Draft().Line(
            LineKind.Add, (Fields.Code, code), (Fields.Name, "校车使用许可"), (Fields.Category, "行政许可"), (Fields.Department, "市公安局"))).Problems;
        Assert.Equal(
            warns,
            problems.Any(problem => problem.Code == "power.same-name"
                && problem.Zh.Contains($"其他部门已有“校车使用许可”：{Given.SchoolBus}“校车使用许可”（市教育局，行政许可）。如为划转", StringComparison.Ordinal)));
    }

    [Fact]
    public void Given_the_form_of_a_provisional_code_by_hand_it_is_refused() =>
        Given.List().Refuses(Draft().Add("P640300-00009"), "power.code-reserved", "Add!A2 (code)");

    [Fact]
    public void Given_an_implementation_code_alone_it_is_the_code() => Assert.Equal(
        "11440000006939756B2440101007000",
        Given.List().Gives<PowerAdded>(
            Draft().Line(LineKind.Add, [.. New("甲许可"), ("implementationCode", "11440000006939756B2440101007000")])).Power.Value);

    [Fact]
    public void Given_an_implementation_code_that_a_power_has_the_line_gets_a_provisional_one()
    {
        var catalog = Given.List();
        var code = ("implementationCode", (string?)"11440000006939756B2440101007000");
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕2号", "2021-02-01").Line(LineKind.Add, [.. New("甲许可"), code]));
        var decision = catalog.Decide(Draft().Line(LineKind.Add, [.. New("乙许可"), code]));
        Assert.Equal("P640300-00001", Assert.IsType<PowerAdded>(Assert.Single(decision.Facts)).Power.Value);
        Assert.Contains(decision.Problems, problem => problem.Code == "power.same-standing-code");
    }

    [Fact]
    public void Given_the_code_of_another_power_to_one_with_a_provisional_code_it_is_said_whose_it_is()
    {
        var catalog = Given.List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕2号", "2021-02-01")
            .Line(LineKind.Add, [.. New("甲许可")]).Line(LineKind.Add, [.. New("乙许可")]));
        var taken = catalog.Decide(Draft().Change("P640300-00001", "baseCode", null, Given.SchoolBus));
        var said = Assert.Single(taken.Problems, problem => problem.Code == "power.code-of-another");
        Assert.Contains($"{Given.SchoolBus}“校车使用许可”", said.Zh, StringComparison.Ordinal);
        // Two lines of one draft.
        var twice = catalog.Decide(Draft()
            .Change("P640300-00001", "baseCode", null, Given.Unused).Change("P640300-00002", "baseCode", null, Given.Unused));
        Assert.Contains("P640300-00001", Assert.Single(twice.Problems).Zh, StringComparison.Ordinal);
        Assert.DoesNotContain(
            catalog.Decide(Draft().Change("P640300-00001", "implementationCode", null, Given.Unused)).Problems,
            problem => problem.Code == "power.code-of-another");
    }

    [Fact]
    public void Given_a_base_code_that_is_another_lines_code_the_line_gets_a_provisional_one() => Assert.Equal(
        ["P640300-00001", Given.Unused],
        Given.List().Decide(Draft().Line(LineKind.Add, [.. New("甲许可"), ("baseCode", Given.Unused)]).Add(Given.Unused, "乙许可")).Facts
            .Select(fact => Assert.IsType<PowerAdded>(fact).Power.Value));

    [Fact]
    public void Given_a_name_that_is_removed_and_added_in_one_draft_the_removal_means_the_one_on_the_list()
    {
        var decision = Given.List().Decide(Draft()
            .Line(LineKind.Add, [.. New("校车使用许可"), (Fields.Code, Given.Unused)])
            .Line(LineKind.Remove, (Fields.Name, "校车使用许可"), (Fields.Reason, "整合"))
            .Line(LineKind.Delegate, (Fields.Name, "校车使用许可"), (Fields.Townships, "高闸镇"), (Fields.Mode, "下放")));
        Assert.Empty(decision.Problems);
        Assert.Equal(
            [Given.Unused, Given.SchoolBus, Given.Unused],
            decision.Facts.Select(fact => Assert.IsType<PowerFact>(fact, exactMatch: false).Power.Value));
    }

    [Fact]
    public void Given_a_former_name_its_power_is_named()
    {
        var catalog = Given.List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕2号", "2021-02-01").Change(Given.SchoolBus, "name", "校车使用许可", "接送车辆许可"));
        var problem = Assert.Single(catalog.Decide(Line("remove", (Fields.Name, "校车使用许可"))).Problems);
        Assert.Equal("power.unknown-name", problem.Code);
        Assert.Contains($"{Given.SchoolBus}“接送车辆许可”", problem.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("事项名称", "接送车辆许可", Fields.Name)]
    [InlineData("name", "接送车辆许可", Fields.Name)]
    [InlineData("职权类型", "行政确认", Fields.Category)]
    public void Given_what_the_draft_makes_of_a_power_beside_its_code_it_goes(string element, string to, string field) =>
        Assert.True(Given.List().Decide(Draft()
            .Line(LineKind.Change, (Fields.Name, "校车使用许可"), (Fields.Element, element),
                (Fields.From, field == Fields.Name ? "校车使用许可" : "行政许可"), (Fields.To, to))
            .Change(Given.SchoolBus, "phone", null, "12345", (field, to))).IsSound);

    [Fact]
    public void Given_the_department_into_which_the_powers_is_merged_beside_its_code_it_goes() => Assert.True(Given.List().Decide(Draft()
        .Change(Given.SchoolBus, "phone", null, "12345", (Fields.Department, "公安局"))
        .Department("合并", "市教育局", (Fields.Into, "市公安局"))).IsSound);

    [Fact]
    public void Given_one_name_twice_in_one_department_both_places_are_named() => Given.List().Warns(
        Draft().Add(Given.Unused).Add("640102010000"), "power.same-name", "Add!B3 (name)");

    [Fact]
    public void Given_a_name_that_the_list_has_its_code_is_named() =>
        Given.List().Warns(Draft().Add(Given.Unused, "校车使用许可"), "power.same-name", "Add!B2 (name)");

    [Fact]
    public void Given_a_name_that_comes_to_the_list_later_its_code_is_named()
    {
        var catalog = Given.List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕4号", "2021-06-01").Add(Given.Unused, "托育机构备案"));
        catalog.Warns(Draft().Add("640102010000", "托育机构备案"), "power.same-name", "Add!B2 (name)");
    }

    [Fact]
    public void Given_a_new_name_that_another_power_of_the_department_has_its_code_is_named() => Given.List().Warns(
        Draft().Change(Given.Records, "事项名称", "学籍查询", "校车使用许可"), "power.same-name", "Change!D2 (to)");

    private static (string, string?)[] New(string name) =>
        [(Fields.Name, name), (Fields.Category, "行政许可"), (Fields.Department, "市教育局"),
            ("legalBasis", "《民办教育促进法》第十二条")];
}
