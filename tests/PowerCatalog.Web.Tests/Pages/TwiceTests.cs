using System.Net;
using PowerCatalog.Web.Tests.Support;
using static PowerCatalog.Web.Tests.Support.OneDecision;

namespace PowerCatalog.Web.Tests.Pages;

/// <summary>Recording twice: a double click, a second tab, the back button.</summary>
public sealed class TwiceTests
{
    [Fact]
    public async Task What_is_sent_twice_leads_to_the_decision_and_says_when_it_was_recorded()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        var (page, preview) = await PreviewAsync(browser);
        await browser.SendAsync(page, preview, HttpStatusCode.OK, ("revision", Revision(page)));
        var decision = browser.At.AbsolutePath;
        var head = await HeadAsync(server);
        page = await browser.SendAsync(page, preview, HttpStatusCode.OK, ("revision", Revision(page)));
        Assert.Equal(decision, browser.At.AbsolutePath);
        Assert.Matches("这件决定已于20..年.{3,6}日 ..:..记录，没有重复记录", page);
        // So does the preview itself, by the back button or in a second tab, and what else its page offers.
        await browser.GoAsync(preview);
        Assert.Equal(decision, browser.At.AbsolutePath);
        await browser.SendAsync(page, preview + "/discard", HttpStatusCode.OK);
        Assert.Equal(decision, browser.At.AbsolutePath);
        Assert.Equal(head, await HeadAsync(server));
    }

    [Fact]
    public async Task Two_clicks_at_once_record_once_and_both_see_the_decision()
    {
        await using var server = await OpenAsync();
        using var first = new Browser(server);
        using var second = new Browser(server);
        var (page, preview) = await PreviewAsync(first);
        await second.SignInAsync();
        var other = await second.GoAsync(preview);
        await Task.WhenAll(
            first.SendAsync(page, preview, HttpStatusCode.OK, ("revision", Revision(page))),
            second.SendAsync(other, preview, HttpStatusCode.OK, ("revision", Revision(other))));
        Assert.Equal(first.At.AbsolutePath, second.At.AbsolutePath);
        Assert.Equal(2, (await server.GetAsync($"{RunningServer.Api}/adjustments")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Months_later_the_ledger_itself_knows_what_a_draft_became()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        var (page, preview) = await PreviewAsync(browser);
        await browser.SendAsync(page, preview, HttpStatusCode.OK, ("revision", Revision(page)));
        var decision = browser.At.AbsolutePath;
        foreach (var note in Directory.GetFiles(Path.Combine(server.Folder, "drafts"))) System.IO.File.Delete(note);
        await browser.GoAsync(preview);
        Assert.Equal(decision, browser.At.AbsolutePath);
    }

    [Fact]
    public async Task What_was_thrown_away_stays_gone()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        var (page, preview) = await PreviewAsync(browser);
        await browser.SendAsync(page, preview + "/discard", HttpStatusCode.OK);
        await browser.SendAsync(page, preview, HttpStatusCode.NotFound, ("revision", Revision(page)));
    }
}
