using PowerCatalog.Browser.Looking;
using PowerCatalog.Running;
using PowerCatalog.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PowerCatalog.Browser.Tests.Pages;

/// <summary>A program that has no catalog yet.</summary>
public sealed class FirstStart(Site site)
{
    [Theory]
    [MemberData(nameof(Views.WithScript), MemberType = typeof(Views))]
    public async Task Says_how_to_open_one(string language, int width)
    {
        var view = new View(language, width);
        using var folder = new TemporaryFolder();
        await using var server = await Server.StartAsync(folder["data"]);
        await using var window = await site.OpenNewAsync(server.Address, view);
        await window.Page.GotoAsync("/");
        await Expect(window.Page.Locator(".empty")).ToContainTextAsync(view["还没有清单", "There is no catalog yet"]);
        await Expect(window.Page.Locator(".empty")).ToContainTextAsync(view["由管理员导入第一份清单", "imported a first list"]);
        Assert.Empty(await Axe.RunAsync(window.Page, "first start"));
        Assert.Empty(await Layout.WiderAsync(window.Page));
        Assert.Empty(await Layout.ShiftsAsync(window.Page));
        Assert.Empty(window.Watch.Complaints);
    }
}
