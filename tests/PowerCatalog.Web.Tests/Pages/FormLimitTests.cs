using System.Net;
using System.Net.Http.Headers;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests.Pages;

/// <summary>A form that is more than the server takes is refused in words, never as a failure of the server.</summary>
public sealed class FormLimitTests
{
    private const string Record = "/640300/record";

    [Fact]
    public async Task Too_many_fields_are_refused()
    {
        await using var server = await OpenAsync();
        using var browser = await SignedInAsync(server);
        (string, string)[] many = [.. Enumerable.Range(1, 64).Select(i => ($"field-{i}", "x"))];
        var page = await browser.UploadAsync(await browser.GoAsync(Record), Record, "a.csv", [1], HttpStatusCode.BadRequest, many);
        Assert.Contains("字段太多", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_is_too_long_is_refused()
    {
        await using var server = await OpenAsync();
        using var browser = await SignedInAsync(server);
        var page = await browser.UploadAsync(
            await browser.GoAsync(Record), Record, "a.csv", [1], HttpStatusCode.BadRequest, ("header-title", new string('长', 70_000)));
        Assert.Contains("有一项太长", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_just_beyond_the_limit_is_refused_as_too_large_and_one_at_the_limit_is_taken()
    {
        await using var server = await OpenAsync();
        using var browser = await SignedInAsync(server);
        var form = await browser.GoAsync(Record);
        var refused = await browser.UploadAsync(form, Record, "大.csv", new byte[(1 << 20) + 1], HttpStatusCode.RequestEntityTooLarge);
        Assert.Contains("1 MB", refused, StringComparison.Ordinal);
        await browser.UploadAsync(form, Record, "恰好.csv", new byte[1 << 20], HttpStatusCode.OK);
        Assert.StartsWith(Record + "/", browser.At.AbsolutePath, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/sign-out")]
    public async Task A_form_larger_than_the_server_takes_is_too_large(string address)
    {
        await using var server = await OpenAsync();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("key", new string('k', 2 << 20))]);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = form };
        request.Headers.ExpectContinue = true;
        using var refused = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        await RunningServer.ProblemOf(refused, 413, "file-too-large");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("multipart/form-data")]
    public async Task What_is_no_form_is_refused(string type)
    {
        await using var server = await OpenAsync();
        using var content = new StringContent("key=x");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var refused = await server.Http.PostAsync("/sign-in", content, TestContext.Current.CancellationToken);
        await RunningServer.ProblemOf(refused, 400, "bad-request");
    }

    private static async Task<Browser> SignedInAsync(RunningServer server)
    {
        var browser = new Browser(server);
        await browser.SignInAsync();
        return browser;
    }

    private static async Task<RunningServer> OpenAsync()
    {
        var server = await RunningServer.StartAsync(new WebOptions { MaximumFileBytes = 1 << 20 });
        await server.RecordAsync(Drafts.List().Power("A-1", "食品经营许可", "行政许可", "市场监督管理局"));
        return server;
    }
}
