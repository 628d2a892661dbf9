using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Differences;
using PowerCatalog.Domain.Events;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Differences;

/// <summary>A department of a sent list that the catalog does not have is registered by the draft, unless it may be a known one.</summary>
public sealed class NewDepartmentTests
{
    private static readonly DateOnly Day = new(2021, 6, 1);
    private static readonly string[] Columns = [Fields.Code, Fields.Name, Fields.Category, Fields.Department];

    private readonly MemoryCatalog _catalog = MemoryCatalog.Open(DraftBuilder.List()
        .Add("640115001000", "取水许可", "行政许可", "市水务局").Add("640102001000", "校车使用许可", "行政许可", "市教育局"));

    [Fact]
    public void Its_registration_and_its_items_stand_in_the_draft()
    {
        var difference = Compare(
            Water().Add("640199001000", "数据登记", "行政确认", "市数据局").Add("640199002000", "数据检查", "行政检查", "市数据局"));

        Assert.Empty(difference.Problems);
        Assert.Equal([LineKind.Department, LineKind.Add, LineKind.Add], difference.Lines.Select(line => line.Kind));
        Assert.Equal(Enumerable.Range(1, 3), difference.Lines.Select(line => line.Number));
        Assert.Equal(
            ("登记", "市数据局", null),
            (Text(difference.Lines[0], Fields.Action), Text(difference.Lines[0], Fields.Department),
                Text(difference.Lines[0], Fields.DepartmentCode)));
        Assert.Equal([("市数据局", 2)], difference.Summary.NewDepartments);
        var decision = _catalog.Decide(Draft(difference));
        Assert.True(decision.IsSound);
        Assert.Equal(
            (EventNames.DepartmentRegistered, "市数据局", "2 项"),
            (decision.Preview[0].Kind, decision.Preview[0].Name, decision.Preview[0].After));
        Assert.Equal(2, decision.Counts.Added);
    }

    [Fact]
    public void What_moves_to_it_is_a_transfer_and_counts()
    {
        var difference = Compare(Water("市数据局"));

        Assert.Equal([LineKind.Department, LineKind.Transfer], difference.Lines.Select(line => line.Kind));
        Assert.Equal("市数据局", Text(difference.Lines[1], Fields.ToDepartment));
        Assert.Equal("1 项", _catalog.Decide(Draft(difference)).Preview[0].After);
    }

    [Fact]
    public void Once_it_is_recorded_the_list_is_no_difference()
    {
        var list = Water().Add("640199001000", "数据登记", "行政确认", "市数据局");
        _catalog.Record(Draft(Compare(list)));

        var again = Compare(list);
        Assert.Equal((true, 0), (again.IsEmpty, again.Summary.NewDepartments.Count));
    }

    [Theory]
    [InlineData("市水利局", "市水务局")]
    [InlineData("市水务管理局", "市水务局")]
    [InlineData("市水务局（市河长办）", "市水务局")]
    [InlineData("市教育体育局", "市教育局")]
    [InlineData("市水物局", "市水务局")]
    public void One_that_may_be_a_known_one_is_a_question(string name, string known)
    {
        var difference = Compare(Water().Add("640199001000", "数据登记", "行政确认", name));

        var problem = Assert.Single(difference.Problems);
        Assert.Equal("department.near", problem.Code);
        Assert.Contains($"“{name}”与清单上的“{known}”是不是同一个部门？", problem.Zh, StringComparison.Ordinal);
        Assert.Empty(difference.Lines);
    }

    [Theory]
    [InlineData("市体育局")]
    [InlineData("市商务局")]
    [InlineData("市税务局")]
    public void One_that_is_only_near_is_new(string name)
    {
        var difference = Compare(Water().Add("640199001000", "数据登记", "行政确认", name));

        Assert.Empty(difference.Problems);
        Assert.Equal([(name, 1)], difference.Summary.NewDepartments);
    }

    [Theory]
    [InlineData("水务局")]
    [InlineData("吴忠市水务局")]
    public void One_of_the_ways_to_write_a_known_one_is_that_one(string name)
    {
        var difference = Compare(Water(name));
        Assert.True(difference.IsEmpty);
        Assert.Empty(difference.Problems);
    }

    [Fact]
    public void Two_ways_to_write_a_new_one_are_a_question_at_the_second()
    {
        var difference = Compare(
            Water().Add("640199001000", "数据登记", "行政确认", "市数据局").Add("640199002000", "数据检查", "行政检查", "市数据局（大数据中心）"));

        Assert.Equal(("department.near", "List!D4 (department)"), Assert.Single(difference.Problems) is var problem
            ? (problem.Code, problem.Place!.ToString()) : default);
        Assert.Equal([("市数据局", 1)], difference.Summary.NewDepartments);
    }

    [Fact]
    public void A_code_of_its_own_tells_it_apart_and_goes_into_the_draft()
    {
        var difference = Compare(Water().Add("640199001000", "数据登记", "行政确认", "市水利局", (Fields.DepartmentCode, "X7")));

        Assert.Empty(difference.Problems);
        Assert.Equal("X7", Text(difference.Lines[0], Fields.DepartmentCode));
        Assert.Contains(
            _catalog.Decide(Draft(difference)).Facts, fact => fact is DepartmentRegistered { Name: "市水利局", Department.Value: "X7" });
    }

    [Fact]
    public void The_code_of_another_department_is_a_question()
    {
        var water = _catalog.Events.OfType<DepartmentRegistered>().First(registered => registered.Name == "市水务局").Department.Value;
        var difference = Compare(Water().Add("640199001000", "数据登记", "行政确认", "市数据局", (Fields.DepartmentCode, water)));

        Assert.Equal("department.near", Assert.Single(difference.Problems).Code);
        Assert.Empty(difference.Lines);
    }

    [Fact]
    public void The_sheet_of_departments_of_the_list_registers_it_too()
    {
        var list = Water().Department("登记", "市水利局").Department("登记", "市教育局").Add("640199001000", "数据登记", "行政确认", "市水利局");
        var difference = Compare(list);

        Assert.Empty(difference.Problems);
        Assert.Equal([LineKind.Department, LineKind.Add], difference.Lines.Select(line => line.Kind));
        _catalog.Record(Draft(difference));
        Assert.True(Compare(list).IsEmpty);
    }

    [Fact]
    public void A_department_that_the_list_itself_renames_is_the_same_one_and_the_renaming_stands_in_the_draft()
    {
        var list = Water("市水利局").Department("更名", "市水务局", (Fields.NewName, "市水利局"));
        var difference = Compare(list);

        Assert.Empty(difference.Problems);
        Assert.Equal(LineKind.Department, Assert.Single(difference.Lines).Kind);
        _catalog.Record(Draft(difference));
        Assert.True(Compare(list).IsEmpty);
    }

    [Fact]
    public void Several_departments_in_one_cell_are_no_new_one()
    {
        var difference = Compare(Water().Add("640199001000", "数据登记", "行政确认", "市数据局、市财政局"));
        Assert.Equal("department.joint", Assert.Single(difference.Problems).Code);
        Assert.Empty(difference.Lines);
    }

    private static string? Text(DraftLine line, string field) => line.Fields[field]?.Text;

    private static DraftBuilder Water(string department = "市水务局") =>
        DraftBuilder.List().Add("640115001000", "取水许可", "行政许可", department);

    private ListDifference Compare(DraftBuilder list)
    {
        var draft = list.Build();
        var sent = draft with { Lines = [.. draft.Lines.Select(line => line with { Columns = Columns.ToHashSet() })] };
        var knowledge = _catalog.Knowledge();
        var comparison = new ListComparison(sent, knowledge, TestReference.Data, Day);
        var states = knowledge.Powers.Values.Select(history => history.On(Day)!).ToList();
        foreach (var state in states.Where(state => comparison.Scope.Contains(state.Department)))
            comparison.Take(ListedPower.Unmoved(state));
        foreach (var state in states.Where(state => comparison.CodesLeft.Contains(state.Code)))
            comparison.TakeElsewhere(ListedPower.Unmoved(state));
        return comparison.Finish();
    }

    private static AdjustmentDraft Draft(ListDifference difference) =>
        DraftBuilder.Adjustment(day: "2021-06-01").Build() with { Lines = difference.Lines };
}
