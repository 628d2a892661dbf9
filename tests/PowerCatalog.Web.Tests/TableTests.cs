using System.IO.Compression;
using System.Net;
using System.Text;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests;

public sealed class TableTests(SampleCatalog sample) : IClassFixture<SampleCatalog>
{
    private const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static string Api => RunningServer.Api;

    private RunningServer Server => sample.Server;

    public static TheoryData<string> Lists =>
    [
        "/api/v1/catalogs", Api + "/powers", Api + "/powers/640300-01-001/history", Api + "/departments", Api
            + "/townships", $"{Api}/townships/{Reference.Township}/powers",
        Api + "/adjustments", Api + "/adjustments/" + Uri.EscapeDataString(SampleCatalog.Number), Api + "/statistics", Api
            + "/reports/2021", Api + "/legal-bases",
        Api + "/legal-bases/" + Uri.EscapeDataString("食品安全法"), Api + "/events", Api + "/actors/tests/history",
        Api + "/adjustments/" + Uri.EscapeDataString(SampleCatalog.Number) + "/history",
    ];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Every_list_is_a_table_by_accept_and_by_extension(string address)
    {
        foreach (var (extension, type) in new[] { (".csv", "text/csv"), (".xlsx", XlsxType) })
        {
            using var byAccept = await Server.SendAsync(HttpMethod.Get, address, ("Accept", type));
            using var byExtension = await Server.SendAsync(HttpMethod.Get, address + extension);
            Assert.Equal(type, byAccept.Content.Headers.ContentType?.MediaType);
            Assert.Equal(type, byExtension.Content.Headers.ContentType?.MediaType);
            var bytes = await Bytes(byExtension);
            Assert.Equal(await Bytes(byAccept), bytes);
            Assert.Equal(bytes.Length, byExtension.Content.Headers.ContentLength);
            Assert.EndsWith(extension, byExtension.Content.Headers.ContentDisposition?.FileNameStar, StringComparison.Ordinal);
            if (extension == ".xlsx")
                using (var zip = new ZipArchive(new MemoryStream(bytes))) Assert.NotNull(zip.GetEntry("xl/workbook.xml"));
        }
    }

    [Fact]
    public async Task The_table_of_powers_is_whole_has_chinese_headings_and_says_what_it_is_in_its_name()
    {
        using var response = await Server.SendAsync(HttpMethod.Get, $"{Api}/powers.csv?on=2021-06-01");
        var text = Encoding.UTF8.GetString(await Bytes(response));
        var lines = text.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("职权编码,事项名称,职权类型,实施部门,", lines[0], StringComparison.Ordinal);
        Assert.Contains("设定依据", lines[0], StringComparison.Ordinal);
        Assert.Equal(5, lines.Length);
        Assert.StartsWith("640300-01-001,食品经营许可,行政许可,市场监督管理局,", lines[1], StringComparison.Ordinal);
        Assert.Equal($"640300-权责清单-2021-06-01-v{sample.Planned}.csv", response.Content.Headers.ContentDisposition?.FileNameStar);
    }

    [Fact]
    public async Task A_text_that_a_spreadsheet_would_run_is_guarded()
    {
        using var powers = await Server.SendAsync(HttpMethod.Get, $"{Api}/powers.csv?q=食品生产检查&on=2021-06-01");
        var text = Encoding.UTF8.GetString(await Bytes(powers));
        Assert.Contains("'=cmd|", text, StringComparison.Ordinal);
        Assert.DoesNotContain(",=cmd", text, StringComparison.Ordinal);
        using var townships = await Server.SendAsync(HttpMethod.Get, $"{Api}/townships.csv");
        Assert.Contains("'=HYPERLINK", Encoding.UTF8.GetString(await Bytes(townships)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_of_a_township_are_a_table_too()
    {
        var address = $"{Api}/townships/{Reference.Township}/changes.csv?since=2021-04-30&on=2021-06-01";
        using var happened = await Server.SendAsync(HttpMethod.Get, address);
        Assert.Contains("2021-05-01,赋权,640300-02-002", Encoding.UTF8.GetString(await Bytes(happened)), StringComparison.Ordinal);
        using var net = await Server.SendAsync(HttpMethod.Get, address + "&net=true");
        Assert.Contains("新增行使,640300-02-002", Encoding.UTF8.GetString(await Bytes(net)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*/*", "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData("text/html,application/xhtml+xml,*/*;q=0.8", "application/json")]
    [InlineData("text/csv;q=0.9, application/json;q=0.1", "text/csv")]
    [InlineData("text/*", "text/csv")]
    [InlineData("application/json;q=0, */*", "text/csv")]
    public async Task The_most_welcome_form_is_given(string accept, string expected)
    {
        using var response = await Server.SendAsync(HttpMethod.Get, $"{Api}/departments", ("Accept", accept));
        Assert.Equal(expected, response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/departments", "image/png")]
    [InlineData("/powers/640300-01-001", "text/csv")]
    [InlineData("", "text/csv")]
    public async Task A_form_that_cannot_be_had_is_refused(string path, string accept)
    {
        using var response = await Server.SendAsync(HttpMethod.Get, Api + path, ("Accept", accept));
        await RunningServer.ProblemOf(response, 406, "not-acceptable");
    }

    [Fact]
    public async Task Head_gives_the_fields_of_get_without_a_body()
    {
        using var response = await Server.SendAsync(HttpMethod.Head, $"{Api}/powers.csv?on=2021-06-01");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Content.Headers.ContentLength > 0);
        Assert.NotNull(response.Headers.ETag);
        Assert.Empty(await Bytes(response));
    }

    private static Task<byte[]> Bytes(HttpResponseMessage response) =>
        response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
}
