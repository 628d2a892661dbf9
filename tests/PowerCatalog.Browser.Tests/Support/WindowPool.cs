using System.Collections.Concurrent;
using Microsoft.Playwright;
using PowerCatalog.Browser.Looking;

namespace PowerCatalog.Browser.Tests.Support;

/// <summary>The windows on one server, which are used again: opening one takes longer than loading a page.</summary>
/// <param name="site">The server.</param>
/// <param name="browse">Opens a browser context for a view, signed in or not.</param>
public sealed class WindowPool(Uri site, Func<View, bool, Task<IBrowserContext>> browse)
{
    private readonly ConcurrentDictionary<(View View, bool SignedIn), ConcurrentBag<Window>> _idle = [];

    /// <summary>Lends a window; who has done with it gives it back by disposing of it.</summary>
    public async Task<Window> LendAsync(View view, bool signedIn)
    {
        var idle = _idle.GetOrAdd((view, signedIn), _ => []);
        if (idle.TryTake(out var window)) await window.ReadyAsync();
        else window = await Window.OpenAsync(await browse(view, signedIn), site, view, back => { idle.Add(back); return true; });
        return window;
    }
}
