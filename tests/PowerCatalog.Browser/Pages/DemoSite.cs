using Microsoft.Playwright;
using PowerCatalog.Browser.Looking;
using PowerCatalog.Browser.Serving;
using PowerCatalog.Running;

namespace PowerCatalog.Browser.Pages;

/// <summary>The demonstration served, with files that wait for their preview and a session of somebody who is signed in.</summary>
public sealed class DemoSite : IAsyncDisposable
{
    private DemoSite(Server server, Office office, Drafts drafts) =>
        (Server, Office, Visitor, Drafts) = (server, office, Office.Visitor(server), drafts);

    /// <summary>The program.</summary>
    public Server Server { get; }

    /// <summary>Somebody who is signed in.</summary>
    public Office Office { get; }

    /// <summary>Somebody who is not.</summary>
    public Office Visitor { get; }

    /// <summary>What waits.</summary>
    public Drafts Drafts { get; }

    /// <summary>Serves a folder with the demonstration.</summary>
    public static async Task<DemoSite> StartAsync(string data)
    {
        var server = await Server.StartAsync(data);
        var office = await Office.SignInAsync(server);
        return new DemoSite(server, office, await Drafts.SendAsync(office));
    }

    /// <summary>A browser context of its own.</summary>
    public async Task<IBrowserContext> BrowseAsync(Chromium chromium, View view, bool signedIn)
    {
        var context = await chromium.NewContextAsync(Server.Address, view);
        if (signedIn)
            await context.AddCookiesAsync(
                Office.Cookies.Where(cookie => cookie.Name == "session")
                    .Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = Server.Address.ToString() }));
        return context;
    }

    /// <summary>
    /// Asks for a page without a browser, as one would: in Chinese, with the session where the page needs one, and without remembering an
    /// answer.
    /// </summary>
    public async Task<HttpResponseMessage> AskAsync(DemoPage page)
    {
        var address = Drafts.Fill(page.Address);
        var asking = page.SignedIn ? Office : Visitor;
        return page.Sent ? await asking.SendFormAsync(address, page.Typed) : await asking.Http.GetAsync(new Uri(address, UriKind.Relative));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Visitor.Dispose();
        Office.Dispose();
        await Server.DisposeAsync();
    }
}
