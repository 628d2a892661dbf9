using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Laws.Deciding;
using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Laws;

/// <summary>What is wrong with a list of documents, each with its place.</summary>
public sealed class LawCheckTests
{
    private static readonly (string, string)[] Sound = [("name", "《养犬管理办法》"), ("number", "吴政发[2009]12号"), ("result", "宣布失效"),
        ("on", "2021年11月1日")];

    [Fact]
    public void A_row_is_a_document()
    {
        var read = Check([[.. Sound, ("class", "行政规范性文件"), ("level", "市政府"), ("articles", "第五条、第二十条之一"), ("successor", "《养犬条例》")]]);
        Assert.Empty(read.Problems);
        var change = Assert.Single(read.Changes);
        Assert.Equal(
            ("养犬管理办法", "吴政发〔2009〕12号", LawResult.Expired, new DateOnly(2021, 11, 1), DocumentClass.Normative, DocumentLevel.Own, "养犬条例"),
            (change.Name, change.Number, change.Result, change.On, change.Class!.Value, change.Level!.Value, change.Successor));
        Assert.Equal(["第五条", "第二十条之一"], change.Articles);
        Assert.Equal(("文件清理", 2), (change.Sheet, change.Row));
        Assert.Equal("吴政发〔2021〕30号", read.Decision.DocumentNumber);
    }

    [Theory]
    [InlineData("result", "失消", "law.unknown-word")]
    [InlineData("on", "2021-02-30", "law.bad-day")]
    [InlineData("articles", "部分", "law.bad-articles")]
    [InlineData("class", "决定书", "law.unknown-word")]
    [InlineData("level", "村", "law.unknown-word")]
    public void What_a_cell_cannot_say_is_refused_at_the_cell(string field, string text, string code)
    {
        var read = Check([[.. Sound.Where(pair => pair.Item1 != field), (field, text)]]);
        var problem = Assert.Single(read.Problems);
        Assert.Equal((code, Severity.Error, 2, field), (problem.Code, problem.Severity, problem.Place!.Row, problem.Place.Heading));
        Assert.Empty(read.Changes);
        Assert.False(read.IsSound);
    }

    [Theory]
    [InlineData("name number", "law.nameless")]
    [InlineData("result", "law.no-result")]
    [InlineData("on", "law.no-day")]
    public void What_a_row_has_to_say(string without, string code) =>
        Assert.Equal(code, Assert.Single(Check([[.. Sound.Where(pair => !without.Split(' ').Contains(pair.Item1))]]).Problems).Code);

    [Fact]
    public void A_row_without_a_day_has_that_of_the_decision()
    {
        (string, string)[] row = [.. Sound.Where(pair => pair.Item1 != "on")];
        Assert.Equal(new DateOnly(2021, 10, 8),
            Assert.Single(Check([row], ("documentNumber", "吴政发〔2021〕30号"), ("decided", "2021-10-08")).Changes).On);
        Assert.Equal(
            new DateOnly(2022, 1, 1),
            Assert.Single(Check([row], ("title", "决定"), ("decided", "2021-10-08"), ("effective", "2022-01-01")).Changes).On);
    }

    [Fact]
    public void The_same_document_twice_names_both_rows()
    {
        var problem = Assert.Single(Check([Sound, Sound]).Problems);
        Assert.Equal(("law.duplicate", 3), (problem.Code, problem.Place!.Row));
        Assert.Contains("第2行", problem.Zh, StringComparison.Ordinal);
        Assert.Empty(Check([Sound, [.. Sound.Where(pair => pair.Item1 != "number"), ("number", "吴政发〔2010〕7号")]]).Problems);
    }

    [Fact]
    public void A_decision_has_a_number_or_a_title()
    {
        Assert.Equal("law.no-decision", Assert.Single(Check([Sound], ("authority", "市政府")).Problems).Code);
        Assert.Equal("law.no-changes", Assert.Single(Check([]).Problems).Code);
    }

    private static CheckedLaws Check(IReadOnlyList<IReadOnlyList<(string Field, string Text)>> rows,
        params (string Field, string Text)[] decision)
    {
        var header = decision.Length > 0 ? decision : [("documentNumber", "吴政发〔2021〕30号")];
        var lines = rows.Select((row, index) => new LawLine(
            index + 1, Values(row, new Place("文件清理", index + 2)), new Place("文件清理", index + 2)));
        return LawCheck.Of(new LawDraft(Values(header, new Place("决定")), [.. lines], null), TestReference.Data.Headings.CleanUp);
    }

    private static FieldValues Values(IEnumerable<(string Field, string Text)> fields, Place place) => new(
        fields.ToDictionary(pair => pair.Field, pair => new FieldValue(pair.Text, place with { Heading = pair.Field })));
}
