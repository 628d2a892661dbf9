using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace PowerCatalog.Browser.Looking;

/// <summary>
/// Notes what a page does that none may do: complain on the console (breaches of the policy are reported there), throw, ask another host,
/// open a dialog.
/// </summary>
public sealed class Watch
{
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly string _site;

    private Watch(Uri site) => _site = site.GetLeftPart(UriPartial.Authority);

    /// <summary>What was noted.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Watches a page from now on.</summary>
    public static Watch Over(IPage page, Uri site)
    {
        var watch = new Watch(site);
        page.Console += (_, message) => watch.Hear(page, message);
        page.PageError += (_, error) => watch._complaints.Enqueue($"threw: {error}");
        page.Request += (_, request) => watch.See(request.Url);
        page.Dialog += (_, dialog) => watch.Dismiss(dialog);
        return watch;
    }

    /// <summary>Clears the notes before the window is used again.</summary>
    public void Forget() => _complaints.Clear();

    // A page that is an error page by intent is reported by the browser.
    private void Hear(IPage page, IConsoleMessage message)
    {
        var isOfThePage = message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
            && message.Location.StartsWith(page.Url, StringComparison.Ordinal);
        if (message.Type is "error" or "warning" && !isOfThePage) _complaints.Enqueue($"{message.Type}: {message.Text}");
    }

    private void See(string address)
    {
        if (!address.StartsWith(_site + "/", StringComparison.Ordinal) && !address.StartsWith("data:", StringComparison.Ordinal))
            _complaints.Enqueue($"asked {address}");
    }

    private async void Dismiss(IDialog dialog)
    {
        _complaints.Enqueue($"dialog: {dialog.Message}");
        await dialog.DismissAsync();
    }
}
