using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Differences;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Differences;

/// <summary>Codes of a sent list that stand beside the name of another power, or twice.</summary>
public sealed class SlippedCodeTests
{
    private static readonly DateOnly Day = new(2021, 6, 1);

    private readonly MemoryCatalog _catalog = MemoryCatalog.Open(DraftBuilder.List()
        .Add("640115001000", "取水许可", "行政许可", "市水务局").Add("640115002000", "河道采砂许可", "行政许可", "市水务局")
        .Add("640115003000", "水工程建设审批", "行政许可", "市水务局").Add("640102001000", "校车使用许可", "行政许可", "市教育局"));

    [Fact]
    public void Codes_that_slipped_to_the_next_lines_are_refused_with_the_right_ones()
    {
        var difference = Compare(DraftBuilder.List()
            .Add("640115002000", "取水许可", "行政许可", "市水务局")
            .Add("640115003000", "河道采砂许可", "行政许可", "市水务局")
            .Add("640115001000", "水工程建设审批", "行政许可", "市水务局"));
        Assert.Empty(difference.Lines);
        Assert.Equal(
            [
                ("List!B2 (name)", "640115001000“取水许可”"), ("List!B3 (name)", "640115002000“河道采砂许可”"),
                ("List!B4 (name)", "640115003000“水工程建设审批”"),
            ],
            difference.Problems.Select(problem => (problem.Place!.ToString(), problem.Zh.Split("叫这个名称的是：")[1].Split('（')[0])));
        Assert.All(difference.Problems, problem => Assert.Equal("power.other-name", problem.Code));
    }

    [Fact]
    public void A_code_that_slipped_takes_the_power_of_the_name_off_no_list()
    {
        var difference = Compare(DraftBuilder.List()
            .Add("640115001000", "取水许可", "行政许可", "市水务局").Add("640115002000", "水工程建设审批", "行政许可", "市水务局"));
        Assert.Empty(difference.Lines);
        Assert.Equal("power.other-name", Assert.Single(difference.Problems).Code);
    }

    [Fact]
    public void A_new_name_beside_a_code_is_a_renaming()
    {
        var difference = Compare(
            DraftBuilder.List().Add("640115001000", "取水许可证核发", "行政许可", "市水务局").Add("640115002000", "校车使用许可", "行政许可", "市水务局")
                .Add("640115003000", "水工程建设审批", "行政许可", "市水务局"));
        Assert.Empty(difference.Problems);
        Assert.Equal(["取水许可证核发", "校车使用许可"], difference.Lines.Select(line => line.Fields[Fields.To]!.Text));
    }

    [Fact]
    public void A_code_that_stands_twice_is_told_at_the_second_line()
    {
        var difference = Compare(
            DraftBuilder.List().Add("640115001000", "取水许可", "行政许可", "市水务局").Add("640115002000", "河道采砂许可", "行政许可", "市水务局")
                .Add("640115003000", "水工程建设审批", "行政许可", "市水务局").Add("640115002000", "河道采砂许可证", "行政许可", "市水务局"));
        var problem = Assert.Single(difference.Problems);
        Assert.Equal(("power.duplicate", "List!A5 (code)"), (problem.Code, problem.Place!.ToString()));
        Assert.Contains("在 List!A3 (code) 已出现过", problem.Zh, StringComparison.Ordinal);
        Assert.Empty(difference.Lines);
        Assert.False(difference.IsEmpty);
    }

    private ListDifference Compare(DraftBuilder list)
    {
        var draft = list.Build();
        var columns = new HashSet<string> { Fields.Code, Fields.Name, Fields.Category, Fields.Department };
        var sent = draft with { Lines = [.. draft.Lines.Select(line => line with { Columns = columns })] };
        var knowledge = _catalog.Knowledge();
        var comparison = new ListComparison(sent, knowledge, TestReference.Data, Day);
        foreach (var state in knowledge.Powers.Values.Select(history => history.On(Day)!))
        {
            if (comparison.Scope.Contains(state.Department)) comparison.Take(ListedPower.Unmoved(state));
        }

        return comparison.Finish();
    }
}
