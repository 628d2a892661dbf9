using System.Text.RegularExpressions;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests.Pages;

/// <summary>The pictures: what is drawn stands in tables, and the tables say what the API says.</summary>
public sealed partial class ChartTests(SampleCatalog sample) : IClassFixture<SampleCatalog>
{
    private static string Api => RunningServer.Api;

    private static string Charts => $"/{Reference.Division}/charts";

    [Theory]
    [InlineData("month", "months")]
    [InlineData("department", "departments")]
    public async Task Changes_over_time_and_by_department_are_those_of_the_statistics(string by, string figure)
    {
        var answer = await sample.Server.GetAsync($"{Api}/statistics?by={by}&to=2021-12-31");
        var items = answer.GetProperty("items").EnumerateArray().Append(answer.GetProperty("sum"));
        var expected = items.Select(
            item => string.Join(
                ' ',
                ((string[])["added", "removed", "powersChanged", "elementChanges"]).Select(count => item.GetProperty(count).GetInt64())));
        Assert.Equal(expected, Rows(await sample.Server.PageAsync($"{Charts}?on=2021-12-31"), figure));
        Assert.Equal(expected, Rows(await sample.Server.PageAsync($"{Charts}?to=2021-12-31&lang=en"), figure));
        var table = await sample.Server.TextAsync($"{Charts}/{figure}.csv?to=2021-12-31");
        Assert.Equal(expected.Count() + 1, table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Townships_and_limits_are_those_of_the_day()
    {
        var townships = (await sample.Server.GetAsync($"{Api}/townships?on=2021-05-01")).GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("powers").GetInt64().ToString());
        var html = await sample.Server.PageAsync($"{Charts}?on=2021-05-01");
        Assert.Equal(townships, Rows(html, "townships"));
        Assert.Equal(["1 20 5 75.00", "1 20 5 75.00"], Rows(html, "limits"));
        Assert.Equal(["1 20 10 50.00", "1 20 10 50.00"], Rows(await sample.Server.PageAsync($"{Charts}?on=2021-04-30"), "limits"));
        Assert.Contains(",20,5,75", await sample.Server.TextAsync($"{Charts}/limits.csv?on=2021-05-01"), StringComparison.Ordinal);
        Assert.Contains("郭家桥镇", await sample.Server.TextAsync($"{Charts}/townships.csv?on=2021-05-01"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_without_changes_says_so_and_draws_nothing()
    {
        var html = await sample.Server.PageAsync($"{Charts}?from=2022-01-01&to=2022-12-31");
        Assert.Contains("这段时间没有增加、减少或变更", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"months\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?from=2022-01-01&to=2021-01-01")]
    [InlineData("?by=month")]
    [InlineData("?page=2")]
    public async Task What_is_not_known_is_refused_as_a_page(string query) => await sample.Server.RefusedPageAsync(Charts + query);

    [Fact]
    public async Task The_pictures_are_drawn_by_scripts_of_this_server_with_their_licence_beside()
    {
        var html = await sample.Server.PageAsync(Charts);
        Assert.DoesNotMatch(@"<script(?![^>]*\bsrc=)|\sstyle=|\son[a-z]+=""|<style", html);
        Assert.Equal(["site.js", "echarts.common.min.js", "charts.js"], ScriptName().Matches(html).Select(match => match.Groups[1].Value));
        var licence = Regex.Match(html, "/assets/[0-9a-f]+/echarts\\.LICENSE\\.txt").Value;
        Assert.Contains("Apache License", await sample.Server.TextAsync(licence), StringComparison.Ordinal);
        // Nobody else pays for them.
        Assert.DoesNotContain("echarts", await sample.Server.PageAsync($"/{Reference.Division}/audit"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Rows(string html, string figure)
    {
        var table = Regex.Match(html, $"<figure class=\"picture\" id=\"{figure}\".*?</figure>", RegexOptions.Singleline).Value;
        return Row().Matches(table).Select(row => string.Join(' ', Cell().Matches(row.Value).Select(cell => cell.Groups[1].Value)))
            .Where(row => row.Length > 0);
    }

    [GeneratedRegex("<tr[ >].*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("<td class=\"number\">([0-9.,]+)</td>")]
    private static partial Regex Cell();

    [GeneratedRegex("<script src=\"/assets/[0-9a-f]+/([^\"]+)\" defer>")]
    private static partial Regex ScriptName();
}
