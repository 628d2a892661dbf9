using System.IO.Compression;
using System.Net;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests;

/// <summary>Documents over HTTP.</summary>
public sealed class PaperTests(SampleCatalog sample) : IClassFixture<SampleCatalog>
{
    private const string DocxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static string Api => RunningServer.Api;

    private static string Decision => $"{Api}/adjustments/{Uri.EscapeDataString(SampleCatalog.Number)}";

    [Theory]
    [InlineData("/announcement.docx", DocxType, "word/document.xml")]
    [InlineData("/annexes.xlsx", XlsxType, "xl/workbook.xml")]
    public async Task A_decision_comes_as_documents(string path, string type, string part)
    {
        using var response = await sample.Server.SendAsync(HttpMethod.Get, Decision + path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("〔2021〕", response.Content.Headers.ContentDisposition?.FileNameStar, StringComparison.Ordinal);
        await using var content = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using var zip = await ZipArchive.CreateAsync(
            content, ZipArchiveMode.Read, leaveOpen: false, null, TestContext.Current.CancellationToken);
        Assert.NotNull(zip.GetEntry(part));
    }

    [Fact]
    public async Task A_year_comes_as_a_document()
    {
        using var response = await sample.Server.SendAsync(HttpMethod.Get, $"{Api}/reports/2021/report.docx");
        Assert.Equal(DocxType, response.Content.Headers.ContentType?.MediaType);
        Assert.EndsWith("2021年权责清单调整情况.docx", response.Content.Headers.ContentDisposition?.FileNameStar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_to_come_is_not_reported()
    {
        using var response = await sample.Server.SendAsync(HttpMethod.Get, $"{Api}/reports/2199/report.docx");
        await RunningServer.ProblemOf(response, 400, "query-refused");
    }

    [Fact]
    public async Task A_decision_that_is_not_there_has_no_documents()
    {
        using var response = await sample.Server.SendAsync(HttpMethod.Get, $"{Api}/adjustments/999999/announcement.docx");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
