using PowerCatalog.Tests.Harness;

namespace PowerCatalog.Tests;

/// <summary><c>townships</c> takes the names that people write.</summary>
public sealed class TheTownships(Demo demo) : IClassFixture<Demo>
{
    [Theory]
    [InlineData("金积镇", "640302100000")]
    [InlineData("640302101", "640302101000")]
    [InlineData("吴忠市利通区金银滩镇人民政府", "640302101000")]
    [InlineData("各街道", "640303001000 640323001000 640381001000")]
    [InlineData("盐池县各镇（街道）", "640323001000 640323100000 640323101000 640323102000 640323103000")]
    public async Task Townships_are_listed_by_the_names_that_people_write(string name, string codes) => Assert.Equal(
        codes.Split(' '),
        (await demo.AskAsync("townships", name, "--on", "2021-12-31")).GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("code").GetString()));

    [Theory]
    [InlineData(12, "利通区")]
    [InlineData(12, "640302")]
    [InlineData(47, "吴忠市")]
    [InlineData(47, "640300")]
    [InlineData(47, "全部")]
    [InlineData(2, "金积镇", "金银滩镇")]
    [InlineData(15, "利通区", "各街道")]
    [InlineData(47)]
    public async Task All_of_a_county_or_of_the_government_are_listed(int count, params string[] names) => Assert.Equal(
        count, (await demo.AskAsync(["townships", .. names, "--on", "2021-12-31"])).GetProperty("items").GetArrayLength());

    [Fact]
    public async Task A_township_that_is_not_there_is_asked_about()
    {
        var run = await Resident.RunAsync("townships", "金银摊镇", "--data", demo.Data);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("您是不是指金银滩镇？", run.Error, StringComparison.Ordinal);
    }
}
