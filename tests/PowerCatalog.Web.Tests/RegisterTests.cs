using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests;

/// <summary>Proofs under commitment and items across provinces, over the API and as pages.</summary>
public sealed class RegisterTests
{
    [Fact]
    public async Task The_registers_answer_as_json_tables_and_pages_in_both_languages()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RecordAsync(Drafts.List().Power(
            "640300-01-001", "食品经营许可", "行政许可", "市场监督管理局", ("legalBasis", "《中华人民共和国食品安全法》第三十五条"), ("commitmentProofs", "场所使用证明"),
            ("crossProvince", "是"), ("crossProvincePlaces", "陕西省\n甘肃省")));
        var proofs = await server.GetAsync($"{RunningServer.Api}/registers/commitment?department={Uri.EscapeDataString("市场监督管理局")}");
        Assert.Equal((1, 1, "场所使用证明"), (
            proofs.GetProperty("proofs").GetInt32(), proofs.GetProperty("departments").GetInt32(),
            proofs.GetProperty("items")[0].GetProperty("proof").GetString()));
        var across = await server.GetAsync($"{RunningServer.Api}/registers/cross-province");
        Assert.Equal("甘肃省", across.GetProperty("items")[0].GetProperty("places")[1].GetString());

        foreach (var (register, shown) in (IEnumerable<(string, string)>)[("commitment", "场所使用证明"), ("cross-province", "陕西省、甘肃省")])
        {
            using var csv = await server.SendAsync(HttpMethod.Get, $"{RunningServer.Api}/registers/{register}.csv");
            Assert.Contains(shown, await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            using var xlsx = await server.SendAsync(HttpMethod.Get, $"{RunningServer.Api}/registers/{register}.xlsx");
            Assert.True(xlsx.IsSuccessStatusCode);
            foreach (var (language, heading) in (IEnumerable<(string, string)>)[("zh", "设定依据"), ("en", "Legal basis")])
            {
                using var page = await server.SendAsync(HttpMethod.Get, $"/640300/registers/{register}", ("Accept-Language", language));
                var text = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                Assert.Contains(shown, text, StringComparison.Ordinal);
                Assert.Contains(heading, text, StringComparison.Ordinal);
            }
        }
    }
}
