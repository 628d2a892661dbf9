using PowerCatalog.Application.Actors;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests.Pages;

public sealed class SyntheticTests
{
    private const string Flag = "合成示例数据";

    [Theory]
    [InlineData("/640300")]
    [InlineData("/640300/powers")]
    [InlineData("/640300/decisions")]
    [InlineData("/640300/no-such-page")]
    public async Task The_demonstration_is_called_synthetic_on_every_page(string address)
    {
        await using var server = await RunningServer.StartAsync();
        await server.RecordAsync(List("权责清单"), Actor.Demonstration);
        Assert.Contains(Flag, await PageAsync(server, address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_does_not_make_a_list_synthetic()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RecordAsync(List("合成氨行业权责清单（合成示例）"));
        Assert.DoesNotContain(Flag, await PageAsync(server, "/640300"), StringComparison.Ordinal);
    }

    private static Drafts List(string title) =>
        Drafts.List().Header("title", title).Power("640300-02-001", "校车使用许可", "行政许可", "市教育局");

    private static async Task<string> PageAsync(RunningServer server, string address)
    {
        using var response = await server.SendAsync(HttpMethod.Get, address, ("Accept", "text/html"));
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
