using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Events;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Deciding;

public sealed class WhenReorganizingDepartments
{
    private static DraftBuilder Draft() => DraftBuilder.Adjustment();

    [Fact]
    public void Given_a_new_name_it_is_registered_under_the_code_given() =>
        Assert.Equal(
            "X1",
            Given.List().Gives<DepartmentRegistered>(Draft().Department("登记", "市大数据局", (Fields.DepartmentCode, "X1"))).Department.Value);

    [Fact]
    public void Given_a_name_with_a_code_set_aside_it_takes_it() =>
        Assert.Equal("D09", Given.List().Gives<DepartmentRegistered>(Draft().Department("新设", "市财政局")).Department.Value);

    [Fact]
    public void Given_a_code_that_is_taken_it_takes_another() =>
        Assert.NotEqual(
            "D02",
            Given.List().Gives<DepartmentRegistered>(Draft().Department("登记", "市大数据局", (Fields.DepartmentCode, "D02"))).Department.Value);

    [Fact]
    public void Given_a_name_that_exists_it_is_refused() =>
        Given.List().Refuses(Draft().Department("登记", "市教育局"), "department.exists", "Department!B2 (department)");

    [Fact]
    public void Given_a_department_it_is_renamed()
    {
        var renamed = Given.List().Gives<DepartmentRenamed>(Draft().Department("更名", "市教育局", (Fields.NewName, "市教育体育局")));
        Assert.Equal(("D02", "市教育局", "市教育体育局"), (renamed.Department.Value, renamed.FromName, renamed.Name));
    }

    [Fact]
    public void Given_a_new_name_that_another_has_it_is_refused() =>
        Given.List().Refuses(Draft().Department("更名", "市教育局", (Fields.NewName, "市公安局")), "department.exists", "Department!C2 (newName)");

    [Fact]
    public void Given_two_departments_that_take_one_name_the_second_is_refused() => Given.List().Refuses(
        Draft().Department("更名", "市教育局", (Fields.NewName, "某局")).Department("更名", "市公安局", (Fields.NewName, "某局")), "department.exists",
        "Department!C3 (newName)");

    [Theory]
    [InlineData("更名")]
    [InlineData("合并")]
    public void Given_no_new_name_or_no_department_to_go_into_it_is_refused(string action) =>
        Given.List().Refuses(Draft().Department(action, "市教育局"), "value.missing", "Department 第2行");

    [Fact]
    public void Given_another_word_it_is_refused() =>
        Given.List().Refuses(Draft().Department("扩编", "市教育局"), "value.unknown-word", "Department!A2 (action)");

    [Fact]
    public void Given_a_department_that_is_none_it_is_refused() =>
        Given.List().Refuses(Draft().Department("撤销", "市大数据局"), "department.unknown", "Department!B2 (department)");

    [Fact]
    public void Given_a_department_that_holds_powers_it_is_not_closed() =>
        Given.List().Refuses(Draft().Department("撤销", "市教育局"), "department.holds-powers", "Department!B2 (department)");

    [Fact]
    public void Given_a_department_whose_powers_the_draft_takes_away_it_is_closed()
    {
        var decision = Given.List()
            .Decide(Draft().Department("撤销", "市教育局").Transfer(Given.SchoolBus, "市教育局", "市公安局").Remove(Given.Records));
        Assert.Empty(decision.Problems);
        Assert.IsType<DepartmentClosed>(decision.Facts[^1]);
    }

    [Fact]
    public void Given_a_department_that_the_draft_gives_a_power_it_is_not_closed() => Given.List().Refuses(
        Draft().Department("撤销", "市公安局").Remove(Given.Seizure).Transfer(Given.SchoolBus, "市教育局", "市公安局"), "department.holds-powers",
        "Department!B2 (department)");

    [Fact]
    public void Given_a_department_that_is_closed_already_it_is_refused()
    {
        var catalog = Given.List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕4号", "2021-04-01").Department("合并", "市教育局", (Fields.Into, "市公安局")));
        catalog.Refuses(Draft().Department("撤销", "市教育局"), "department.closed", "Department!B2 (department)");
    }

    [Fact]
    public void Given_two_lines_about_one_department_they_contradict() => Given.List().Refuses(
        Draft().Department("更名", "市教育局", (Fields.NewName, "某局")).Department("合并", "市教育局", (Fields.Into, "市公安局")), "line.contradicts",
        "Department!B3 (department)");

    [Fact]
    public void Given_a_merge_its_powers_move_by_facts_of_their_own()
    {
        var decision = Given.List().Decide(Draft().Department("合并", "市教育局", (Fields.Into, "市公安局")));
        Assert.Empty(decision.Problems);
        Assert.IsType<DepartmentsMerged>(decision.Facts[0]);
        Assert.Equal([Given.SchoolBus, Given.Records], decision.Facts.Skip(1).Cast<PowerTransferred>().Select(fact => fact.Power.Value));
        Assert.Equal(2, decision.Counts.Transferred);
    }

    [Fact]
    public void Given_a_merge_into_itself_it_is_refused() => Given.List().Refuses(
        Draft().Department("合并", "市教育局", (Fields.Into, "D02")), "transfer.same-department", "Department!C2 (into)");

    [Fact]
    public void Given_a_power_that_comes_later_a_merge_moves_it_on_the_day_it_comes()
    {
        var catalog = Given.List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕4号", "2021-09-01").Transfer(Given.Seizure, "市公安局", "市教育局"));
        catalog.Record(
            DraftBuilder.Adjustment("吴政发〔2021〕5号", "2021-05-01").Department("登记", "市大数据局")
                .Department("合并", "市教育局", (Fields.Into, "市大数据局")));
        var history = catalog.Fold().HistoryOf(Domain.Codes.PowerCode.Parse(Given.Seizure));
        Assert.Equal("D06", history.On(new DateOnly(2021, 8, 31))!.Department.Value);
        Assert.Equal(
            "市大数据局", catalog.Fold().On(new DateOnly(2021, 9, 1)).Departments[history.On(new DateOnly(2021, 9, 1))!.Department].Name);
        Assert.Empty(history.Warnings);
    }

    [Fact]
    public void Given_a_power_that_the_draft_removes_a_merge_leaves_it()
    {
        var decision = Given.List().Decide(Draft().Department("合并", "市教育局", (Fields.Into, "市公安局")).Remove(Given.Records));
        Assert.Empty(decision.Problems);
        Assert.Equal([Given.SchoolBus], decision.Facts.OfType<PowerTransferred>().Select(fact => fact.Power.Value));
    }

    [Theory]
    [InlineData("登记")]
    [InlineData("设立")]
    public void Given_another_word_for_it_it_is_registered(string word) =>
        Given.List().Gives<DepartmentRegistered>(Draft().Department(word, "市财政局"));

    [Fact]
    public void Given_another_word_for_it_it_is_merged() =>
        Assert.IsType<DepartmentsMerged>(Given.List().Decide(Draft().Department("并入", "市教育局", (Fields.Into, "市公安局"))).Facts[0]);

    [Fact]
    public void Given_names_without_a_code_they_take_the_next_free_ones() =>
        Assert.Equal(
            ["D003", "D004"],
            Given.List().Decide(Draft().Department("登记", "甲局").Department("登记", "乙局")).Facts.Cast<DepartmentRegistered>()
                .Select(fact => fact.Department.Value));

    [Fact]
    public void Given_one_code_twice_the_second_takes_another() =>
        Assert.Equal(
            ["X1", "D004"],
            Given.List().Decide(
                    Draft().Department("登记", "甲局", (Fields.DepartmentCode, "X1")).Department("登记", "乙局", (Fields.DepartmentCode, "X1")))
                .Facts.Cast<DepartmentRegistered>().Select(fact => fact.Department.Value));

    [Fact]
    public void Given_a_power_that_leaves_on_the_day_a_merge_leaves_it()
    {
        var catalog = Given.List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕4号").Transfer(Given.SchoolBus, "市教育局", "市公安局"));
        Assert.Equal([Given.Records], MovedByMerge(catalog));
    }

    [Fact]
    public void Given_a_power_that_leaves_later_a_merge_moves_it()
    {
        var catalog = Given.List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕4号", "2021-09-01").Remove(Given.Records));
        Assert.Equal([Given.SchoolBus, Given.Records], MovedByMerge(catalog));
    }

    [Fact]
    public void Given_a_power_that_the_draft_moves_later_a_merge_contradicts() => Given.List().Refuses(
        Draft().Department("合并", "市教育局", (Fields.Into, "市公安局"))
            .Transfer(Given.SchoolBus, "市教育局", "市公安局", (Fields.Effective, "2021-06-01")),
        "line.contradicts", "Department!B2 (department)");

    [Fact]
    public void Given_a_department_that_the_draft_adds_a_power_to_it_is_not_closed_and_another_is()
    {
        var catalog = Given.List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕4号").Department("登记", "市大数据局"));
        catalog.Refuses(
            Draft().Department("撤销", "市大数据局").Add(Given.Unused, department: "市大数据局"), "department.holds-powers",
            "Department!B2 (department)");
        Assert.Empty(catalog.Decide(Draft().Department("撤销", "市大数据局").Add(Given.Unused)).Problems);
    }

    [Theory]
    [InlineData("2021-04-30", false)]
    [InlineData("2021-05-01", false)]
    [InlineData("2021-05-02", true)]
    public void Given_a_department_that_the_draft_closes_it_takes_in_none_from_that_day(string closed, bool sound)
    {
        var catalog = Given.List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕4号", "2021-04-01").Department("登记", "市大数据局").Department("登记", "市扶贫办"));
        var draft = Draft().Department("撤销", "市大数据局", (Fields.Effective, closed))
            .Department("合并", "市扶贫办", (Fields.Into, "市大数据局"));
        if (sound) Assert.Empty(catalog.Decide(draft).Problems);
        else catalog.Refuses(draft, "department.closed", "Department!C3 (into)");
    }

    [Fact]
    public void Given_a_department_that_the_draft_merges_it_takes_in_none() => Given.List().Refuses(
        Draft().Department("登记", "市大数据局").Department("合并", "市教育局", (Fields.Into, "市大数据局"))
            .Department("合并", "市公安局", (Fields.Into, "市教育局")),
        "department.closed", "Department!C4 (into)");

    [Fact]
    public void Given_a_department_that_begins_later_it_is_closed_until_then()
    {
        var draft = Draft().Department("登记", "市财政局")
            .Department("登记", "市大数据局", (Fields.DepartmentCode, "X1"), (Fields.Effective, "2021-06-01"));
        Given.List().Refuses(draft.Transfer(Given.SchoolBus, "市教育局", "X1"), "department.closed", "Transfer!C4 (toDepartment)");
    }

    [Fact]
    public void Given_departments_that_the_draft_registers_each_of_them_can_be_given_powers() => Assert.Empty(
        Given.List().Decide(
            Draft().Department("登记", "市财政局").Department("登记", "市大数据局").Add(Given.Unused, department: "市大数据局")
                .Transfer(Given.SchoolBus, "市教育局", "市财政局")).Problems);

    [Fact]
    public void Given_a_name_that_another_had_before_the_one_that_has_it_now_is_meant()
    {
        var catalog = Given.List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕4号", "2021-04-01").Department("更名", "市教育局", (Fields.NewName, "市教育体育局")));
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕6号", "2021-04-02").Department("登记", "市教育局", (Fields.DepartmentCode, "X1")));
        Assert.Equal("X1", catalog.Gives<PowerAdded>(Draft().Add(Given.Unused)).Department.Value);
    }

    [Theory]
    [InlineData("2021-03-31", "市教育局")]
    [InlineData("2021-04-01", "市教育体育局")]
    public void The_preview_names_a_department_as_it_is_called_on_the_day(string day, string name)
    {
        var catalog = Given.List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕4号", "2021-04-01").Department("更名", "市教育局", (Fields.NewName, "市教育体育局")));
        var draft = DraftBuilder.Adjustment(day: day).Add(Given.Unused, department: "D02");
        Assert.Equal(name, Assert.Single(catalog.Decide(draft).Preview).After);
    }

    [Fact]
    public void The_preview_names_departments_that_the_draft_registers() =>
        Assert.Equal(
            [
                (EventNames.DepartmentRegistered, "D09", "市财政局", null, "市财政局"),
                (EventNames.DepartmentRegistered, "D004", "市大数据局", null, "1 项"),
                (EventNames.PowerAdded, Given.Unused, "民办学校设立许可", null, "市大数据局"),
            ],
            Preview(Draft().Department("登记", "市财政局").Department("登记", "市大数据局").Add(Given.Unused, department: "市大数据局")));

    [Fact]
    public void The_preview_shows_what_becomes_of_a_department()
    {
        Assert.Equal(
            [(EventNames.DepartmentRenamed, "D02", "市教育局", "市教育局", "市教育体育局")],
            Preview(Draft().Department("更名", "市教育局", (Fields.NewName, "市教育体育局"))));
        Assert.Equal(
            [
                (EventNames.DepartmentsMerged, "D02", "市教育局", "市教育局", "市公安局"),
                (EventNames.PowerTransferred, Given.SchoolBus, "校车使用许可", "市教育局", "市公安局"),
                (EventNames.PowerTransferred, Given.Records, "学籍查询", "市教育局", "市公安局"),
            ],
            Preview(Draft().Department("合并", "市教育局", (Fields.Into, "市公安局"))));
        Assert.Equal(
            (EventNames.DepartmentClosed, "D06", "市公安局", "市公安局", null),
            Preview(Draft().Remove(Given.Seizure).Department("撤销", "市公安局"))[^1]);
    }

    private static IEnumerable<string> MovedByMerge(MemoryCatalog catalog) => catalog
        .Decide(Draft().Department("合并", "市教育局", (Fields.Into, "市公安局"))).Facts.OfType<PowerTransferred>().Select(fact => fact.Power.Value);

    private static List<(string Kind, string Subject, string Name, string? Before, string? After)> Preview(DraftBuilder draft) =>
        [.. Given.List().Decide(draft).Preview.Select(line => (line.Kind, line.Subject, line.Name, line.Before, line.After))];
}
