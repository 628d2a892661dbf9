using Microsoft.Playwright;
using PowerCatalog.Browser.Looking;

namespace PowerCatalog.Screenshots;

/// <summary>The pictures of the guide, in both languages, of the demonstration as its own people see it.</summary>
internal static class GuideAlbum
{
    /// <summary>Makes them.</summary>
    /// <param name="folder">Where to: <c>{language}/{picture}.png</c>.</param>
    /// <param name="progress">Hears what is under way.</param>
    /// <returns>How many there are.</returns>
    public static async Task<int> MakeAsync(string folder, TextWriter progress)
    {
        var count = 0;
        await using var chromium = await Chromium.StartAsync();
        foreach (var language in View.Languages)
        {
            // One demonstration for each: its links sign in once.
            await progress.WriteLineAsync($"serving the demonstration in {language}");
            await using var demo = await ServedDemo.StartAsync();
            foreach (var pictures in GuidePicture.All.GroupBy(picture => picture.Role))
            {
                await using var context = await chromium.NewContextAsync(demo.Site, new View(language, View.Wide));
                var page = await SignInAsync(context, demo.LinkOf(pictures.Key));
                foreach (var picture in pictures)
                {
                    await TakeAsync(page, picture, Path.Combine(folder, language, picture.Name + ".png"));
                    count++;
                }
            }
        }

        return count;
    }

    private static async Task<IPage> SignInAsync(IBrowserContext context, Uri link)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(link.ToString());
        await page.Locator("main button[type=submit]").ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("/links/", StringComparison.Ordinal));
        return page;
    }

    private static async Task TakeAsync(IPage page, GuidePicture picture, string path)
    {
        await page.GotoAsync(picture.Address);
        if (picture.Followed is { } followed)
        {
            var link = new LocatorGetByRoleOptions { Name = followed, Exact = true };
            await page.Locator("main").GetByRole(AriaRole.Link, link).First.ClickAsync();
        }

        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = path, Animations = ScreenshotAnimations.Disabled });
    }
}
