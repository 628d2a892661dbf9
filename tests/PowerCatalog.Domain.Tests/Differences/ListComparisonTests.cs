using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Differences;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Differences;

/// <summary>What a sent list changes.</summary>
public sealed partial class ListComparisonTests
{
    private static readonly DateOnly Day = new(2021, 6, 1);
    private static readonly string[] Columns =
        [Fields.Code, Fields.Name, Fields.Category, Fields.Department, "legalBasis", "statutoryLimit", "promisedLimit", "phone"];

    private readonly MemoryCatalog _catalog = MemoryCatalog.Open(DraftBuilder.List()
        .Add("640115001000", "取水许可", "行政许可", "市水务局", ("legalBasis", "《水法》第四十八条"), ("statutoryLimit", "20工作日"), ("phone", "111"))
        .Add("640115002000", "河道采砂许可", "行政许可", "市水务局", ("legalBasis", "《河道管理条例》第四十条"))
        .Add("640115003000", "水工程建设审批", "行政许可", "市水务局", ("legalBasis", "《水法》第三十八条"))
        .Add("640102001000", "校车使用许可", "行政许可", "市教育局", ("legalBasis", "《校车安全管理条例》第十五条")));

    [Fact]
    public void The_list_as_it_is_is_no_difference()
    {
        var difference = Compare(Water());
        Assert.True(difference.IsEmpty);
        Assert.Equal((3, 3), (difference.Summary.Compared, difference.Summary.Unchanged));
    }

    [Fact]
    public void The_same_in_other_forms_is_no_difference_and_is_counted()
    {
        var difference = Compare(Water(first: [("legalBasis", "《水法》第四十八条"), ("statutoryLimit", "２０个工作日内"), ("phone", "111")]));
        Assert.True(difference.IsEmpty);
        Assert.Equal(1, difference.Summary.FormOnly);
    }

    [Fact]
    public void A_changed_place_is_a_change_from_what_the_list_says()
    {
        var line = Assert.Single(Compare(Water(first: [("legalBasis", "《水法》第四十八条"), ("statutoryLimit", "10工作日"), ("phone", "111")])).Lines);
        Assert.Equal(
            (LineKind.Change, "640115001000", "法定时限", "20工作日", "10工作日"),
            (line.Kind, line.Fields[Fields.Code]!.Text, line.Fields[Fields.Element]!.Text, line.Fields[Fields.From]!.Text,
                line.Fields[Fields.To]!.Text));
    }

    [Fact]
    public void An_empty_cell_removes_the_value_and_a_missing_column_says_nothing()
    {
        var difference = Compare(Water(first: [("legalBasis", null), ("statutoryLimit", "20工作日")]), [.. Columns.Except(["phone"])]);
        var line = Assert.Single(difference.Lines);
        Assert.Equal(("设定依据", null), (line.Fields[Fields.Element]!.Text, line.Fields[Fields.To]?.Text));
        Assert.Equal(1, difference.Summary.Emptied);
        Assert.Contains("phone", difference.Summary.NotCompared);
    }

    [Fact]
    public void Another_department_is_not_spoken_of()
    {
        var lines = Compare(DraftBuilder.List().Add("640115001000", "取水许可", "行政许可", "水务局",
            ("legalBasis", "《水法》第四十八条"), ("statutoryLimit", "20工作日"), ("phone", "111"))).Lines;
        Assert.Equal(["640115002000", "640115003000"], lines.Select(line => line.Fields[Fields.Code]!.Text));
        Assert.All(lines, line => Assert.Equal(LineKind.Remove, line.Kind));
    }

    [Fact]
    public void A_line_without_its_code_is_found_by_its_name()
    {
        var difference = Compare(
            DraftBuilder.List().Line(
                LineKind.List, (Fields.Name, "取水许可"), (Fields.Category, "行政许可"), (Fields.Department, "市水务局"),
                ("legalBasis", "《水法》第四十八条"), ("statutoryLimit", "20工作日"), ("phone", "222")),
            [.. Columns.Except([Fields.Code])]);
        Assert.Equal("111", Assert.Single(difference.Lines, line => line.Kind == LineKind.Change).Fields[Fields.From]!.Text);
    }

    [Fact]
    public void A_name_that_moved_is_a_transfer()
    {
        var lines = Compare(Water().Line(
            LineKind.List, (Fields.Name, "校车使用许可"), (Fields.Category, "行政许可"), (Fields.Department, "市水务局"), (Fields.Code, "640102001000"),
            ("legalBasis", "《校车安全管理条例》第十五条"))
            .Add("640102009000", "别的许可", "行政许可", "市教育局")).Lines;
        Assert.Equal([LineKind.Add, LineKind.Transfer], lines.Select(line => line.Kind));
        Assert.Equal("市水务局", lines[1].Fields[Fields.ToDepartment]!.Text);
    }

    [Fact]
    public void What_may_be_a_renaming_stands_in_both_ways_and_is_to_be_decided()
    {
        var difference = Compare(DraftBuilder.List()
            .Add("640115001000", "取水许可", "行政许可", "市水务局", ("legalBasis", "《水法》第四十八条"), ("statutoryLimit", "20工作日"), ("phone", "111"))
            .Add("640115009000", "河道采砂审批", "行政许可", "市水务局", ("legalBasis", "《河道管理条例》第四十条"))
            .Add("640115003000", "水工程建设审批", "行政许可", "市水务局", ("legalBasis", "《水法》第三十八条")));
        var renaming = Assert.Single(difference.Renamings);
        Assert.Equal("640115002000", renaming.Power.Code.Value);
        Assert.InRange(renaming.Score, 0.7, 0.9);
        Assert.Equal(
            ["1 一减一增", "1 一减一增", "1 改名", "1 改名"], difference.Lines.Select(line => line.Fields[Fields.Undecided]!.Text));
        var draft = Draft(difference);
        var undecided = _catalog.Decide(draft).Problems.Where(problem => problem.Code == "line.undecided").ToList();
        Assert.NotEmpty(undecided);
        Assert.All(
            undecided, problem => Assert.Contains("是改名，还是一减一增", problem.Zh, StringComparison.Ordinal));
        Assert.False(_catalog.Decide(draft).IsSound);
        Assert.True(_catalog.Decide(draft with
        {
            Lines = [.. draft.Lines.Where(line => line.Fields[Fields.Undecided]!.Text == "1 一减一增")],
        }).IsSound);
    }

    [Fact]
    public void What_others_changed_meanwhile_is_not_undone()
    {
        var difference = Compare(Water(), Columns, Moved);
        Assert.True(difference.IsEmpty);
    }

    [Fact]
    public void What_the_list_was_not_to_have_is_not_missing_but_found_where_it_stands()
    {
        var difference = Compare(
            DraftBuilder.List().Add("640115001000", "取水许可", "行政许可", "市水务局", ("phone", "222")),
            [.. Columns.Except(["legalBasis", "statutoryLimit"])],
            state => ListedPower.Unmoved(state) with { Within = false });
        Assert.Equal(LineKind.Change, Assert.Single(difference.Lines).Kind);
        Assert.Equal(0, difference.Summary.Compared);
    }

    [Fact]
    public void A_renaming_that_people_decide_is_one_change_and_one_that_they_deny_a_removal_and_an_addition()
    {
        var difference = Compare(DraftBuilder.List()
            .Add("640115001000", "取水许可", "行政许可", "市水务局", ("legalBasis", "《水法》第四十八条"), ("statutoryLimit", "20工作日"), ("phone", "111"))
            .Add("640115009000", "河道采砂审批", "行政许可", "市水务局", ("legalBasis", "《河道管理条例》第四十条"))
            .Add("640115003000", "水工程建设审批", "行政许可", "市水务局", ("legalBasis", "《水法》第三十八条")));
        Assert.Equal([LineKind.Change, LineKind.Change], Kinds(new() { [1] = true }));
        Assert.Equal([LineKind.Add, LineKind.Remove], Kinds(new() { [1] = false }));
        Assert.Equal(4, Kinds(new() { [2] = true }).Count);

        List<LineKind> Kinds(Dictionary<int, bool> choices)
        {
            var draft = RenamingChoices.Decided(Draft(difference), choices);
            Assert.Equal(Enumerable.Range(1, draft.Lines.Count), draft.Lines.Select(line => line.Number));
            Assert.Equal(choices.ContainsKey(1), _catalog.Decide(draft).IsSound);
            return [.. draft.Lines.Select(line => line.Kind)];
        }
    }

    [Fact]
    public void A_department_code_that_is_anothers_is_asked_about_once_and_the_name_counts()
    {
        var school = _catalog.Knowledge().Powers.Values.Select(history => history.On(Day)!)
            .Single(state => state.Code.Value == "640102001000").Department.Value;
        var list = DraftBuilder.List();
        (string, string)[] powers = [("640115001000", "取水许可"), ("640115002000", "河道采砂许可"), ("640115003000", "水工程建设审批")];
        foreach (var (code, name) in powers)
            list.Add(code, name, "行政许可", "市水务局", (Fields.DepartmentCode, school));
        var difference = Compare(list, [Fields.Code, Fields.Name, Fields.Category, Fields.Department]);
        Assert.Equal("department.other-code", Assert.Single(difference.Problems).Code);
        Assert.True(difference.IsEmpty);
    }

    [Fact]
    public void A_department_code_that_is_none_is_asked_about_once_and_the_name_counts()
    {
        var list = DraftBuilder.List();
        (string, string)[] powers = [("640115001000", "取水许可"), ("640115002000", "河道采砂许可"), ("640115003000", "水工程建设审批")];
        foreach (var (code, name) in powers) list.Add(code, name, "行政许可", "市水务局", (Fields.DepartmentCode, "11640300X"));
        var difference = Compare(list, [Fields.Code, Fields.Name, Fields.Category, Fields.Department]);
        var problem = Assert.Single(difference.Problems);
        Assert.Equal(("department.other-code", "List!E2 (departmentCode)"), (problem.Code, problem.Place!.ToString()));
        Assert.Contains("“11640300X”不是清单上任何部门的编码", problem.Zh, StringComparison.Ordinal);
        Assert.True(difference.IsEmpty);
    }

    [Fact]
    public void A_category_that_is_none_beside_a_code_is_a_problem_at_its_cell()
    {
        var difference = Compare(DraftBuilder.List().Add("640115001000", "取水许可", "行政许可类型", "市水务局"));
        Assert.Contains(
            difference.Problems, problem => (problem.Code, problem.Place?.ToString()) == ("category.unknown", "List!C2 (category)"));
    }

    [Fact]
    public void A_department_that_is_perhaps_not_listed_whole_is_named()
    {
        var list = DraftBuilder.List();
        for (var i = 1; i <= 12; i++) list.Add($"6401150{i:00}000", $"第{i}项许可", "行政许可", "市水务局");
        var catalog = MemoryCatalog.Open(list);
        foreach (var (listed, missing) in (ReadOnlySpan<(int, int)>)[(5, 7), (7, 0)])
        {
            var sent = DraftBuilder.List();
            for (var i = 1; i <= listed; i++) sent.Add($"6401150{i:00}000", $"第{i}项许可", "行政许可", "市水务局");
            Assert.Equal(
                missing == 0 ? [] : [("市水务局", listed, missing)],
                Compare(sent, of: catalog).Summary.MostlyMissing.Select(found => (found.Name, found.Listed, found.Missing)));
        }
    }

    [Fact]
    public void What_both_changed_is_a_conflict()
    {
        var difference = Compare(
            Water(first: [("legalBasis", "《水法》第四十八条"), ("statutoryLimit", "20工作日"), ("phone", "333")]), Columns, Moved);
        Assert.Empty(difference.Lines);
        var conflict = Assert.Single(difference.Conflicts);
        Assert.Equal(("phone", "111", "222", "333"), (conflict.Element, conflict.Was, conflict.Is, conflict.Sent));
    }

    [Fact]
    public void A_department_that_is_near_a_known_one_is_asked_about_once_and_its_lines_are_left_out()
    {
        var difference = Compare(Water().Add("640199001000", "甲许可", "行政许可", "市水利局").Add("640199002000", "乙许可", "行政许可", "市水利局"));
        Assert.Equal("department.near", Assert.Single(difference.Problems).Code);
        Assert.Empty(difference.Lines);
    }

    [Theory]
    [InlineData("市水利局", "640115002000", "行政许可")]
    [InlineData("市水务局", "640115 00200", "行政许可")]
    [InlineData("市水务局", "640115002000", "行政认可")]
    public void A_faulty_line_takes_no_power_off_the_list(string department, string code, string category)
    {
        var difference = Compare(DraftBuilder.List()
            .Add("640115001000", "取水许可", "行政许可", "市水务局", ("legalBasis", "《水法》第四十八条"), ("statutoryLimit", "20工作日"), ("phone", "111"))
            .Add(code, "河道采砂许可", category, department, ("legalBasis", "《河道管理条例》第四十条"))
            .Add("640115003000", "水工程建设审批", "行政许可", "市水务局", ("legalBasis", "《水法》第三十八条")));
        Assert.Single(difference.Problems);
        Assert.Empty(difference.Lines);
    }

    [Fact]
    public void Powers_of_one_name_are_told_apart_by_what_the_list_says_of_them()
    {
        var catalog = MemoryCatalog.Open(DraftBuilder.List()
            .Add("640115001000", "取水许可", "行政许可", "市水务局", ("legalBasis", "《水法》第四十八条"), ("phone", "111"))
            .Add("640115002000", "取水许可", "行政许可", "市水务局", ("legalBasis", "《水法》第四十八条"), ("phone", "222")));
        (string, string?)[] Named(string phone) => [(Fields.Name, "取水许可"), (Fields.Category, "行政许可"), (Fields.Department, "市水务局"),
            ("legalBasis", "《水法》第四十八条"), ("phone", phone)];
        var difference = Compare(
            DraftBuilder.List().Line(LineKind.List, Named("222")).Line(LineKind.List, Named("111")), [.. Columns.Except([Fields.Code])],
            of: catalog);
        Assert.Equal((true, 2), (difference.IsEmpty, difference.Summary.Unchanged));
    }

    [Fact]
    public void What_others_removed_meanwhile_is_not_changed()
    {
        var difference = Compare(
            Water(first: [("legalBasis", "《水法》第四十八条"), ("statutoryLimit", "20工作日"), ("phone", "333")]), Columns,
            state => state.Code.Value == "640115001000" ? new ListedPower(state, null) : ListedPower.Unmoved(state));
        Assert.Empty(difference.Lines);
        Assert.Null(Assert.Single(difference.Conflicts).Element);
        Assert.Equal(1, difference.Summary.RemovedMeanwhile);
    }

    [Fact]
    public void What_the_list_leaves_out_and_others_changed_meanwhile_is_a_conflict()
    {
        var list = DraftBuilder.List().Add("640115002000", "河道采砂许可", "行政许可", "市水务局", ("legalBasis", "《河道管理条例》第四十条"))
            .Add("640115003000", "水工程建设审批", "行政许可", "市水务局", ("legalBasis", "《水法》第三十八条"));
        Assert.Equal(LineKind.Remove, Assert.Single(Compare(list).Lines).Kind);

        var difference = Compare(list, Columns, Moved);
        Assert.Empty(difference.Lines);
        var conflict = Assert.Single(difference.Conflicts);
        Assert.Equal(("640115001000", null, "取水许可", null), (conflict.Power.Value, conflict.Element, conflict.Is, conflict.Sent));
    }

    [Fact]
    public void A_conflict_says_departments_and_categories_by_their_names()
    {
        var register = DraftBuilder.Adjustment("吴政发〔2021〕8号", "2021-01-02").Department("新设", "市数据局");
        _catalog.Record(register);
        var moved = _catalog.Events.OfType<DepartmentRegistered>().First(registered => registered.Name == "市数据局").Department;
        var difference = Compare(
            DraftBuilder.List().Add("640115001000", "取水许可", "行政检查", "市水务局").Add("640115002000", "河道采砂许可", "行政许可", "市教育局")
                .Add("640115003000", "水工程建设审批", "行政许可", "市水务局").Add("640102001000", "校车使用许可", "行政许可", "市教育局"),
            [Fields.Code, Fields.Name, Fields.Category, Fields.Department],
            state => state.Code.Value switch
            {
                "640115001000" => new ListedPower(state, state.With("category", "penalty")),
                "640115002000" => new ListedPower(state, state with { Department = moved }),
                _ => ListedPower.Unmoved(state),
            });
        Assert.Equal(
            [("category", "行政许可", "行政处罚", "行政检查"), ("department", "市水务局", "市数据局", "市教育局")],
            difference.Conflicts.Select(conflict => (conflict.Element!, conflict.Was!, conflict.Is!, conflict.Sent!)));
    }

    [Theory]
    [InlineData("640115008000", "基本编码")]
    [InlineData("11440000006939756B2440101007000", "实施编码")]
    public void A_new_code_is_proposed_as_the_element_of_its_kind_with_a_warning(string code, string element)
    {
        var difference = Compare(DraftBuilder.List()
            .Add(code, "取水许可", "行政许可", "市水务局", ("legalBasis", "《水法》第四十八条"), ("statutoryLimit", "20工作日"), ("phone", "111"))
            .Add("640115002000", "河道采砂许可", "行政许可", "市水务局", ("legalBasis", "《河道管理条例》第四十条"))
            .Add("640115003000", "水工程建设审批", "行政许可", "市水务局", ("legalBasis", "《水法》第三十八条")));
        var line = Assert.Single(difference.Lines);
        Assert.Equal((element, code), (line.Fields[Fields.Element]!.Text, line.Fields[Fields.To]!.Text));
        Assert.Equal("power.other-code", Assert.Single(difference.Problems).Code);
    }

    [Fact]
    public void A_power_of_a_department_outside_the_list_is_moved_where_its_code_is_in_it()
    {
        var knowledge = _catalog.Knowledge();
        var list = Water().Add("640102001000", "校车使用许可", "行政许可", "市水务局", ("legalBasis", "《校车安全管理条例》第十五条")).Build();
        var sent = list with { Lines = [.. list.Lines.Select(line => line with { Columns = Columns.ToHashSet() })] };
        var comparison = new ListComparison(sent, knowledge, TestReference.Data, Day);
        foreach (var history in knowledge.Powers.Values)
        {
            var state = history.On(Day)!;
            if (comparison.Scope.Contains(state.Department)) comparison.Take(ListedPower.Unmoved(state));
        }

        var code = Assert.Single(comparison.CodesLeft);
        comparison.TakeElsewhere(ListedPower.Unmoved(knowledge.Powers[code].On(Day)!));
        var line = Assert.Single(comparison.Finish().Lines);
        Assert.Equal((LineKind.Transfer, "市教育局"), (line.Kind, line.Fields[Fields.FromDepartment]!.Text));
    }

    [Fact]
    public void An_own_element_with_a_column_is_compared_and_marked_in_the_draft()
    {
        var catalog = MemoryCatalog.Open(DraftBuilder.List().Add("640115001000", "取水许可", "行政许可", "市水务局", ("own:承办人", "张三")));
        var list = DraftBuilder.List().Add("640115001000", "取水许可", "行政许可", "市水务局", ("own:承办人", "李四"), ("own:联络员", "赵六"));
        var difference = Compare(list, [Fields.Code, Fields.Name, "own:承办人", "own:联络员"], of: catalog);
        Assert.Equal(
            [("本地要素：承办人", "张三", "李四"), ("本地要素：联络员", null, "赵六")],
            difference.Lines.Select(line => (
                line.Fields[Fields.Element]!.Text, line.Fields[Fields.From]?.Text, line.Fields[Fields.To]?.Text)).Order());
        Assert.True(catalog.Decide(Draft(difference)).IsSound);
    }

    [Fact]
    public void An_own_element_without_a_column_is_not_compared_and_named()
    {
        var catalog = MemoryCatalog.Open(DraftBuilder.List().Add("640115001000", "取水许可", "行政许可", "市水务局", ("own:承办人", "张三")));
        var list = DraftBuilder.List().Add("640115001000", "取水许可", "行政许可", "市水务局");
        var difference = Compare(list, [Fields.Code, Fields.Name], of: catalog);
        Assert.True(difference.IsEmpty);
        Assert.Equal("own:承办人", difference.Summary.NotCompared[^1]);
    }

    private static ListedPower Moved(PowerState state) => state.Code.Value == "640115001000"
        ? new ListedPower(state, state.With("phone", "222"))
        : ListedPower.Unmoved(state);

    private static DraftBuilder Water(params (string, string?)[] first) => DraftBuilder.List()
        .Add("640115001000", "取水许可", "行政许可", "市水务局",
            first.Length > 0 ? first : [("legalBasis", "《水法》第四十八条"), ("statutoryLimit", "20工作日"), ("phone", "111")])
        .Add("640115002000", "河道采砂许可", "行政许可", "市水务局", ("legalBasis", "《河道管理条例》第四十条"))
        .Add("640115003000", "水工程建设审批", "行政许可", "市水务局", ("legalBasis", "《水法》第三十八条"));

    private ListDifference Compare(
        DraftBuilder list, string[]? columns = null, Func<PowerState, ListedPower>? compared = null, MemoryCatalog? of = null) =>
        Compare(list.Build(), columns, compared, of);

    private ListDifference Compare(
        AdjustmentDraft draft, string[]? columns = null, Func<PowerState, ListedPower>? compared = null, MemoryCatalog? of = null)
    {
        var sent = draft with { Lines = [.. draft.Lines.Select(line => line with { Columns = (columns ?? Columns).ToHashSet() })] };
        var knowledge = (of ?? _catalog).Knowledge();
        var comparison = new ListComparison(sent, knowledge, TestReference.Data, Day);
        var listed = knowledge.Powers.Values.Select(history => history.On(Day)!);
        foreach (var state in listed.Where(state => comparison.Scope.Contains(state.Department)))
            comparison.Take((compared ?? ListedPower.Unmoved)(state));
        return comparison.Finish();
    }

    private static AdjustmentDraft Draft(ListDifference difference) =>
        DraftBuilder.Adjustment(day: "2021-06-01").Build() with { Lines = difference.Lines };
}
