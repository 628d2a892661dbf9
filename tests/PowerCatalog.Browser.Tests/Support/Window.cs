using Microsoft.Playwright;
using PowerCatalog.Browser.Looking;

namespace PowerCatalog.Browser.Tests.Support;

/// <summary>
/// A window of a browser that remembers nothing of others, watched. Who has done with it gives it back. It is resized and turned dark or to
/// paper through its own methods, so that the next gets it as it was.
/// </summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly View _view;
    private readonly Func<Window, bool> _keep;
    private bool _changed;

    private Window(IBrowserContext context, IPage page, Watch watch, View view, Func<Window, bool> keep) =>
        (_context, Page, Watch, _view, _keep) = (context, page, watch, view, keep);

    /// <summary>The page in it.</summary>
    public IPage Page { get; }

    /// <summary>What the page did that it may not.</summary>
    public Watch Watch { get; }

    /// <summary>Opens one.</summary>
    /// <param name="context">The browser that it belongs to.</param>
    /// <param name="site">The server that is looked at.</param>
    /// <param name="view">How it is when it is new.</param>
    /// <param name="keep">Takes the window when it is given back; false where it shall be closed.</param>
    public static async Task<Window> OpenAsync(IBrowserContext context, Uri site, View view, Func<Window, bool> keep)
    {
        var page = await context.NewPageAsync();
        return new Window(context, page, Watch.Over(page, site), view, keep);
    }

    /// <summary>As new, for the next.</summary>
    public async Task ReadyAsync()
    {
        if (_changed)
        {
            // What is in it is not laid out again for nobody.
            await Page.GotoAsync("about:blank");
            var colours = _view.Dark ? ColorScheme.Dark : ColorScheme.Light;
            await EmulateAsync(new PageEmulateMediaOptions { ColorScheme = colours, Media = Media.Screen });
            await SizeAsync(_view.Width);
            _changed = false;
        }

        Watch.Forget();
    }

    /// <summary>Makes it so wide.</summary>
    public Task SizeAsync(int width) => SizeAsync(width, View.HeightOf(width));

    /// <summary>Makes it so wide and high.</summary>
    public Task SizeAsync(int width, int height)
    {
        _changed = true;
        return Page.SetViewportSizeAsync(width, height);
    }

    /// <summary>Turns it dark, or to paper.</summary>
    public Task EmulateAsync(PageEmulateMediaOptions options)
    {
        _changed = true;
        return Page.EmulateMediaAsync(options);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_keep(this)) await _context.DisposeAsync();
    }
}
