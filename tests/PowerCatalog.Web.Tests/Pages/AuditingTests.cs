using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests.Pages;

/// <summary>The auditor's pages: what its pages say is what the API says.</summary>
public sealed partial class AuditingTests(SampleCatalog sample) : IClassFixture<SampleCatalog>
{
    private static string Api => RunningServer.Api;

    private static string Audit => $"/{Reference.Division}/audit";

    [Theory]
    [InlineData("")]
    [InlineData("?on=2021-05-01&lang=en")]
    [InlineData("/compare")]
    [InlineData("/compare?fromOn=2021-04-30&toOn=2021-05-01&lang=en")]
    [InlineData("/trail")]
    [InlineData("/trail?of=power&which=640300-01-001&lang=en")]
    [InlineData("/trail?of=adjustment&which=nobody")]
    [InlineData("/reconcile?year=2021")]
    [InlineData("/reconcile?year=1999&lang=en")]
    [InlineData("/replay")]
    [InlineData("/replay?lang=en")]
    public async Task Each_page_is_there_without_a_script_or_style_written_into_it(string path)
    {
        var html = await sample.Server.PageAsync(Audit + path);
        Assert.Contains("<h1>", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"<script(?![^>]*\bsrc=)|\sstyle=|\son[a-z]+=""|<style", html);
        Assert.True(html.Length < 300_000);
    }

    [Fact]
    public async Task The_overview_shows_the_figures_of_the_state_that_is_chosen()
    {
        var today = (await sample.Server.GetAsync(Api)).GetProperty("today");
        Assert.Equal(
            [Number(today, "powers"), Number(today, "services"), Number(today, "departments"), Number(today, "delegations"), 3],
            Figures(await sample.Server.PageAsync(Audit)));
        Assert.Equal([3, 1, 3, 0, 1], Figures(await sample.Server.PageAsync($"{Audit}?on=2021-05-01&known={sample.Opened}")));
        Assert.Equal([2, 1, 3, 0, 3], Figures(await sample.Server.PageAsync($"{Audit}?on=2099-01-01")));
    }

    [Fact]
    public async Task The_part_for_the_script_is_the_state_and_the_lens_alone()
    {
        var html = await sample.Server.PageAsync($"{Audit}?on=2021-05-01&part=state");
        Assert.Equal([3, 1, 3, 1, 3], Figures(html));
        Assert.Contains("class=\"lens elsewhen\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", html, StringComparison.Ordinal);
        // Its links are those of the page: none leads to a part.
        Assert.DoesNotContain("part=", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?part=other")]
    [InlineData("?day=2021-05-01")]
    [InlineData("/compare?fromOn=yesterday")]
    [InlineData("/compare?fromKnown=9999")]
    [InlineData("/compare?kind=other")]
    [InlineData("/trail?of=law")]
    [InlineData("/trail?order=sideways")]
    [InlineData("/reconcile?year=x")]
    [InlineData("/replay?step=1")]
    public async Task What_is_not_known_is_refused_as_a_page(string path) => await sample.Server.RefusedPageAsync(Audit + path);

    [Fact]
    public async Task Two_states_differ_in_what_the_API_says_and_the_sums_are_reconciled()
    {
        const string query = "?fromOn=2021-04-30&toOn=2021-05-01";
        var compared = (await sample.Server.GetAsync($"{Api}/compare{query}")).GetProperty("comparison");
        var html = await sample.Server.PageAsync($"{Audit}/compare{query}");
        Assert.Equal(
            ((string[])["added", "removed", "moved", "changed", "editorial", "granted", "ended"])
                .Select(kind => (long)compared.GetProperty(kind).GetArrayLength()),
            Figures(html));
        Assert.Contains("各数相符", html, StringComparison.Ordinal);
        Assert.Contains("<del>10</del>", html, StringComparison.Ordinal);
        Assert.Contains("<ins>5</ins>", html, StringComparison.Ordinal);
        Assert.Contains("郭家桥镇", html, StringComparison.Ordinal);
        var removed = await sample.Server.PageAsync($"{Audit}/compare{query}&kind=removed");
        Assert.Contains("对无照经营的处罚", removed, StringComparison.Ordinal);
        Assert.DoesNotContain("食品生产检查", removed, StringComparison.Ordinal);
        var table = await sample.Server.TextAsync($"{Audit}/compare.csv{query}");
        Assert.Contains("变更,640300-01-001,食品经营许可,承诺时限,10工作日,5工作日", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_department_that_does_not_exist_is_said_and_nothing_compared()
    {
        var html = await sample.Server.PageAsync(
            $"{Audit}/compare?fromOn=2021-04-30&toOn=2021-05-01&department={Uri.EscapeDataString("无此<局>")}");
        Assert.Contains("没有这个部门", html, StringComparison.Ordinal);
        Assert.Contains("无此&lt;局&gt;", html, StringComparison.Ordinal);
        Assert.Equal([0, 0, 0, 0, 0, 0, 0], Figures(html));
    }

    [Theory]
    [InlineData("power", "640300-01-001", "/powers/640300-01-001/history")]
    [InlineData("department", "市场监督管理局", "/departments/市场监督管理局/history")]
    [InlineData("adjustment", "吴政发〔2021〕5号", "/adjustments/吴政发〔2021〕5号/history")]
    [InlineData("actor", "tests", "/actors/tests/history")]
    public async Task A_trail_has_the_facts_that_the_API_has(string of, string which, string path)
    {
        var facts = (await sample.Server.GetAsync(Api + path)).GetProperty("items").EnumerateArray()
            .Select(item => Number(item, "revision")).Distinct().ToList();
        foreach (var order in (string[])["effective", "recorded"])
        {
            var html = await sample.Server.PageAsync($"{Audit}/trail?of={of}&which={Uri.EscapeDataString(which)}&order={order}");
            Assert.Equal(facts.Order(), Revisions(html).Order());
        }

        var table = await sample.Server.TextAsync($"{Audit}/trail.csv?of={of}&which={Uri.EscapeDataString(which)}");
        Assert.True(table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length > facts.Count);
    }

    [Fact]
    public async Task A_township_is_followed_by_name_and_without_the_others()
    {
        var html = await sample.Server.PageAsync($"{Audit}/trail?of=township&which={Uri.EscapeDataString("郭家桥镇")}");
        Assert.Equal(2, Revisions(html).Count);
        Assert.Contains("赋权", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_knows_is_said_at_the_field()
    {
        var html = await sample.Server.PageAsync($"{Audit}/trail?of=power&which={Uri.EscapeDataString("\"><b>x")}");
        Assert.Contains("aria-invalid=\"true\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>x", html, StringComparison.Ordinal);
        using var table = await sample.Server.SendAsync(HttpMethod.Get, $"{Audit}/trail.csv?of=power&which=none");
        Assert.Equal(HttpStatusCode.NotFound, table.StatusCode);
    }

    [Fact]
    public async Task A_years_figures_are_the_reports_and_its_rows_add_up()
    {
        var items = (await sample.Server.GetAsync($"{Api}/reports/2021")).GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("value").GetDecimal());
        var html = await sample.Server.PageAsync($"{Audit}/reconcile?year=2021");
        Assert.Equal(items, FigureCell().Matches(html).Select(match => decimal.Parse(match.Groups[1].Value)));
        Assert.Equal(5, Regex.Count(html, "与下表相加相符"));
        Assert.Equal(2, Regex.Count(html, "每一列相加都等于合计"));
        Assert.Contains($"{Api}/statistics.csv?from=2021-01-01", html, StringComparison.Ordinal);
        Assert.Contains("这一年没有生效的决定", await sample.Server.PageAsync($"{Audit}/reconcile?year=1999"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ledger_is_replayed_step_by_step_once_and_held_against_the_pages()
    {
        var steps = (await sample.Server.GetAsync($"{Api}/replay/steps?on=2021-06-01")).GetProperty("items").EnumerateArray().ToList();
        var html = await sample.Server.PageAsync($"{Audit}/replay?on=2021-06-01");
        Assert.Contains("一致：2021年6月1日", html, StringComparison.Ordinal);
        Assert.Equal(
            steps.Select(step => Number(step, "onList")), OnList().Matches(html).Select(match => long.Parse(match.Groups[1].Value)));
        // What took how long is of the first time: nothing is read twice.
        Assert.Equal(html, await sample.Server.PageAsync($"{Audit}/replay?on=2021-06-01"));
        Assert.NotEqual(html, await sample.Server.PageAsync($"{Audit}/replay?on=2021-06-02"));
    }

    [Fact]
    public async Task Text_from_people_is_text_on_every_page()
    {
        const string hostile = "<img src=x onerror=alert(1)>\u202E许可";
        await using var server = await RunningServer.StartAsync();
        await server.RecordAsync(
            Drafts.List().Power("640300-01-001", hostile, "行政许可", "城市管理局", ("statutoryLimit", "20工作日"), ("promisedLimit", "10工作日")));
        await server.RecordAsync(
            Drafts.Adjustment("吴政发〔2021〕5号", "2021-05-01").Line(LineKind.Remove, ("code", "640300-01-001"), ("reason", hostile)));
        foreach (
            var path in (string[])[
                "/audit", "/audit/compare?fromOn=2021-04-30&toOn=2021-05-01", "/audit/trail?of=power&which=640300-01-001",
                "/audit/trail?of=actor&which=tests", "/audit/replay", "/charts"])
        {
            Assert.DoesNotContain("<img src=x", await server.PageAsync($"/{Reference.Division}{path}"), StringComparison.Ordinal);
        }

        Assert.Contains(
            "&lt;img src=x", await server.PageAsync($"/{Reference.Division}/audit/trail?of=power&which=640300-01-001"),
            StringComparison.Ordinal);
    }

    private static long Number(JsonElement item, string name) => item.GetProperty(name).GetInt64();

    private static IEnumerable<long> Figures(string html) => FigureBox().Matches(html).Select(match => long.Parse(match.Groups[1].Value));

    private static List<long> Revisions(string html) => [.. Fact().Matches(html).Select(match => long.Parse(match.Groups[1].Value))];

    [GeneratedRegex("<dd>(?:<a [^>]*>)?([0-9]+)(?:</a>)?</dd></div>")]
    private static partial Regex FigureBox();

    [GeneratedRegex("<li id=\"r([0-9]+)\">")]
    private static partial Regex Fact();

    [GeneratedRegex("<td class=\"number\" data-label=\"数值\">([0-9.]+)</td>")]
    private static partial Regex FigureCell();

    [GeneratedRegex("<td class=\"number\"><strong>([0-9]+)</strong></td>")]
    private static partial Regex OnList();
}
