using System.Net;
using System.Text.RegularExpressions;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests.Pages;

/// <summary>Delegating to receivers other than townships, and taking back, from the forms of one change.</summary>
public sealed partial class ReceiverFormTests
{
    private const string Root = "/640300";

    [Fact]
    public async Task A_county_receives_a_power_from_the_form_without_any_township()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RecordAsync(Drafts.List().Power("A-1", "食品经营许可", "行政许可", "市场监督管理局"));
        using var browser = new Browser(server);
        await browser.SignInAsync();
        await RecordAsync(
            browser, "delegate", "吴政发〔2021〕9号", ("line-receivers", "利通区\n太阳山开发区"), ("line-mode", "归还"), ("line-scope", "中心城区"));
        var page = await browser.GoAsync($"{Root}/powers/A-1");
        Assert.Contains("由 2 个其他承接单位行使", page, StringComparison.Ordinal);
        Assert.DoesNotContain("个乡镇（街道）行使", page, StringComparison.Ordinal);
        await RecordAsync(browser, "recall", "吴政发〔2021〕10号", ("line-receivers", "太阳山开发区管委会"), ("line-reason", "评估不合格"));
        Assert.Contains("由 1 个其他承接单位行使", await browser.GoAsync($"{Root}/powers/A-1"), StringComparison.Ordinal);
    }

    private static async Task RecordAsync(Browser browser, string kind, string number, params (string Name, string Value)[] fields)
    {
        var form = $"{Root}/record/change?kind={kind}&code=A-1";
        var page = await browser.GoAsync(form);
        page = await browser.SendAsync(
            page, form, HttpStatusCode.OK,
            [
                .. fields, ("line-code", "A-1"), ("header-documentNumber", number), ("header-title", "通知"),
                ("header-decided", "2021-08-01"), ("header-effective", "2021-08-01"),
            ]);
        await browser.SendAsync(
            page, browser.At.AbsolutePath, HttpStatusCode.OK, ("revision", Revision().Match(page).Groups["at"].Value));
    }

    [GeneratedRegex("name=\"revision\" value=\"(?<at>[0-9-]+)\"")]
    private static partial Regex Revision();
}
