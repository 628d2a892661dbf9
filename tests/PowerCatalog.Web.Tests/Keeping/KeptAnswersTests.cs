using System.IO.Compression;
using System.Net;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests.Keeping;

/// <summary>Answers that are kept: the same bytes to whoever asks the same of the same state, and to nobody else.</summary>
public sealed class KeptAnswersTests : IAsyncLifetime
{
    private readonly SampleCatalog _sample = new();

    // Sends the cookies of the test alone.
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private RunningServer Server => _sample.Server;

    public ValueTask InitializeAsync() => _sample.InitializeAsync();

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return _sample.DisposeAsync();
    }

    [Theory]
    [InlineData("/640300/powers/640300-01-001")]
    [InlineData("/640300/townships")]
    [InlineData("/640300/townships/640302101000")]
    [InlineData("/640300")]
    [InlineData("/api/v1/catalogs/640300/powers")]
    [InlineData("/api/v1/catalogs/640300/powers?on=2021-06-01&pageSize=100")]
    public async Task The_second_answer_is_the_first_coded_as_the_client_takes_it(string address)
    {
        using var first = await AskAsync(address, ("Accept-Encoding", "br, gzip"));
        Assert.Empty(first.Content.Headers.ContentEncoding);
        var content = await first.Content.ReadAsByteArrayAsync(Cancellation);
        var tag = first.Headers.ETag!.Tag;
        foreach (var (field, name) in ((string, string?)[])[("gzip, deflate, br", "br"), ("gzip", "gzip"), ("br;q=0, identity", null)])
        {
            using var again = await AskAsync(address, ("Accept-Encoding", field));
            Assert.Equal(name, again.Content.Headers.ContentEncoding.SingleOrDefault());
            Assert.Equal(content, await DecodedAsync(again));
            Assert.Equal(name is null ? tag : $"{tag[..^1]}-{name}\"", again.Headers.ETag!.Tag);
            Assert.Contains("Accept-Encoding", again.Headers.Vary);
            Assert.Equal(first.Headers.CacheControl, again.Headers.CacheControl);
            Assert.Equal(first.Content.Headers.ContentType, again.Content.Headers.ContentType);
            Assert.Equal(Fields(first), Fields(again));
            using var held = await AskAsync(
                address, ("Accept-Encoding", field), ("If-None-Match", again.Headers.ETag.Tag));
            Assert.Equal(HttpStatusCode.NotModified, held.StatusCode);
        }
    }

    [Fact]
    public async Task A_write_and_a_rebuild_are_answered_anew()
    {
        var address = $"{RunningServer.Api}/powers?pageSize=100";
        var before = await AskedTwiceAsync(address);
        await Server.RecordAsync(Drafts.Adjustment("吴政发〔2021〕10号", "2021-06-02").Power("640300-06-002", "食品销售检查", "行政检查", "市场监督管理局"));
        var after = await AskedTwiceAsync(address);
        Assert.NotEqual(before.Tag, after.Tag);
        Assert.DoesNotContain("食品销售检查", before.Text, StringComparison.Ordinal);
        Assert.Contains("食品销售检查", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_language_form_site_and_query_have_answers_of_their_own()
    {
        const string address = "/640300/powers/640300-01-001";
        Assert.Contains("<html lang=\"zh-CN\"", (await AskedTwiceAsync(address)).Text, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\"", (await AskedTwiceAsync(address, ("Accept-Language", "en"))).Text, StringComparison.Ordinal);
        var name = $"localhost:{Server.Address.Port}";
        Assert.Contains(name, (await AskedTwiceAsync(address, ("Host", name))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(name, (await AskedTwiceAsync(address)).Text, StringComparison.Ordinal);
        Assert.Contains("?on=2021-05-02", (await AskedTwiceAsync(address + "?on=2021-05-02")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_person_is_answered_is_kept_for_nobody()
    {
        const string address = "/640300/powers/640300-01-001";
        using var clerk = new Browser(Server);
        await clerk.SignInAsync();
        var own = await clerk.GoAsync(address);
        Assert.Contains("/sign-out", own, StringComparison.Ordinal);
        Assert.DoesNotContain("/sign-out", (await AskedTwiceAsync(address)).Text, StringComparison.Ordinal);
        Assert.Contains("/sign-out", await clerk.GoAsync(address), StringComparison.Ordinal);
        using var named = await AskAsync(
            $"{RunningServer.Api}/adjustments", ("Authorization", "Bearer " + RunningServer.Token));
        Assert.True(named.Headers.CacheControl!.Private);
        using var open = await AskAsync($"{RunningServer.Api}/adjustments");
        Assert.Equal("no-cache", open.Headers.CacheControl!.ToString());
        Assert.NotEqual(named.Headers.ETag, open.Headers.ETag);
    }

    [Fact]
    public async Task A_visitor_of_a_township_keeps_his_own_visits()
    {
        var address = $"/640300/townships/{Reference.Township}";
        var first = await VisitsAsync("");
        Assert.Equal(first, await VisitsAsync(""));
        var other = first.Replace(Reference.Township, "640302001000", StringComparison.Ordinal);
        var both = await VisitsAsync(other);
        Assert.Contains(Reference.Township, both, StringComparison.Ordinal);
        Assert.Contains("640302001000", both, StringComparison.Ordinal);
        Assert.Equal(first, await VisitsAsync(""));

        async Task<string> VisitsAsync(string sent)
        {
            using var answer = sent.Length == 0
                ? await AskAsync(address)
                : await AskAsync(address, ("Cookie", "visits=" + sent));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return Assert.Single(answer.Headers.GetValues("Set-Cookie")).Split(';')[0]["visits=".Length..];
        }
    }

    [Fact]
    public async Task A_problem_is_kept_for_nobody()
    {
        using var missing = await AskAsync($"{RunningServer.Api}/powers/640300-06-002");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        await Server.RecordAsync(Drafts.Adjustment("吴政发〔2021〕10号", "2021-06-02").Power("640300-06-002", "食品销售检查", "行政检查", "市场监督管理局"));
        using var found = await AskAsync($"{RunningServer.Api}/powers/640300-06-002");
        Assert.Equal(HttpStatusCode.OK, found.StatusCode);
    }

    private async Task<HttpResponseMessage> AskAsync(string address, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Server.Address, address));
        foreach (var (name, value) in fields) Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return await _http.SendAsync(request, Cancellation);
    }

    private async Task<(string Tag, string Text)> AskedTwiceAsync(string address, params (string, string)[] fields)
    {
        using var first = await AskAsync(address, fields);
        using var second = await AskAsync(address, fields);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        var text = await first.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal(text, await second.Content.ReadAsStringAsync(Cancellation));
        return (first.Headers.ETag!.Tag, text);
    }

    // What every answer carries, but for what differs by its coding and its time.
    private static IEnumerable<string> Fields(HttpResponseMessage answer) => answer.Headers.Concat(answer.Content.Headers)
        .Where(field => field.Key is not ("Date" or "ETag" or "Vary" or "Content-Length" or "Content-Encoding" or "Transfer-Encoding"))
        .Select(field => $"{field.Key}: {string.Join(", ", field.Value)}").Order(StringComparer.Ordinal);

    private static async Task<byte[]> DecodedAsync(HttpResponseMessage answer)
    {
        await using var sent = await answer.Content.ReadAsStreamAsync(Cancellation);
        await using Stream content = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(sent, CompressionMode.Decompress),
            "gzip" => new GZipStream(sent, CompressionMode.Decompress),
            _ => sent,
        };
        using var whole = new MemoryStream();
        await content.CopyToAsync(whole, Cancellation);
        return whole.ToArray();
    }
}
