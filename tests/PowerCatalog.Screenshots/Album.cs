using Microsoft.Playwright;
using PowerCatalog.Browser.Looking;
using PowerCatalog.Browser.Pages;
using PowerCatalog.Running;

namespace PowerCatalog.Screenshots;

/// <summary>Every page of the list, in both languages and at both widths.</summary>
internal static class Album
{
    /// <summary>Makes them.</summary>
    /// <param name="folder">Where to: <c>{language}-{width}/{page}.png</c>.</param>
    /// <param name="progress">Hears what is under way.</param>
    /// <returns>How many there are.</returns>
    public static async Task<int> MakeAsync(string folder, TextWriter progress)
    {
        await progress.WriteLineAsync("recording the demonstration");
        using var demo = await DemoFolder.CreateAsync();
        await using var site = await DemoSite.StartAsync(demo.Copy());
        await using var chromium = await Chromium.StartAsync();
        var count = 0;
        foreach (var view in View.Languages.SelectMany(language => View.Widths.Select(width => new View(language, width))))
        {
            var place = Path.Combine(folder, $"{view.Language}-{view.Width}");
            await progress.WriteLineAsync(place);
            foreach (var group in DemoPages.All.GroupBy(page => page.SignedIn))
                count += await TakeAsync(chromium, site, view, group, place);
        }

        return count;
    }

    private static async Task<int> TakeAsync(Chromium chromium, DemoSite site, View view, IGrouping<bool, DemoPage> pages, string folder)
    {
        await using var context = await site.BrowseAsync(chromium, view, signedIn: pages.Key);
        var window = await context.NewPageAsync();
        foreach (var page in pages)
        {
            await page.OpenAsync(window, site.Drafts);
            await window.ScreenshotAsync(
                new PageScreenshotOptions
                {
                    Path = Path.Combine(folder, page.Name + ".png"),
                    FullPage = true,
                    Animations = ScreenshotAnimations.Disabled
                });
        }

        return pages.Count();
    }
}
