using System.Net;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests;

public sealed class ConditionalTests(SampleCatalog sample) : IClassFixture<SampleCatalog>
{
    private static readonly string Powers = $"{RunningServer.Api}/powers?on=2021-06-01";

    private RunningServer Server => sample.Server;

    [Fact]
    public async Task Who_has_the_answer_is_told_that_nothing_changed()
    {
        using var first = await Server.SendAsync(HttpMethod.Get, Powers);
        var tag = first.Headers.ETag!;
        Assert.False(tag.IsWeak);
        Assert.StartsWith($"\"640300-{sample.Planned}-20210601-", tag.Tag, StringComparison.Ordinal);
        Assert.Equal("no-cache", first.Headers.CacheControl?.ToString());
        Assert.Contains("Accept", first.Headers.Vary);

        using var again = await Server.SendAsync(HttpMethod.Get, Powers, ("If-None-Match", tag.Tag));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(tag, again.Headers.ETag);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("\"other\", {0}", HttpStatusCode.NotModified)]
    [InlineData("W/{0}", HttpStatusCode.NotModified)]
    [InlineData("*", HttpStatusCode.NotModified)]
    [InlineData("\"other\"", HttpStatusCode.OK)]
    [InlineData("garbage", HttpStatusCode.OK)]
    public async Task If_None_Match_takes_lists_weak_tags_and_the_star(string field, HttpStatusCode expected)
    {
        using var first = await Server.SendAsync(HttpMethod.Get, Powers);
        using var again = await Server.SendAsync(HttpMethod.Get, Powers, ("If-None-Match", string.Format(field, first.Headers.ETag!.Tag)));
        Assert.Equal(expected, again.StatusCode);
    }

    [Fact]
    public async Task Another_request_another_day_another_knowledge_or_another_form_has_another_tag()
    {
        string[] addresses =
        [
            Powers, Powers + "&page=2", $"{RunningServer.Api}/powers?on=2021-06-02", Powers
                + $"&known={sample.Changed}", $"{RunningServer.Api}/departments?on=2021-06-01",
            $"{RunningServer.Api}/powers.csv?on=2021-06-01", Powers + "&q=a", Powers + "&department=市场监督管理局",
        ];
        var tags = new List<string>();
        foreach (var address in addresses) tags.Add(await TagOf(address));
        using var csv = await Server.SendAsync(HttpMethod.Get, Powers, ("Accept", "text/csv"));
        tags.Add(csv.Headers.ETag!.Tag);
        Assert.Equal(tags.Count, tags.Distinct().Count());
    }

    [Fact]
    public async Task Words_in_another_order_ask_the_same()
    {
        Assert.Equal(
            await TagOf($"{RunningServer.Api}/powers?on=2021-06-01&q=a&page=2"),
            await TagOf($"{RunningServer.Api}/powers?page=2&q=a&on=2021-06-01&atLeast=1"));
    }

    [Fact]
    public async Task The_same_request_gives_the_same_bytes()
    {
        using var first = await Server.SendAsync(HttpMethod.Get, Powers);
        using var second = await Server.SendAsync(HttpMethod.Get, Powers);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        var cancellation = TestContext.Current.CancellationToken;
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(cancellation), await second.Content.ReadAsByteArrayAsync(cancellation));
    }

    [Fact]
    public async Task A_catalogs_own_tag_is_its_revision_and_is_no_reason_to_answer_304()
    {
        Assert.Equal($"\"640300-{sample.Planned}\"", await TagOf(RunningServer.Api));
        using var again = await Server.SendAsync(HttpMethod.Get, RunningServer.Api, ("If-None-Match", $"\"640300-{sample.Planned}\""));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task A_problem_has_no_tag_and_is_not_kept()
    {
        using var response = await Server.SendAsync(HttpMethod.Get, $"{RunningServer.Api}/powers/640300-02-001?on=2021-06-01");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Null(response.Headers.ETag);
        Assert.True(response.Headers.CacheControl?.NoStore);
    }

    private async Task<string> TagOf(string address)
    {
        using var response = await Server.SendAsync(HttpMethod.Get, address);
        return response.Headers.ETag!.Tag;
    }
}
