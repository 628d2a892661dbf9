using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.Web.Http.Caching;
using PowerCatalog.Web.Http.Keeping;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests.Caching;

/// <summary>What costs much is worked out once, whichever address asks for it first, and anew once it depends on something else.</summary>
public sealed class KeptOnceTests
{
    private const string Head = "\ufeff#文号,吴政发〔2021〕6号\n#标题,关于压减时限的通知\n#决定日期,2021-06-01\n#生效日期,2021-06-01\n";
    private const string Change = "调整方式,职权编码,变更要素,变更前,变更后\n变更,A-1,承诺时限,10工作日,5工作日\n";

    [Theory]
    [InlineData("/640300/audit/compare.csv?fromOn=2020-12-31", "/640300/audit/compare?fromOn=2020-12-31")]
    [InlineData("/api/v1/catalogs/640300/compare?fromOn=2020-12-31", "/640300/audit/compare.csv?fromOn=2020-12-31")]
    [InlineData("/640300/audit/compare?fromOn=2020-12-31", "/640300/audit/compare.csv?fromOn=2020-12-31")]
    [InlineData("/640300/audit/compare.csv?fromOn=2020-12-31", "/api/v1/catalogs/640300/compare?fromOn=2020-12-31")]
    [InlineData("/640300/audit/replay", "/api/v1/catalogs/640300/replay/steps")]
    [InlineData("/api/v1/catalogs/640300/replay/steps", "/api/v1/catalogs/640300/replay/steps")]
    [InlineData("/api/v1/catalogs/640300/reports/2021", "/640300/audit/reconcile?year=2021")]
    [InlineData("/api/v1/catalogs/640300/reports/2021.csv", "/api/v1/catalogs/640300/reports/2021")]
    [InlineData("/640300/audit/reconcile?year=2021", "/api/v1/catalogs/640300/reports/2021")]
    [InlineData("/api/v1/catalogs/640300/reports/2021", "/api/v1/catalogs/640300/reports/2021.csv")]
    [InlineData("/640300/charts/limits.csv", "/640300/charts")]
    [InlineData("/640300/charts", "/640300/charts/limits.csv")]
    public async Task The_second_address_finds_what_the_first_worked_out(string first, string second)
    {
        await using var server = await OpenAsync();
        Assert.Equal(0, Bytes(server));
        await server.Http.GetStringAsync(first, TestContext.Current.CancellationToken);
        var kept = Bytes(server);
        Assert.True(kept > 0);
        await server.Http.GetStringAsync(second, TestContext.Current.CancellationToken);
        Assert.Equal(kept, Bytes(server));
    }

    [Fact]
    public async Task A_preview_is_checked_anew_once_the_read_models_were_rebuilt()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        await browser.SignInAsync();
        var page = await browser.GoAsync("/640300/record");
        await browser.UploadAsync(page, "/640300/record", "时限.csv", Encoding.UTF8.GetBytes(Head + Change), HttpStatusCode.OK);
        var preview = browser.At.AbsolutePath;
        var once = Bytes(server);
        Assert.True(once > 0);
        await browser.GoAsync(preview);
        Assert.Equal(once, Bytes(server));

        var files = server.Services.GetRequiredService<ReadModelFiles>();
        var before = files.Current;
        await new ReadModelRebuild(server.Services.GetRequiredService<ILedger>(), files, TimeProvider.System)
            .RunAsync(null, TestContext.Current.CancellationToken);
        Assert.NotEqual(before, files.Current);
        await browser.GoAsync(preview);
        Assert.True(Bytes(server) > once);
    }

    private static long Bytes(RunningServer server) => server.Services.GetRequiredService<AnswerCache>().Bytes;

    private static async Task<RunningServer> OpenAsync()
    {
        var server = await RunningServer.StartAsync();
        await server.RecordAsync(
            Drafts.List().Power(
                "A-1", "食品经营许可", "行政许可", "市场监督管理局", ("statutoryLimit", "20工作日"), ("promisedLimit", "10工作日")));
        return server;
    }
}
