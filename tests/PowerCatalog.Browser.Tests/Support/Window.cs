using Microsoft.Playwright;
using PowerCatalog.Browser.Looking;

namespace PowerCatalog.Browser.Tests.Support;

/// <summary>A window of a browser that remembers nothing of others, watched. Who has done with it gives it back.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Func<Window, bool> _keep;

    private Window(IBrowserContext context, IPage page, Watch watch, Func<Window, bool> keep) =>
        (_context, Page, Watch, _keep) = (context, page, watch, keep);

    /// <summary>The page in it.</summary>
    public IPage Page { get; }

    /// <summary>What the page did that it may not.</summary>
    public Watch Watch { get; }

    /// <summary>Opens one.</summary>
    /// <param name="context">The browser that it belongs to.</param>
    /// <param name="site">The server that is looked at.</param>
    /// <param name="keep">Takes the window when it is given back; false where it shall be closed.</param>
    public static async Task<Window> OpenAsync(IBrowserContext context, Uri site, Func<Window, bool> keep)
    {
        var page = await context.NewPageAsync();
        return new Window(context, page, Watch.Over(page, site), keep);
    }

    /// <summary>As new, for the next.</summary>
    public async Task ReadyAsync(int width)
    {
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light, Media = Media.Screen });
        await SizeAsync(width);
        Watch.Forget();
    }

    /// <summary>Makes it so wide.</summary>
    public Task SizeAsync(int width) => Page.SetViewportSizeAsync(width, View.HeightOf(width));

    public async ValueTask DisposeAsync()
    {
        if (!_keep(this)) await _context.DisposeAsync();
    }
}
