using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Differences;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Differences;

/// <summary>What a comparison leaves out, and says so.</summary>
public sealed partial class ListComparisonTests
{
    /// <summary>Whoever changes the department of one row in the list of another department sends no list of the receiving one.</summary>
    [Fact]
    public void A_department_of_which_only_a_transfer_is_listed_loses_nothing_and_is_asked_about()
    {
        var list = Water().Add("640102001000", "校车使用许可", "行政许可", "市水务局", ("legalBasis", "《校车安全管理条例》第十五条")).Build();
        var lines = list.Lines.Select((line, index) => index is 0 ? Of(line, "市教育局") : line).Take(3);
        var difference = Compare(list with { Lines = [.. lines] });

        Assert.Equal(LineKind.Transfer, Assert.Single(difference.Lines).Kind);
        Assert.Equal([("市教育局", 1, 1)], difference.Summary.Receiving.Select(found => (found.Name, found.Listed, found.Missing)));
        Assert.Equal(3, difference.Summary.Compared);

        static DraftLine Of(DraftLine line, string department) => line with
        {
            Fields = new FieldValues(line.Fields.All.ToDictionary(
                pair => pair.Key, pair => pair.Key == Fields.Department ? pair.Value with { Text = department } : pair.Value)),
        };
    }

    [Fact]
    public void A_department_that_lists_a_power_of_its_own_beside_a_transfer_is_listed()
    {
        var difference = Compare(
            DraftBuilder.List().Add("640115001000", "取水许可", "行政许可", "市水务局",
                ("legalBasis", "《水法》第四十八条"), ("statutoryLimit", "20工作日"), ("phone", "111"))
                .Add("640115002000", "河道采砂许可", "行政许可", "市教育局", ("legalBasis", "《河道管理条例》第四十条")));

        Assert.Equal(
            [(LineKind.Remove, "640115003000"), (LineKind.Transfer, "640115002000")],
            difference.Lines.Select(line => (line.Kind, line.Fields[Fields.Code]!.Text)));
        Assert.Single(difference.Summary.Receiving);
    }

    /// <summary>What is edited in a column for reading only is told at its row.</summary>
    [Theory]
    [InlineData("是否暂停", "是", true)]
    [InlineData("是否暂停", "否", false)]
    [InlineData("是否暂停", "", true)]
    [InlineData("是否暂编码", "是", true)]
    [InlineData("是否暂编码", "否", false)]
    [InlineData("列入清单日期", "2020-01-01", true)]
    [InlineData("列入清单日期", "2021年1月1日", false)]
    [InlineData("部门编码", "D99", true)]
    public void An_edit_of_a_column_for_reading_only_is_told_at_its_row(string heading, string text, bool told)
    {
        var list = Water().Build();
        var department = _catalog.Knowledge().Powers.Values.Select(history => history.On(Day)!)
            .First(state => state.Name == "取水许可").Department.Value;
        KeyValuePair<string, string>[] unedited =
            [new("是否暂停", "否"), new("是否暂编码", "否"), new("列入清单日期", "2021-01-01"), new("部门编码", department)];
        var lines = list.Lines.Select((line, index) => line with
        {
            Row =
            [
                .. unedited.Select(cell => index == 1 && cell.Key == heading ? new(heading, text) : cell)
                    .Where(cell => cell.Value.Length > 0),
            ],
        });
        var difference = Compare(list with { Lines = [.. lines], Versions = [new FieldValue("640300/1", new Place("清单", 2))] });

        Assert.True(difference.IsEmpty);
        Assert.Equal(
            told ? [("difference.read-only", $"List 第3行 ({heading})")] : [],
            difference.Problems.Select(problem => (problem.Code, problem.Place!.ToString())));
    }

    [Fact]
    public void What_others_removed_meanwhile_and_the_list_leaves_out_is_not_told()
    {
        var difference = Compare(
            Water(), Columns, state => state.Code.Value == "640115001000" ? ListedPower.Unmoved(state) : new ListedPower(state, null));
        Assert.Equal(2, difference.Summary.RemovedMeanwhile);
        var without = Water().Build();
        difference = Compare(
            without with { Lines = [.. without.Lines.Take(1)] }, Columns,
            state => state.Code.Value == "640115001000" ? ListedPower.Unmoved(state) : new ListedPower(state, null));
        Assert.Equal((0, true), (difference.Summary.RemovedMeanwhile, difference.IsEmpty));
    }
}
