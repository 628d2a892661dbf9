using System.Net;
using System.Text;

namespace PowerCatalog.Web.Tests.Support;

/// <summary>A server with one power, and a file that changes its limit.</summary>
internal static class OneDecision
{
    public const string Root = "/640300";
    public const string Number = "吴政发〔2021〕6号";
    public const string Name = "时限.csv";
    private const string Head = "\ufeff#文号,吴政发〔2021〕6号\n#标题,关于压减时限的通知\n#决定日期,2021-06-01\n#生效日期,2021-06-01\n";

    public static byte[] File { get; } =
        Encoding.UTF8.GetBytes(Head + "调整方式,职权编码,变更要素,变更前,变更后\n变更,A-1,承诺时限,10工作日,5工作日\n");

    public static async Task<RunningServer> OpenAsync(TimeProvider? clock = null)
    {
        var server = await RunningServer.StartAsync(clock: clock);
        await server.RecordAsync(
            Drafts.List().Power("A-1", "食品经营许可", "行政许可", "市场监督管理局", ("statutoryLimit", "20工作日"), ("promisedLimit", "10工作日")));
        return server;
    }

    /// <summary>Signs in and sends the file; gives its preview and the address of that.</summary>
    public static async Task<(string Page, string Preview)> PreviewAsync(Browser browser)
    {
        await browser.SignInAsync();
        var page = await browser.UploadAsync(await browser.GoAsync($"{Root}/record"), $"{Root}/record", Name, File, HttpStatusCode.OK);
        return (page, browser.At.AbsolutePath);
    }

    /// <summary>Signs in, sends the file and records it; gives the page of the decision.</summary>
    public static async Task<string> RecordAsync(Browser browser)
    {
        var (page, preview) = await PreviewAsync(browser);
        return await browser.SendAsync(page, preview, HttpStatusCode.OK, ("revision", Revision(page)));
    }

    /// <summary>The revision that a preview was made against.</summary>
    public static string Revision(string page)
    {
        const string before = "name=\"revision\" value=\"";
        var at = page.IndexOf(before, StringComparison.Ordinal);
        Assert.True(at > 0, page);
        return page[(at + before.Length)..page.IndexOf('"', at + before.Length)];
    }

    public static async Task<long> HeadAsync(RunningServer server) =>
        (await server.GetAsync(RunningServer.Api)).GetProperty("revision").GetInt64();
}
