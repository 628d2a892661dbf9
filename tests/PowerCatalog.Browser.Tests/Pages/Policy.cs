using System.Text.RegularExpressions;
using PowerCatalog.Browser.Pages;
using PowerCatalog.Browser.Tests.Support;

namespace PowerCatalog.Browser.Tests.Pages;

/// <summary>What a page lets a browser do, by the content security policy.</summary>
public sealed partial class Policy(Site site)
{
    [Theory]
    [MemberData(nameof(Views.Pages), MemberType = typeof(Views))]
    public async Task Every_page_allows_its_own_scripts_and_styles_alone_and_has_none_written_into_it(string page)
    {
        using var answer = await site.Demo.AskAsync(DemoPages.Named(page));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        string[] parts = ["default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"];
        foreach (var part in parts) Assert.Contains(part, policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("data:", policy, StringComparison.Ordinal);

        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<main", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(WrittenIn(), html);
    }

    // A script or a style between tags, an attribute with either; what a page shows is escaped and has no tag.
    [GeneratedRegex("""<script(?![^>]*\ssrc=)|<style|<[a-z][^>]*\s(style|on[a-z]+)=|href="javascript:""", RegexOptions.IgnoreCase)]
    private static partial Regex WrittenIn();
}
