using System.Text.Json;
using PowerCatalog.Accounts.Testing;
using PowerCatalog.Browser.Looking;
using PowerCatalog.Browser.Tests.Support;
using PowerCatalog.Running;
using static Microsoft.Playwright.Assertions;

namespace PowerCatalog.Browser.Tests.Stories;

/// <summary>
/// A stranger takes the list of one department, edits it in a spreadsheet, sends it on the page, completes the decision, records it and
/// sees exactly what was edited.
/// </summary>
public sealed class Department(Site site)
{
    private const string Water = "市水务局";

    // Five changed places of four powers, one power moved, two removed, two added.
    private const string TenEdits = """
        Put(sheet, At(sheet, "640115001000"), "承诺时限", "1工作日")
        Put(sheet, At(sheet, "640115002000"), "承诺时限", "4 个工作日")
        Put(sheet, At(sheet, "640115002000"), "咨询电话", "0953-2030002")
        Put(sheet, At(sheet, "640115003000"), "设定依据", "《中华人民共和国水法》第四十八条")
        Put(sheet, At(sheet, "640115004000"), "受理条件", "")
        Put(sheet, At(sheet, "640115006000"), "实施部门", "市农业农村局")
        Put(sheet, At(sheet, "640115006000"), "部门编码", "")
        sheet.Rows.removeByIndex(At(sheet, "640115024000"), 1)
        sheet.Rows.removeByIndex(At(sheet, "640215001000"), 1)
        row = At(sheet, "")
        Put(sheet, row, "事项名称", "河道采砂监督检查（测试）")
        Put(sheet, row, "职权类型", "行政检查")
        Put(sheet, row, "实施部门", "市水务局")
        Put(sheet, row + 1, "事项名称", "水库大坝巡查（测试）")
        Put(sheet, row + 1, "职权类型", "行政检查")
        Put(sheet, row + 1, "实施部门", "市水务局")
        """;

    public static TheoryData<string, int> Both => new() { { "zh-CN", View.Wide }, { "en", View.Narrow } };

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Ten_edits_of_a_list_are_the_ten_changes_that_are_recorded(string language, int width)
    {
        var view = new View(language, width);
        using var files = new TemporaryFolder();
        await using var server = await site.ServeCopyAsync();
        await using var window = await site.OpenNewAsync(server.Address, view);
        var (page, clicks) = (window.Page, new Clicks(window.Page));
        await page.GotoAsync($"/640300/powers?department={Uri.EscapeDataString(Water)}");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[href*='.xlsx']").First.ClickAsync());
        await download.SaveAsAsync(files["清单.xlsx"]);
        await Spreadsheet.EditAsync(files["清单.xlsx"], files["改.xlsx"], TenEdits);

        await page.GotoAsync("/640300/record");
        await page.Locator("#name").FillAsync(TestPeople.Office.SignInName);
        await page.Locator("#password").FillAsync(TestPeople.Password);
        await clicks.OnButtonAsync(view["登录", "Sign in"]);
        await page.Locator("#file").SetInputFilesAsync(files["改.xlsx"]);
        await page.Locator("input[name=kind][value=list]").CheckAsync();
        await clicks.OnButtonAsync(view["上传并预览", "Send and preview"]);
        var changes = page.Locator("section[aria-labelledby=changes] > ol > li");
        await Expect(changes).ToHaveCountAsync(10);

        foreach (var (field, text) in Decision) await page.Locator($"#header-{field}").FillAsync(text);
        await clicks.OnButtonAsync(view["做成调整并预览", "Make the adjustment and preview it"]);
        await Expect(page.Locator("button.main")).ToHaveTextAsync(view["记录", "Record"]);
        await Expect(changes).ToHaveCountAsync(10);
        await clicks.OnButtonAsync(view["记录", "Record"]);
        await Expect(page.Locator(".done")).ToContainTextAsync(view["已记录", "Recorded"]);
        await Expect(page.Locator("h1")).ToContainTextAsync("（测试）");

        // No more and no less, by what the decision counts.
        var revision = new Uri(page.Url).Segments[^1];
        var answer = await server.Http.GetStringAsync(
            $"/api/v1/catalogs/640300/adjustments/{revision}", TestContext.Current.CancellationToken);
        var counts = JsonSerializer.Deserialize<JsonElement>(answer).GetProperty("adjustment").GetProperty("counts");
        Assert.Equal(
            (2, 2, 5, 1), (Count("added"), Count("removed"), Count("elementChanges"), Count("transferred")));
        Assert.Empty(window.Watch.Complaints);

        int Count(string name) => counts.GetProperty(name).GetInt32();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_department_without_items_in_a_list_beside_others_is_opened_and_the_rest_compared(string language, int width)
    {
        var view = new View(language, width);
        using var files = new TemporaryFolder();
        await using var server = await site.ServeCopyAsync();
        await using var window = await site.OpenNewAsync(server.Address, view);
        var (page, clicks) = (window.Page, new Clicks(window.Page));
        await File.WriteAllTextAsync(
            files["两部门.csv"],
            "事项名称,职权类型,实施部门,办理地点\n取水许可,行政许可,市水务局,一楼\n数据资源登记（测试）,行政确认,市数据局（测试）,二楼\n"
                + "数据资源检查（测试）,行政检查,市数据局（测试）,二楼\n",
            TestContext.Current.CancellationToken);

        await page.GotoAsync("/640300/record");
        await page.Locator("#name").FillAsync(TestPeople.Office.SignInName);
        await page.Locator("#password").FillAsync(TestPeople.Password);
        await clicks.OnButtonAsync(view["登录", "Sign in"]);
        await page.Locator("#file").SetInputFilesAsync(files["两部门.csv"]);
        await page.Locator("input[name=kind][value=list]").CheckAsync();
        await clicks.OnButtonAsync(view["上传并预览", "Send and preview"]);
        var opened = page.Locator("section[aria-labelledby=openings] ul.rows:not(.problems) > li");
        await Expect(opened).ToHaveCountAsync(1);
        await Expect(opened).ToContainTextAsync("市数据局（测试）");
        await Expect(opened).ToContainTextAsync(view["2 项", "2 items"]);

        await clicks.OnButtonAsync(view["记录建立清单的部分（2 项）", "Record what it opens (2 items)"]);
        await Expect(page.Locator(".done").First).ToContainTextAsync(view["建立清单的部分已记录", "What the list opens is recorded"]);
        await Expect(opened).ToHaveCountAsync(0);
        await Expect(page.Locator("#header-documentNumber")).ToBeVisibleAsync();
        var departments = await server.Http.GetStringAsync("/api/v1/catalogs/640300/departments", TestContext.Current.CancellationToken);
        Assert.Contains("市数据局（测试）", departments, StringComparison.Ordinal);
        Assert.Empty(window.Watch.Complaints);
    }

    private static readonly (string Field, string Text)[] Decision =
    [
        ("documentNumber", "吴政发〔2022〕91号"), ("title", "关于调整市水务局权责清单的决定（测试）"), ("authority", "吴忠市人民政府"),
        ("decided", "2022-11-20"), ("effective", "2022-12-01"),
    ];
}
