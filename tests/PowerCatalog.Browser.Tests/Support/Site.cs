using System.Collections.Concurrent;
using PowerCatalog.Browser.Looking;
using PowerCatalog.Browser.Pages;
using PowerCatalog.Running;
using PowerCatalog.Browser.Tests.Support;

[assembly: AssemblyFixture(typeof(Site))]

namespace PowerCatalog.Browser.Tests.Support;

/// <summary>
/// What all tests share: the demonstration, one server over a copy of it that nobody records in, and one browser. Where there is no
/// Chromium, the tests are skipped and say so; where the build machine installs it (CI=true), they fail.
/// </summary>
public sealed class Site : IAsyncLifetime
{
    private readonly ConcurrentDictionary<(string Page, View View), Lazy<Task<Look>>> _looks = [];
    private DemoFolder? _folder;
    private WindowPool? _windows;
    private Chromium? _chromium;
    private DemoSite? _demo;

    /// <summary>The browser.</summary>
    public Chromium Chromium
    {
        get
        {
            Assert.SkipWhen(_chromium is null, ChromiumPath.Absent);
            return _chromium!;
        }
    }

    /// <summary>The demonstration, to look at only.</summary>
    public DemoSite Demo
    {
        get
        {
            Assert.SkipWhen(_demo is null, ChromiumPath.Absent);
            return _demo!;
        }
    }

    /// <summary>The addresses of what waits at it.</summary>
    public Drafts Drafts => Demo.Drafts;

    public async ValueTask InitializeAsync()
    {
        if (ChromiumPath.Find() is null && Environment.GetEnvironmentVariable("CI") != "true") return;
        // What is expected of a page may come late on a machine that does much else; it costs time only where it does not come.
        Microsoft.Playwright.Assertions.SetDefaultExpectTimeout(180_000);
        _chromium = await Chromium.StartAsync();
        _folder = await DemoFolder.CreateAsync();
        _demo = await DemoSite.StartAsync(_folder.Copy());
        _windows = new WindowPool(_demo.Server.Address, (view, signedIn) => _demo.BrowseAsync(_chromium, view, signedIn));
    }

    /// <summary>The demonstration on a folder of its own, to record in.</summary>
    public async Task<Server> ServeCopyAsync()
    {
        Assert.SkipWhen(_folder is null, ChromiumPath.Absent);
        return await Server.StartAsync(_folder!.Copy());
    }

    /// <summary>Opens a page of the list.</summary>
    public async Task<Window> OpenAsync(string name, View view)
    {
        var page = DemoPages.Named(name);
        Assert.SkipWhen(_windows is null, ChromiumPath.Absent);
        var window = await _windows!.LendAsync(view, page.SignedIn);
        await page.OpenAsync(window.Page, Drafts);
        return window;
    }

    /// <summary>What is noted of a page of the list, which is loaded once for each view and all tests.</summary>
    public Task<Look> LookAsync(string name, View view) =>
        _looks.GetOrAdd((name, view), _ => new Lazy<Task<Look>>(() => LookAnewAsync(name, view))).Value;

    /// <summary>A window of its own, with nothing remembered, on the demonstration.</summary>
    public Task<Window> OpenNewAsync(View view) => OpenNewAsync(Demo.Server.Address, view);

    /// <summary>A window of its own on any server.</summary>
    public async Task<Window> OpenNewAsync(Uri site, View view) =>
        await Window.OpenAsync(await Chromium.NewContextAsync(site, view), site, view, _ => false);

    public async ValueTask DisposeAsync()
    {
        if (_demo is not null) await _demo.DisposeAsync();
        if (_chromium is not null) await _chromium.DisposeAsync();
        _folder?.Dispose();
    }

    private async Task<Look> LookAnewAsync(string name, View view)
    {
        await using var window = await OpenAsync(name, view);
        return await Look.AtAsync(window, view);
    }
}
