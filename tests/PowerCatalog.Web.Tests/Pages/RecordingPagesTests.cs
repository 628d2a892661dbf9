using System.IO.Compression;
using System.Net;
using System.Text;
using PowerCatalog.Application.Drafts;
using PowerCatalog.Application.Keeping;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;
using PowerCatalog.Exchange.Tables;
using PowerCatalog.Accounts.Testing;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests.Pages;

public sealed class RecordingPagesTests
{
    private const string Root = "/640300";
    private const string Head = "\ufeff#文号,吴政发〔2021〕6号\n#标题,关于压减时限的通知\n#决定日期,2021-06-01\n#生效日期,2021-06-01\n";

    private static readonly byte[] Good = Encoding.UTF8.GetBytes(Head + "调整方式,职权编码,变更要素,变更前,变更后\n变更,A-1,承诺时限,10工作日,5工作日\n");
    private static readonly byte[] Bad = Encoding.UTF8.GetBytes(Head + "调整方式,职权编码,变更要素,变更前,变更后\n变更,A-1,承诺时限,9工作日,5工作日\n");

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to_and_comes_back()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        var page = await browser.GoAsync($"{Root}/record");
        Assert.Equal("/sign-in", browser.At.AbsolutePath);
        page = await browser.SendAsync(
            page, "/sign-in", HttpStatusCode.BadRequest, ("name", "office"), ("password", "wrong"), ("next", $"{Root}/record"));
        Assert.Contains("登录名或密码不对", page, StringComparison.Ordinal);
        await browser.SignInAsync($"{Root}/record");
        Assert.Equal($"{Root}/record", browser.At.AbsolutePath);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Signing_in_leads_to_no_other_site(string next)
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        await browser.SignInAsync(next);
        Assert.Equal(server.Address.Authority, browser.At.Authority);
        Assert.Equal(Root, browser.At.AbsolutePath);
    }

    [Fact]
    public async Task A_form_that_is_not_ours_is_refused_and_so_is_one_without_a_session()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        await browser.SendAsync("", "/sign-in", HttpStatusCode.BadRequest, ("name", "office"), ("password", TestPeople.Password));
        await browser.UploadAsync("", $"{Root}/record", "a.csv", Good, HttpStatusCode.Unauthorized);
        await browser.SignInAsync();
        await browser.UploadAsync("", $"{Root}/record", "a.csv", Good, HttpStatusCode.BadRequest);
        Assert.False(Directory.Exists(Path.Combine(server.Folder, "drafts")));
    }

    [Fact]
    public async Task A_session_ends_eight_hours_after_signing_in_however_busy_it_is()
    {
        var clock = new ShiftedClock();
        await using var server = await OpenAsync(clock: clock);
        using var browser = new Browser(server);
        await browser.SignInAsync();
        // Past half of its life a sliding session would begin anew; one that is not used for an hour ends by itself.
        for (var hours = 0.9; hours < 8; hours += 0.9)
        {
            clock.Shift = TimeSpan.FromHours(hours);
            await browser.GoAsync($"{Root}/record");
            Assert.EndsWith("/record", browser.At.AbsolutePath, StringComparison.Ordinal);
        }

        clock.Shift = TimeSpan.FromHours(8.1);
        await browser.GoAsync($"{Root}/record");
        Assert.Equal("/sign-in", browser.At.AbsolutePath);
    }

    [Fact]
    public async Task The_session_cookie_cannot_be_read_by_scripts_nor_sent_by_other_sites()
    {
        await using var server = await OpenAsync();
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = server.Address,
        };
        using var asked = await http.GetAsync("/sign-in", TestContext.Current.CancellationToken);
        var page = await asked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent(
            [
                KeyValuePair.Create("name", TestPeople.Office.SignInName), KeyValuePair.Create("password", TestPeople.Password),
                KeyValuePair.Create("form-token", Browser.Token(page)),
            ]),
        };
        request.Headers.Add("Cookie", asked.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        using var opened = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var session = opened.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("session=C", StringComparison.Ordinal));
        Assert.Contains("httponly", session, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", session, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_workbook_is_looked_at_recorded_and_seen()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        await browser.SignInAsync();
        var page = await browser.UploadAsync(await browser.GoAsync($"{Root}/record"), $"{Root}/record", "时限.csv", Good, HttpStatusCode.OK);
        Assert.Contains("没有发现问题", page, StringComparison.Ordinal);
        Assert.Contains("<del>10</del>", page, StringComparison.Ordinal);
        page = await browser.SendAsync(page, browser.At.AbsolutePath, HttpStatusCode.OK, ("revision", Revision(page)));
        Assert.StartsWith($"{Root}/decisions/", browser.At.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("已记录", page, StringComparison.Ordinal);
        Assert.Contains("<bdi>王芳（测试·office）</bdi>", page, StringComparison.Ordinal);
        Assert.Contains("5工作日", await browser.GoAsync($"{Root}/powers/A-1"), StringComparison.Ordinal);
        // What stays is a note of what it became, and nothing of what was sent.
        var left = Assert.Single(Directory.EnumerateFileSystemEntries(Path.Combine(server.Folder, "drafts")));
        Assert.Equal(".fate", Path.GetExtension(left));
    }

    [Fact]
    public async Task A_problem_stands_beside_its_cell_and_in_the_workbook_that_comes_down()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        await browser.SignInAsync();
        var page = await browser.UploadAsync(await browser.GoAsync($"{Root}/record"), $"{Root}/record", "时限.csv", Bad, HttpStatusCode.OK);
        Assert.Contains("有 1 处错误，不能记录", page, StringComparison.Ordinal);
        Assert.Matches("(?s)class=\"bad\">.*9工作日.*class=\"fault\"", page);
        Assert.DoesNotContain("name=\"revision\"", page, StringComparison.Ordinal);
        using var book = new ZipArchive(new MemoryStream(await browser.FileAsync($"{browser.At.AbsolutePath}/marked.xlsx")));
        Assert.Contains(book.Entries, entry => entry.FullName.Contains("comments", StringComparison.OrdinalIgnoreCase));
        // Who records it all the same is refused, and nothing is written.
        await browser.SendAsync(
            page, browser.At.AbsolutePath, HttpStatusCode.UnprocessableEntity, ("revision", $"{await HeadAsync(server)}"));
        Assert.Contains("10工作日", await browser.GoAsync($"{Root}/powers/A-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_errors_the_page_says_how_many_and_the_workbook_has_them_all()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        await browser.SignInAsync();
        var lines = string.Concat(Enumerable.Range(1, 600).Select(i => $"减少,Z-{i},取消\n"));
        var wrong = Encoding.UTF8.GetBytes($"{Head}调整方式,职权编码,原因\n{lines}");
        var page = await browser.UploadAsync(await browser.GoAsync($"{Root}/record"), $"{Root}/record", "许多.csv", wrong, HttpStatusCode.OK);
        Assert.Contains("有 600 处错误，不能记录", page, StringComparison.Ordinal);
        using var book = new ZipArchive(new MemoryStream(await browser.FileAsync($"{browser.At.AbsolutePath}/marked.xlsx")));
        var listed = book.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal))
            .Sum(entry => Count(entry, "power.unknown"));
        Assert.Equal(600, listed);

        static int Count(ZipArchiveEntry entry, string text)
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd().Split(text).Length - 1;
        }
    }

    [Fact]
    public async Task A_file_that_is_thrown_away_leaves_nothing()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        await browser.SignInAsync();
        var page = await browser.UploadAsync(await browser.GoAsync($"{Root}/record"), $"{Root}/record", "时限.csv", Good, HttpStatusCode.OK);
        var preview = browser.At.AbsolutePath;
        page = await browser.SendAsync(page, preview + "/discard", HttpStatusCode.OK);
        Assert.Contains("已丢弃", page, StringComparison.Ordinal);
        await browser.GoAsync(preview, HttpStatusCode.NotFound);
        Assert.Contains("10工作日", await browser.GoAsync($"{Root}/powers/A-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_overtaken_looks_again_before_recording()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        await browser.SignInAsync();
        var page = await browser.UploadAsync(await browser.GoAsync($"{Root}/record"), $"{Root}/record", "时限.csv", Good, HttpStatusCode.OK);
        var stale = Revision(page);
        await server.RecordAsync(Drafts.Adjustment("吴政发〔2021〕7号", "2021-07-01").Change("A-1", "phone", null, "12345"));
        page = await browser.SendAsync(page, browser.At.AbsolutePath, HttpStatusCode.PreconditionFailed, ("revision", stale));
        Assert.Contains("清单在您查看之后有了新的决定", page, StringComparison.Ordinal);
        Assert.NotEqual(stale, Revision(page));
        await browser.SendAsync(page, browser.At.AbsolutePath, HttpStatusCode.OK, ("revision", Revision(page)));
        Assert.Contains("5工作日", await browser.GoAsync($"{Root}/powers/A-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_that_is_unknown_is_explained_on_the_page()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        await browser.SignInAsync();
        var odd = Encoding.UTF8.GetBytes(Head + "调整方式,职权编码,变更要素,变更前,变更后,经手人\n变更,A-1,承诺时限,10工作日,5工作日,张三\n");
        var page = await browser.UploadAsync(await browser.GoAsync($"{Root}/record"), $"{Root}/record", "时限.csv", odd, HttpStatusCode.OK);
        Assert.Contains("name=\"map-经手人\"", page, StringComparison.Ordinal);
        page = await browser.SendAsync(page, browser.At.AbsolutePath + "/columns", HttpStatusCode.OK, ("map-经手人", "-"));
        Assert.Contains("没有发现问题", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_that_is_unknown_is_explained_on_the_page()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        await browser.SignInAsync();
        using var odd = new MemoryStream();
        await Xlsx.WriteAsync(
            odd, "第一批", [new TableColumn("职权编码"), new TableColumn("变更要素"), new TableColumn("变更前"), new TableColumn("变更后")],
            Rows(["A-1", "承诺时限", "10工作日", "5工作日"]), TestContext.Current.CancellationToken);
        var page = await browser.UploadAsync(
            await browser.GoAsync($"{Root}/record"), $"{Root}/record", "时限.xlsx", odd.ToArray(), HttpStatusCode.OK,
            ("header-documentNumber", "吴政发〔2021〕8号"), ("header-title", "关于调整的决定"), ("header-decided", "2021-05-01"),
            ("header-effective", "2021-05-01"));
        Assert.Contains("name=\"map-第一批!\"", page, StringComparison.Ordinal);
        page = await browser.SendAsync(page, browser.At.AbsolutePath + "/columns", HttpStatusCode.OK, ("map-第一批!", "change"));
        Assert.DoesNotContain("name=\"map-第一批!\"", page, StringComparison.Ordinal);
        Assert.Contains("没有发现问题", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_without_the_column_of_kinds_may_be_said_to_be_of_one_kind()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        await browser.SignInAsync();
        var page = await browser.UploadAsync(
            await browser.GoAsync($"{Root}/record"), $"{Root}/record", "时限.csv",
            Encoding.UTF8.GetBytes("职权编码,变更要素,变更前,变更后\nA-1,承诺时限,10工作日,5工作日\n"), HttpStatusCode.OK,
            ("header-documentNumber", "吴政发〔2021〕8号"), ("header-title", "关于调整的决定"), ("header-decided", "2021-05-01"),
            ("header-effective", "2021-05-01"));
        Assert.Contains("没有“调整方式”一列", page, StringComparison.Ordinal);
        page = await browser.SendAsync(page, browser.At.AbsolutePath + "/columns", HttpStatusCode.OK, ("map-时限.csv!", "change"));
        Assert.Contains("没有发现问题", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_file_is_said_at_its_field_and_what_was_typed_stays()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        await browser.SignInAsync();
        var page = await browser.UploadAsync(
            await browser.GoAsync($"{Root}/record"), $"{Root}/record", "空.csv", [], HttpStatusCode.BadRequest,
            ("header-title", "<b>标题</b>"));
        Assert.Contains("这个文件是空的", page, StringComparison.Ordinal);
        Assert.Contains("value=\"&lt;b&gt;标题&lt;/b&gt;\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Uploads_at_once_clear_away_old_drafts_without_getting_in_each_others_way()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        await browser.SignInAsync();
        var page = await browser.GoAsync($"{Root}/record");
        var store = new DraftStore(new SharedFolder(server.Folder), new ShiftedClock { Shift = TimeSpan.FromDays(-8) });
        for (var i = 0; i < 90; i++)
            await store.BeginAsync(
                PersonId.Parse("p-1"), DivisionCode.Parse("640300"), new MemoryStream([1]), $"{i}.csv", new Dictionary<string, string>(),
                TestContext.Current.CancellationToken);
        var content = Encoding.UTF8.GetBytes("职权编码,职权名称\n");
        await Task.WhenAll(
            Enumerable.Range(0, 16).Select(i => browser.UploadAsync(page, $"{Root}/record", $"{i}.csv", content, HttpStatusCode.OK)));
        Assert.Equal(16, Directory.GetFiles(Path.Combine(server.Folder, "drafts"), "*.json").Length);
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_not_taken()
    {
        await using var server = await OpenAsync(new WebOptions { MaximumFileBytes = 1 << 20 });
        using var browser = new Browser(server);
        await browser.SignInAsync();
        var page = await browser.UploadAsync(
            await browser.GoAsync($"{Root}/record"), $"{Root}/record", "大.csv", new byte[3 << 20], HttpStatusCode.RequestEntityTooLarge);
        Assert.Contains("1 MB", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_change_needs_no_workbook()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        await browser.SignInAsync();
        const string form = $"{Root}/record/change?kind=change&code=A-1&element=promisedLimit";
        var page = await browser.GoAsync(form);
        Assert.Contains("10工作日", page, StringComparison.Ordinal);
        // What must be filled in is said at its field; what was typed stays.
        page = await browser.SendAsync(
            page, form, HttpStatusCode.UnprocessableEntity, ("line-code", "A-1"), ("line-element", "承诺时限"), ("line-from", "10工作日"),
            ("line-to", "3工作日"), ("header-title", "通知"));
        Assert.Contains("href=\"#header-documentNumber\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"header-decided-fault\"", page, StringComparison.Ordinal);
        Assert.Contains("3工作日", page, StringComparison.Ordinal);
        Assert.Contains("value=\"通知\"", page, StringComparison.Ordinal);
        // What the checks refuse stands at its field too.
        page = await browser.SendAsync(page, form, HttpStatusCode.UnprocessableEntity, Change("许多工作日"));
        Assert.Contains("id=\"line-to-fault\"", page, StringComparison.Ordinal);
        page = await browser.SendAsync(page, form, HttpStatusCode.OK, Change("3工作日"));
        Assert.StartsWith($"{Root}/record/", browser.At.AbsolutePath, StringComparison.Ordinal);
        await browser.SendAsync(page, browser.At.AbsolutePath, HttpStatusCode.OK, ("revision", Revision(page)));
        Assert.Contains("3工作日", await browser.GoAsync($"{Root}/powers/A-1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("add")]
    [InlineData("remove")]
    [InlineData("transfer")]
    [InlineData("delegate")]
    [InlineData("recall")]
    [InlineData("suspend")]
    [InlineData("correct")]
    [InlineData("annul")]
    public async Task Every_kind_of_change_has_its_form(string kind)
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server, "en");
        await browser.SignInAsync();
        var page = await browser.GoAsync($"{Root}/record/change?kind={kind}&code=A-1");
        Assert.Contains("Check and preview", page, StringComparison.Ordinal);
        page = await browser.SendAsync(page, $"{Root}/record/change?kind={kind}&code=A-1", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("nothing was recorded", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suspension_and_a_delegation_are_recorded_from_their_forms()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        await browser.SignInAsync();
        await RecordAsync(browser, "suspend", "吴政发〔2021〕8号", ("line-action", "暂停"), ("line-reason", "试点"));
        Assert.Contains("暂停实施", await browser.GoAsync($"{Root}/powers/A-1"), StringComparison.Ordinal);
        await RecordAsync(
            browser, "delegate", "吴政发〔2021〕9号", ("line-townships", Reference.Township), ("line-townships", Reference.OtherTownship),
            ("line-mode", "赋权"), ("line-provincialBasis", "宁政发〔2020〕7号"));
        Assert.Contains("由 2 个乡镇（街道）行使", await browser.GoAsync($"{Root}/powers/A-1"), StringComparison.Ordinal);
    }

    private static async Task RecordAsync(Browser browser, string kind, string number, params (string Name, string Value)[] fields)
    {
        var form = $"{Root}/record/change?kind={kind}&code=A-1";
        var page = await browser.GoAsync(form);
        page = await browser.SendAsync(page, form, HttpStatusCode.OK, [.. fields, ("line-code", "A-1"), .. Header(number)]);
        await browser.SendAsync(page, browser.At.AbsolutePath, HttpStatusCode.OK, ("revision", Revision(page)));
    }

    private static (string Name, string Value)[] Change(string to) =>
        [("line-code", "A-1"), ("line-element", "承诺时限"), ("line-from", "10工作日"), ("line-to", to), .. Header("吴政发〔2021〕8号")];

    private static (string Name, string Value)[] Header(string number) =>
        [("header-documentNumber", number), ("header-title", "通知"), ("header-decided", "2021-08-01"), ("header-effective", "2021-08-01")];

    private static string Revision(string page)
    {
        const string before = "name=\"revision\" value=\"";
        var at = page.IndexOf(before, StringComparison.Ordinal);
        Assert.True(at > 0, page);
        return page[(at + before.Length)..page.IndexOf('"', at + before.Length)];
    }

    private static async Task<long> HeadAsync(RunningServer server) =>
        (await server.GetAsync(RunningServer.Api)).GetProperty("revision").GetInt64();

    private static async Task<RunningServer> OpenAsync(WebOptions? options = null, TimeProvider? clock = null)
    {
        var server = await RunningServer.StartAsync(options, clock: clock);
        await server.RecordAsync(
            Drafts.List().Power("A-1", "食品经营许可", "行政许可", "市场监督管理局", ("statutoryLimit", "20工作日"), ("promisedLimit", "10工作日")));
        return server;
    }

    private static async IAsyncEnumerable<IReadOnlyList<string?>> Rows(params IReadOnlyList<string?>[] rows)
    {
        foreach (var row in rows) yield return row;
        await Task.CompletedTask;
    }
}
