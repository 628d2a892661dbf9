using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using PowerCatalog.Web.Tests.Support;
using static PowerCatalog.Web.Tests.Support.OneDecision;

namespace PowerCatalog.Web.Tests.Pages;

/// <summary>Changes that are filled in without a workbook: how the power is chosen, several in one decision, what waits.</summary>
public sealed class SingleChangeTests
{
    private static readonly (string Name, string Value)[] Header =
    [
        ("header-documentNumber", "吴政发〔2021〕8号"), ("header-title", "通知"), ("header-decided", "2021-08-01"),
    ];

    [Theory]
    [InlineData("食品")]
    [InlineData("市场监督管理局")]
    [InlineData("A-1")]
    public async Task A_power_is_found_by_its_name_its_department_or_its_code(string typed)
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        await browser.SignInAsync();
        var page = await browser.GoAsync($"{Root}/record/change?kind=remove&code={Uri.EscapeDataString(typed)}");
        if (typed == "A-1") Assert.Contains("name=\"line-reason\"", page, StringComparison.Ordinal);
        else
        {
            var chosen = Browser.Links(page).Single(link => link.Contains("kind=remove&code=A-1", StringComparison.Ordinal));
            page = await browser.GoAsync(chosen);
            Assert.Contains("name=\"line-reason\"", page, StringComparison.Ordinal);
        }

        // The same list as somebody types, for the page's script.
        var part = await browser.GoAsync($"{Root}/record/change?kind=remove&part=choices&q={Uri.EscapeDataString(typed)}");
        Assert.DoesNotContain("<html", part, StringComparison.Ordinal);
        Assert.Single(Browser.Links(part), link => link.Contains("kind=remove&code=A-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_not_on_the_list_is_said_and_asked_for_again()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        await browser.SignInAsync();
        var page = await browser.GoAsync($"{Root}/record/change?kind=remove&code={Uri.EscapeDataString("养犬登记")}");
        Assert.Contains("今天的清单上没有找到", page, StringComparison.Ordinal);
        Assert.Contains("value=\"养犬登记\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_begins_on_the_powers_page_with_its_values()
    {
        await using var server = await OpenAsync();
        using var anybody = new Browser(server);
        Assert.DoesNotContain("变更这项", await anybody.GoAsync($"{Root}/powers/A-1"), StringComparison.Ordinal);
        using var browser = new Browser(server);
        await browser.SignInAsync();
        var page = await browser.GoAsync($"{Root}/powers/A-1");
        foreach (var kind in (string[])["remove", "delegate"])
        {
            var begins = $"kind={kind}&code=A-1";
            var form = await browser.GoAsync(Browser.Links(page).Single(link => link.Contains(begins, StringComparison.Ordinal)));
            Assert.Contains("name=\"line-code\" value=\"A-1\"", Attributes(form), StringComparison.Ordinal);
        }

        page = await browser.GoAsync(Browser.Links(page).Single(link => link.Contains("kind=change&code=A-1", StringComparison.Ordinal)));
        Assert.Contains("承诺时限：10工作日", page, StringComparison.Ordinal);
        page = await browser.GoAsync($"{Root}/record/change?kind=change&code=A-1&element=promisedLimit");
        Assert.Contains("10工作日", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_decision_takes_several_changes_and_each_can_be_changed_or_taken_out()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        await browser.SignInAsync();
        await FillInAsync(browser, $"{Root}/record/change?kind=change&code=A-1&element=promisedLimit", Change("承诺时限", "10工作日", "5工作日"));
        var preview = browser.At.AbsolutePath;
        var draft = preview.Split('/')[^1];
        var page = await browser.GoAsync($"{Root}/record/change?draft={draft}&kind=change&code=A-1&element=statutoryLimit");
        // The decision is known already.
        Assert.Contains("吴政发〔2021〕8号", page, StringComparison.Ordinal);
        await FillInAsync(
            browser, $"{Root}/record/change?draft={draft}&kind=change&code=A-1&element=statutoryLimit", Change("法定时限", "20工作日", "15工作日"));
        Assert.Equal(preview, browser.At.AbsolutePath);
        page = await browser.GoAsync($"{Root}/record/change?draft={draft}&kind=suspend&code=A-1");
        page = await FillInAsync(
            browser, $"{Root}/record/change?draft={draft}&kind=suspend&code=A-1",
            [("line-code", "A-1"), ("line-action", "暂停"), ("line-reason", "试点"), .. Header]);
        Assert.Contains("第3处", page, StringComparison.Ordinal);
        // The second is changed, the third taken out.
        var second = Browser.Links(page).Single(link => link.Contains("&line=2", StringComparison.Ordinal));
        Assert.Contains("15工作日", await browser.GoAsync(second), StringComparison.Ordinal);
        page = await FillInAsync(browser, second, Change("法定时限", "20工作日", "12工作日"));
        page = await browser.SendAsync(page, preview + "/changes/remove", HttpStatusCode.OK, ("line", "3"));
        Assert.DoesNotContain("第3处", page, StringComparison.Ordinal);
        await browser.SendAsync(page, preview, HttpStatusCode.OK, ("revision", Revision(page)));
        var power = await server.GetAsync($"{RunningServer.Api}/powers/A-1");
        var said = power.GetRawText();
        Assert.Contains("5工作日", said, StringComparison.Ordinal);
        Assert.Contains("12工作日", said, StringComparison.Ordinal);
        Assert.Equal(2, (await server.GetAsync($"{RunningServer.Api}/adjustments")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task What_waits_is_listed_with_its_number_its_errors_and_who_sent_it()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        var (_, preview) = await PreviewAsync(browser);
        var page = await browser.GoAsync($"{Root}/record");
        var row = Row(page, preview);
        Assert.Contains(Number, row, StringComparison.Ordinal);
        Assert.Contains("王芳（测试·office）", row, StringComparison.Ordinal);
        Assert.Contains("没有错误", row, StringComparison.Ordinal);
        var bad = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(OneDecision.File).Replace("10工作日", "9工作日", StringComparison.Ordinal));
        await browser.UploadAsync(page, $"{Root}/record", "错.csv", bad, HttpStatusCode.OK);
        var wrong = browser.At.AbsolutePath;
        Assert.Contains("有 1 处错误", Row(await browser.GoAsync($"{Root}/record"), wrong), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_a_file_is_told_by_its_row_and_of_a_file_that_takes_no_marks_none_are_promised()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        var (page, _) = await PreviewAsync(browser);
        // Four rows of particulars and one of headings stand above it.
        Assert.Contains($"{Name} 第6行", page, StringComparison.Ordinal);
        // A workbook of before 2007, which no program of ours opens.
        byte[] broken = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]];
        page = await browser.UploadAsync(await browser.GoAsync($"{Root}/record"), $"{Root}/record", "决定.xls", broken, HttpStatusCode.OK);
        Assert.Contains("不能记录", page, StringComparison.Ordinal);
        Assert.DoesNotContain("批注", page, StringComparison.Ordinal);
        Assert.DoesNotContain("marked.xlsx", page, StringComparison.Ordinal);
    }

    private static async Task<string> FillInAsync(Browser browser, string form, (string Name, string Value)[] fields) =>
        await browser.SendAsync(await browser.GoAsync(form), form, HttpStatusCode.OK, fields);

    private static (string Name, string Value)[] Change(string element, string from, string to) =>
        [("line-code", "A-1"), ("line-element", element), ("line-from", from), ("line-to", to), .. Header];

    private static string Row(string page, string preview) =>
        Regex.Match(page, $"(?s)<tr>(?:(?!</tr>).)*{Regex.Escape(preview)}.*?</tr>") is { Success: true } match ? match.Value : page;

    private static string Attributes(string page) => Regex.Replace(page, " (id|type|readonly|maxlength|autocomplete)(=\"[^\"]*\")?", "");
}
