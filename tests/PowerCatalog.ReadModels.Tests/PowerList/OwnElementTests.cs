using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Knowledge;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.PowerList;

/// <summary>The office's own elements in the read models.</summary>
public sealed class OwnElementTests
{
    private static readonly PowerCode Code = PowerCode.Parse(Given.SchoolBus);

    [Fact]
    public async Task A_value_is_found_by_its_words_while_it_holds()
    {
        await using var catalog = await OpenAsync();
        Assert.Equal((1, 0), (Found(catalog, "2021-04-30", "高敏"), Found(catalog, "2021-05-01", "高敏")));
        Assert.Equal((0, 1), (Found(catalog, "2021-04-30", "极低"), Found(catalog, "2021-05-01", "极低")));
    }

    [Fact]
    public async Task The_catalog_knows_the_names_that_it_keeps_and_since_when()
    {
        await using var catalog = await OpenAsync();
        using var now = catalog.View();
        using var before = catalog.View(known: "吴政发〔2021〕5号");
        Assert.Equal(["联络员", "风险点"], now.OwnElements().Select(element => element.Zh));
        Assert.Equal(["风险点"], before.OwnElements().Select(element => element.Zh));
        Assert.Equal("own:联络员", now.OwnElementNamed(" 联络员 "));
        Assert.Null(before.OwnElementNamed("联络员"));
    }

    [Fact]
    public async Task The_checks_of_a_draft_are_told_of_them()
    {
        await using var catalog = await OpenAsync();
        var knowledge = await new ReadModelKnowledge(catalog.Files, catalog.Clock).AskAsync(
            KnowledgeRequest.About(DivisionCode.Parse("640300")), -1, TestContext.Current.CancellationToken);
        Assert.Equal(["own:联络员", "own:风险点"], knowledge.OwnElements);
    }

    [Fact]
    public async Task A_power_tells_their_history_and_who_set_them()
    {
        await using var catalog = await OpenAsync();
        using var view = catalog.View();
        Assert.Equal(
            [(null, "高敏感"), ("高敏感", "极低")],
            view.History(Code).Where(entry => entry.Element == "own:风险点").Select(entry => (entry.Before, entry.After)));
        Assert.Equal("吴政发〔2021〕5号", view.BlameOf(Code).Single(blamed => blamed.Element == "own:风险点").DocumentNumber);
        Assert.Equal("极低", view.Power(Code)!.Elements["own:风险点"]);
    }

    private static Task<TestCatalog> OpenAsync() => TestCatalog.Open(
        DraftBuilder.List().Add(Given.SchoolBus, "校车使用许可", "行政许可", "市教育局", ("own:风险点", "高敏感"))
            .Add(Given.Records, "学籍查询", "公共服务", "市教育局"),
        Given.Adjustment(5, "2021-05-01").Change(Given.SchoolBus, "风险点", "高敏感", "极低"),
        Given.Adjustment(6, "2021-06-01").Change(Given.Records, "本地要素：联络员", null, "赵六"));

    private static int Found(TestCatalog catalog, string on, string text)
    {
        using var view = catalog.View(on);
        return (int)view.List(new PowerFilter(Text: text)).Total;
    }
}
