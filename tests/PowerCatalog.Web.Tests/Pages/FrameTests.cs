using System.Net;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests.Pages;

public sealed class FrameTests(SampleCatalog sample) : IClassFixture<SampleCatalog>
{
    private const string Root = "/640300";

    private RunningServer Server => sample.Server;

    [Fact]
    public async Task The_only_catalog_is_the_front_page()
    {
        using var browser = new Browser(Server);
        var page = await browser.GoAsync("/");
        Assert.Equal(Root, browser.At.AbsolutePath);
        Assert.Contains("<html lang=\"zh-CN\">", page, StringComparison.Ordinal);
        Assert.Contains("吴忠市", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB,en;q=0.9,zh;q=0.5", "en")]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", "zh-CN")]
    [InlineData("fr", "zh-CN")]
    [InlineData("", "zh-CN")]
    [InlineData("en;q=0.4,zh;q=0.5", "zh-CN")]
    [InlineData(";;;", "zh-CN")]
    public async Task The_browser_says_which_language_it_wants(string accepted, string language)
    {
        using var response = await Server.SendAsync(
            HttpMethod.Get, Root, accepted.Length == 0 ? ("Accept", "text/html") : ("Accept-Language", accepted));
        Assert.Contains(
            $"<html lang=\"{language}\">", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Equal(language, Assert.Single(response.Content.Headers.ContentLanguage));
    }

    [Fact]
    public async Task A_language_chosen_in_the_page_stays()
    {
        using var browser = new Browser(Server);
        Assert.Contains("<html lang=\"en\">", await browser.GoAsync($"{Root}/powers?lang=en"), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", await browser.GoAsync($"{Root}/decisions"), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"zh-CN\">", await browser.GoAsync($"{Root}/decisions?lang=zh"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("zh-CN")]
    public async Task Every_link_of_every_page_leads_somewhere(string language)
    {
        using var browser = new Browser(Server, language);
        var open = new Queue<string>([Root, $"{Root}?on=2021-06-30"]);
        var seen = new HashSet<string>(open);
        var pages = 0;
        while (open.TryDequeue(out var address) && pages < 250)
        {
            var page = await browser.GoAsync(address);
            pages++;
            if (browser.Last.Content.Headers.ContentType?.MediaType != "text/html" || address.StartsWith("/docs", StringComparison.Ordinal))
                continue;
            foreach (
                var link in Browser.Links(page)
                    .Where(link => link.StartsWith('/') && !link.Contains("lang=", StringComparison.Ordinal) && seen.Add(link)))
                open.Enqueue(link);
        }

        Assert.True(pages > 60, $"Only {pages} pages were found.");
    }

    [Fact]
    public async Task Links_carry_the_lens_on()
    {
        using var browser = new Browser(Server);
        var page = await browser.GoAsync($"{Root}/powers?on=2021-03-01&known={sample.Opened}");
        Assert.Contains(Browser.Links(page), link => link == $"{Root}/powers/640300-02-001?on=2021-03-01&known={sample.Opened}");
        Assert.Contains("不是今天的清单", page, StringComparison.Ordinal);
        Assert.DoesNotContain("不是今天的清单", await browser.GoAsync($"{Root}/powers"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lens_that_cannot_be_had_is_asked_for_again_with_what_was_typed()
    {
        using var browser = new Browser(Server);
        var page = await browser.GoAsync($"{Root}/powers?category=permit&on=2021-03-01&known=那时", HttpStatusCode.BadRequest);
        Assert.Contains("value=\"那时\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"2021-03-01\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"category\" value=\"permit\"", page, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_for_no_page_gets_a_problem_and_who_asks_for_a_page_gets_one()
    {
        using var browser = new Browser(Server, "en");
        var page = await browser.GoAsync($"{Root}/powers/none", HttpStatusCode.NotFound);
        Assert.Contains("There is no such power", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Root}\"", page, StringComparison.Ordinal);
        await Server.ProblemAsync($"{Root}/powers/none", 404, "power-not-found");
    }

    [Fact]
    public async Task A_word_that_a_page_does_not_know_is_refused()
    {
        using var browser = new Browser(Server);
        Assert.Contains("colour", await browser.GoAsync($"{Root}/powers?colour=red", HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_the_browser_has_is_not_sent_again_but_one_of_another_language_is()
    {
        using var first = await Server.SendAsync(HttpMethod.Get, $"{Root}/powers", ("Accept-Language", "zh"));
        var tag = first.Headers.ETag!.ToString();
        using var again = await Server.SendAsync(HttpMethod.Get, $"{Root}/powers", ("Accept-Language", "zh"), ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using var other = await Server.SendAsync(HttpMethod.Get, $"{Root}/powers", ("Accept-Language", "en"), ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Nothing_runs_or_is_styled_but_from_files_of_this_server()
    {
        using var browser = new Browser(Server);
        foreach (var address in (string[])[Root, $"{Root}/powers", $"{Root}/townships/{Reference.Township}", "/sign-in"])
        {
            var page = await browser.GoAsync(address);
            Assert.DoesNotContain("style=", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<style", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(" onclick", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<script>", page, StringComparison.OrdinalIgnoreCase);
            var policy = Assert.Single(browser.Last.Headers.GetValues("Content-Security-Policy"));
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_file_of_a_page_is_kept_for_good_and_one_of_another_build_is_not_there()
    {
        using var browser = new Browser(Server);
        var page = await browser.GoAsync(Root);
        var style = page[page.IndexOf("/assets/", StringComparison.Ordinal)..];
        style = style[..style.IndexOf('"', StringComparison.Ordinal)];
        await browser.GoAsync(style);
        Assert.Contains("immutable", browser.Last.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        await browser.GoAsync("/assets/000000000000/site.css", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Hostile_names_are_text_on_every_page()
    {
        const string name = "<script>alert('1')</script>&\"";
        await using var server = await RunningServer.StartAsync(reference: Reference.Read(name));
        await server.RecordAsync(
            Drafts.List().Power(
                "A-1", "<img src=x onerror=alert(1)>", "行政许可", "<b>局</b>", ("legalBasis", "《\"><svg onload=alert(1)>》第一条"),
                ("remark", "</textarea><script>")));
        using var browser = new Browser(server);
        foreach (var address in (string[])["", "/powers", "/powers/A-1", "/departments", "/decisions", "/laws", "/search?q=img"])
        {
            var page = await browser.GoAsync(Root + address);
            Assert.DoesNotContain("<script>", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img src=x", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<svg", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<b>", page, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("&lt;script&gt;alert(", page, StringComparison.Ordinal);
        }
    }
}
