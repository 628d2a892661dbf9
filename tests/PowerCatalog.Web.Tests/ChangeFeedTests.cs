using System.Net;
using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Json;
using System.Xml;
using CloudNative.CloudEvents;
using CloudNative.CloudEvents.SystemTextJson;
using Ical.Net;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Time;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests;

/// <summary>The feeds and calendars, read by the libraries that programs read them with.</summary>
public sealed class ChangeFeedTests : IAsyncLifetime
{
    private static readonly System.Net.Mime.ContentType Batch = new("application/cloudevents-batch+json");
    private readonly ShiftedClock _clock = new();
    private RunningServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync(clock: _clock);
        var today = TimeProvider.System.Today();
        await _server.RecordAsync(Drafts.List()
            .Power("A-1", "食品经营许可", "行政许可", "市场监督管理局", ("legalBasis", "《中华人民共和国食品安全法》第三十五条"))
            .Power("A-2", "对违法建设的处罚", "行政处罚", "城市管理局", ("legalBasis", "《中华人民共和国城乡规划法》第六十四条"))
            .Power("A-3", "食品生产许可", "行政许可", "市场监督管理局", ("legalBasis", "《中华人民共和国食品安全法》第三十五条")));
        await _server.RecordAsync(Drafts.Adjustment("吴政发〔2021〕5号", "2021-05-01")
            .Line(
                LineKind.Delegate, ("code", "A-2"), ("townships", "郭家桥镇"), ("mode", "赋权"), ("since", "2021-05-01"),
                ("until", "2021-12-31"), ("provincialBasis", "宁政发〔2021〕1号"))
            .Line(
                LineKind.Delegate, ("code", "A-1"), ("townships", "郭家桥镇"), ("mode", "赋权"), ("since", "2021-05-01"),
                ("until", $"{today.AddDays(30):yyyy-MM-dd}"), ("provincialBasis", "宁政发〔2021〕1号"))
            .Delegate("A-3", "郭家桥镇", "2021-05-01"));
        await _server.RecordAsync(Drafts.Adjustment("吴政发〔2021〕9号", "2021-06-01").Header("effective", $"{today.AddDays(10):yyyy-MM-dd}")
            .Line(LineKind.Remove, ("code", "A-3"), ("reason", "取消")));
        _clock.Shift = TimeSpan.FromSeconds(2);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("/640300/feed.atom", 3)]
    [InlineData("/640300/departments/市场监督管理局/feed.atom", 2)]
    [InlineData("/640300/townships/640302101000/feed.atom", 2)]
    [InlineData("/640300/receivers/郭家桥镇/feed.atom", 2)]
    [InlineData("/640300/powers/A-3/feed.atom", 3)]
    [InlineData("/640300/powers/feed.atom?q=食品生产", 3)]
    [InlineData("/640300/powers/feed.atom", 3)]
    public async Task A_reader_of_Atom_reads_every_feed(string address, int least)
    {
        using var browser = new Browser(_server);
        var feed = SyndicationFeed.Load(XmlReader.Create(new StringReader(await browser.GoAsync(address))));
        Assert.Equal("application/atom+xml", browser.Last.Content.Headers.ContentType?.MediaType);
        var items = feed.Items.ToList();
        Assert.True(items.Count >= least, $"{items.Count} entries");
        Assert.Equal(items.Count, items.Select(item => item.Id).Distinct().Count());
        Assert.All(items, item => Assert.NotEqual(default, item.LastUpdatedTime));
        Assert.Equal(items.OrderByDescending(item => item.LastUpdatedTime).Select(item => item.Id), items.Select(item => item.Id));
        Assert.Contains(items, item => ((TextSyndicationContent)item.Content).Text.Contains("A-", StringComparison.Ordinal));
        // Every link leads somewhere: its own address, the page, the adjustments.
        foreach (var link in feed.Links.Concat(items.SelectMany(item => item.Links)).Select(link => link.Uri).Distinct())
            await browser.GoAsync(link.PathAndQuery);
        var tag = browser.Last.Headers.ETag;
        Assert.NotNull(tag);
    }

    [Fact]
    public async Task What_comes_is_in_the_feed_when_it_is_recorded()
    {
        using var browser = new Browser(_server);
        var read = await browser.GoAsync("/640300/townships/640302101000/feed.atom");
        var feed = SyndicationFeed.Load(XmlReader.Create(new StringReader(read)));
        var removal = feed.Items.First();
        Assert.StartsWith("吴政发〔2021〕9号", removal.Title.Text, StringComparison.Ordinal);
        Assert.Contains("起取消，依据 吴政发〔2021〕9号", ((TextSyndicationContent)removal.Content).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_of_CloudEvents_reads_every_page_of_the_feed()
    {
        using var response = await _server.Http.GetAsync($"{RunningServer.Api}/feed", TestContext.Current.CancellationToken);
        Assert.Equal("application/cloudevents-batch+json", response.Content.Headers.ContentType?.MediaType);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var events = new JsonEventFormatter().DecodeBatchModeMessage(bytes, Batch, null);
        Assert.All(events, one => Assert.True(one.IsValid));
        Assert.Equal(events.Count, events.Select(one => one.Id).Distinct().Count());
        Assert.Contains(events, one => one.Type == "powercatalog.PowerAdded.v1");
        var removed = Assert.Single(events, one => one.Type == "powercatalog.PowerRemoved.v1");
        var data = (JsonElement)removed.Data!;
        Assert.Equal("powers/A-3", removed.Subject);
        Assert.Equal("吴政发〔2021〕9号", data.GetProperty("decision").GetProperty("documentNumber").GetString());
        Assert.True(data.GetProperty("revision").GetInt64() <= data.GetProperty("known").GetInt64());
        foreach (var member in (string[])["effective", "recorded"]) Assert.NotEmpty(data.GetProperty(member).GetString()!);
        // The term of the other ended long before it was recorded: both are told at once.
        var ended = Assert.Single(events, one => one.Type == "powercatalog.DelegationEnded");
        var change = ((JsonElement)ended.Data!).GetProperty("changes")[0];
        Assert.Equal(("townships", "640302101000"), (change.GetProperty("element").GetString(), change.GetProperty("before").GetString()));
        Assert.Equal(JsonValueKind.Null, change.GetProperty("after").ValueKind);
    }

    [Fact]
    public async Task A_page_behind_which_something_was_recorded_never_changes()
    {
        for (var i = 0; i < 40; i++)
            await _server.RecordAsync(
                Drafts.Adjustment($"吴政办发〔2021〕{i + 1}号", "2021-07-01").Change(
                    "A-1", "phone", i == 0 ? null : $"{i}", $"{i + 1}"));
        var (closed, tag, link) = await PageAsync("/feed/0");
        Assert.Contains("immutable", closed, StringComparison.Ordinal);
        Assert.Contains("rel=\"next-archive\"", link, StringComparison.Ordinal);
        var (newest, newestTag, newestLink) = await PageAsync("/feed");
        Assert.Equal("no-cache", newest);
        Assert.Contains("rel=\"prev-archive\"", newestLink, StringComparison.Ordinal);
        await _server.RecordAsync(Drafts.Adjustment("吴政办发〔2021〕99号", "2021-07-02").Change("A-1", "phone", "40", "41"));
        Assert.Equal(tag, (await PageAsync("/feed/0")).Tag);
        Assert.NotEqual(newestTag, (await PageAsync("/feed")).Tag);
        await _server.ProblemAsync($"{RunningServer.Api}/feed/99", 404, "not-found");
        using var again = await _server.SendAsync(HttpMethod.Get, $"{RunningServer.Api}/feed/0", ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Contains("immutable", again.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/640300/townships/640302101000/coming.ics", 2)]
    [InlineData("/640300/receivers/郭家桥镇/coming.ics", 2)]
    [InlineData("/640300/departments/市场监督管理局/coming.ics", 2)]
    public async Task A_calendar_program_reads_what_comes(string address, int count)
    {
        using var browser = new Browser(_server);
        var calendar = Calendar.Load(Encoding.UTF8.GetString(await browser.FileAsync(address)))!;
        Assert.Equal(count, calendar.Events.Count);
        Assert.Equal(count, calendar.Events.Select(one => one.Uid).Distinct().Count());
        var ending = Assert.Single(calendar.Events, one => one.Summary!.StartsWith("期满", StringComparison.Ordinal));
        var last = TimeProvider.System.Today().AddDays(30);
        // The last day on which the power is still exercised.
        Assert.Equal((last, false), (ending.Start!.Date, ending.Start.HasTime));
        Assert.Contains("不再行使，依据 吴政发〔2021〕5号", ending.Description, StringComparison.Ordinal);
    }

    private async Task<(string Cache, string Tag, string Link)> PageAsync(string path)
    {
        using var response = await _server.Http.GetAsync(RunningServer.Api + path, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, path);
        return (
            response.Headers.CacheControl!.ToString(), response.Headers.ETag!.Tag, string.Join(", ", response.Headers.GetValues("Link")));
    }
}
