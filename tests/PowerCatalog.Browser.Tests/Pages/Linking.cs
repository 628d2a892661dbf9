using System.Text.RegularExpressions;
using PowerCatalog.Browser.Looking;
using PowerCatalog.Browser.Pages;
using PowerCatalog.Browser.Tests.Support;

namespace PowerCatalog.Browser.Tests.Pages;

/// <summary>Links of all pages.</summary>
public sealed partial class Linking(Site site)
{
    [Fact]
    public async Task Every_link_of_every_page_leads_somewhere_and_to_a_page_that_is_on_the_list()
    {
        var links = new SortedDictionary<string, (string Address, string From)>(StringComparer.Ordinal);
        foreach (var page in DemoPages.All)
        {
            using var answer = await site.Demo.AskAsync(page);
            foreach (Match match in Link().Matches(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)))
            {
                var address = System.Net.WebUtility.HtmlDecode(match.Groups[1].Value);
                // An error page in the other language is one all the same.
                if (address.StartsWith('/') && (page.Status == 200 || !address.Contains("lang=", StringComparison.Ordinal)))
                    links.TryAdd(Shape(address), (address, page.Name));
            }
        }

        var listed = DemoPages.All.Select(page => Shape(site.Drafts.Fill(page.Address))).ToHashSet();
        var wrong = new List<string>();
        foreach (var (shape, (address, from)) in links)
        {
            using var answer =
                await site.Demo.Office.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            if (!answer.IsSuccessStatusCode) wrong.Add($"{from}: {address} answers {(int)answer.StatusCode}");
            if (answer.Content.Headers.ContentType?.MediaType == "text/html" && !shape.StartsWith("/docs", StringComparison.Ordinal)
                && !listed.Contains(Shape(answer.RequestMessage!.RequestUri!.PathAndQuery))) wrong.Add($"{from}: {address} is on no list");
        }

        Assert.True(links.Count > 30, $"Only {links.Count} kinds of links were found.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    // An address without its identifiers; the query names no page.
    private static string Shape(string address)
    {
        var path = Uri.UnescapeDataString(address.Split('?', '#')[0]);
        return path switch
        {
            _ when path.Contains("/record/", StringComparison.Ordinal) => Draft().Replace(path, "/record/*"),
            _ when path.Contains("/procedure/", StringComparison.Ordinal) => Adjustment().Replace(path, "/procedure/*"),
            _ when path.StartsWith("/api/", StringComparison.Ordinal) => Segment().Replace(path, "/*"),
            _ => Thing().Replace(path, "/$1/*"),
        };
    }

    [GeneratedRegex("<a [^>]*href=\"([^\"#]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex("/record/[0-9a-f]{32}")]
    private static partial Regex Draft();

    [GeneratedRegex("/procedure/[0-9a-f-]{36}")]
    private static partial Regex Adjustment();

    [GeneratedRegex("/[^/.]*[0-9\u4e00-\u9fff][^/.]*")]
    private static partial Regex Segment();

    [GeneratedRegex("(?<=^/[0-9]{6})/(powers|townships|decisions|laws)/[^/]+")]
    private static partial Regex Thing();
}
