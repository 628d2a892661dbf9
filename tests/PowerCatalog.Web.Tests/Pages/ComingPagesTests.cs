using System.Net;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Time;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests.Pages;

/// <summary>What happens by itself and what comes, as officers, clerks and citizens see it.</summary>
public sealed class ComingPagesTests : IAsyncLifetime
{
    private const string Root = "/640300";
    private static readonly DateOnly Today = TimeProvider.System.Today();
    private readonly ShiftedClock _clock = new();
    private RunningServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync(clock: _clock);
        await _server.RecordAsync(Drafts.List()
            .Power("A-1", "食品经营许可", "行政许可", "市场监督管理局", ("legalBasis", "《中华人民共和国食品安全法》第三十五条"))
            .Power("A-2", "对违法建设的处罚", "行政处罚", "城市管理局", ("legalBasis", "《中华人民共和国城乡规划法》第六十四条")));
        await _server.RecordAsync(Drafts.Adjustment("吴政发〔2021〕5号", "2021-05-01")
            .Line(LineKind.Delegate, Delegated("A-1", Today.AddDays(-11))).Line(LineKind.Delegate, Delegated("A-2", Today.AddDays(29))));
        await _server.RecordAsync(Drafts.Adjustment("吴政发〔2021〕9号", "2021-06-01").Header("effective", $"{Today.AddDays(20):yyyy-MM-dd}")
            .Line(LineKind.Remove, ("code", "A-1"), ("reason", "取消")));
        _clock.Shift = TimeSpan.FromSeconds(2);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task An_officer_sees_an_ending_that_nobody_recorded_and_the_next_that_comes()
    {
        using var browser = new Browser(_server);
        var page = await browser.GoAsync($"{Root}/townships/{Reference.Township}/changes");
        Assert.Contains("期满", page, StringComparison.Ordinal);
        Assert.Contains($"自{Chinese(Today.AddDays(-10))}起郭家桥镇不再行使", page, StringComparison.Ordinal);
        Assert.Contains("吴政发〔2021〕5号", page, StringComparison.Ordinal);
        Assert.Contains("即将生效", page, StringComparison.Ordinal);
        Assert.Contains($"{Chinese(Today.AddDays(29))}期满，自{Chinese(Today.AddDays(30))}起郭家桥镇不再行使", page, StringComparison.Ordinal);
        var net = await browser.GoAsync($"{Root}/townships/{Reference.Township}/changes?net=true");
        Assert.Contains("净差异", net, StringComparison.Ordinal);
        Assert.Contains("不再行使 <span", net, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_change_names_the_last_and_the_next()
    {
        using var browser = new Browser(_server);
        var page = await browser.GoAsync($"{Root}/townships/{Reference.Township}/changes?since={Today.AddDays(-2):yyyy-MM-dd}");
        foreach (var said in (string[])["没有变化。", "上一次变化：", "下一次变化："]) Assert.Contains(said, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_stands_at_the_head_of_the_power_the_township_the_department_and_the_front_page_and_as_a_mark_in_lists()
    {
        using var browser = new Browser(_server);
        var said = $"自{Chinese(Today.AddDays(20))}起取消";
        foreach (var address in (string[])["/powers/A-1", "", "/powers", "/powers?department=市场监督管理局", "/changes"])
            Assert.Contains(said, await browser.GoAsync(Root + address), StringComparison.Ordinal);
        var power = await browser.GoAsync($"{Root}/powers/A-1");
        Assert.Contains("，依据 <a", power, StringComparison.Ordinal);
        Assert.Contains("日期由该决定所定，当日没有另行记录", power, StringComparison.Ordinal);
        Assert.Contains("即将生效", await browser.GoAsync($"{Root}/townships/{Reference.Township}"), StringComparison.Ordinal);
        // On a day before anybody recorded it, nobody knew.
        Assert.DoesNotContain(said, await browser.GoAsync($"{Root}?on=2021-05-20"), StringComparison.Ordinal);
        using var english = new Browser(_server, "en");
        Assert.Contains("off the list from", await english.GoAsync($"{Root}/powers/A-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_when_nothing_was_says_what_is_true_with_the_way_there()
    {
        using var browser = new Browser(_server);
        var before = await browser.GoAsync($"{Root}/powers?on=2019-06-01");
        Assert.Contains("清单自2021年1月1日起；这一天还没有清单。", before, StringComparison.Ordinal);
        Assert.Contains("on=2021-01-01", before, StringComparison.Ordinal);
        var gone = await browser.GoAsync($"{Root}/powers/A-1?on={Today.AddDays(40):yyyy-MM-dd}");
        Assert.Contains($"最后一日（{Chinese(Today.AddDays(19))}）的内容", gone, StringComparison.Ordinal);
        Assert.Contains($"/powers/A-1?on={Today.AddDays(19):yyyy-MM-dd}", gone, StringComparison.Ordinal);
        var township = await browser.GoAsync($"{Root}/townships/{Reference.Township}?on=2019-06-01", HttpStatusCode.NotFound);
        Assert.Contains("登记", township, StringComparison.Ordinal);
        Assert.Contains("on=2021-01-01", township, StringComparison.Ordinal);
        var number = await browser.GoAsync($"{Root}/powers?known=吴政发〔2021〕77号", HttpStatusCode.BadRequest);
        Assert.Contains("台账中没有文号为“吴政发〔2021〕77号”的决定", number, StringComparison.Ordinal);
        var decision = await browser.GoAsync($"{Root}/decisions/吴政发〔2021〕8号", HttpStatusCode.NotFound);
        Assert.Contains("您是不是指", decision, StringComparison.Ordinal);
        var problem = await _server.ProblemAsync(
            $"{RunningServer.Api}/powers/A-1?on={Today.AddDays(40):yyyy-MM-dd}", 404, "power-not-on-list");
        Assert.Contains($"在 {Today.AddDays(20):yyyy-MM-dd} 取消", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private static (string Field, string Value)[] Delegated(string code, DateOnly last) =>
        [
            ("code", code), ("townships", "郭家桥镇"), ("mode", "赋权"), ("since", "2021-05-01"), ("until", $"{last:yyyy-MM-dd}"),
            ("provincialBasis", "宁政发〔2021〕1号"),
        ];

    private static string Chinese(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";
}
