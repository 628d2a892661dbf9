using Microsoft.Playwright;
using PowerCatalog.Browser.Looking;
using PowerCatalog.Browser.Pages;
using PowerCatalog.Browser.Serving;
using PowerCatalog.Browser.Tests.Support;
using PowerCatalog.Running;

namespace PowerCatalog.Browser.Tests.Hostile;

/// <summary>A catalog whose every text is hostile, recorded and served by the real program.</summary>
public sealed class HostileSite : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lock _gate = new();
    private WindowPool? _windows;
    private Server? _server;
    private Office? _office;

    /// <summary>Somebody who is signed in.</summary>
    public Office Office => _office ?? throw new InvalidOperationException("There is no Chromium.");

    /// <summary>The program.</summary>
    public Server Server => _server ?? throw new InvalidOperationException("There is no Chromium.");

    /// <summary>A workbook that waits, with a hostile name, hostile problems and hostile headings.</summary>
    public string Faulty { get; private set; } = "";

    /// <summary>One without problems.</summary>
    public string Clean { get; private set; } = "";

    /// <summary>Lends a window of somebody who is signed in.</summary>
    public Task<Window> LendAsync(Chromium chromium, View view)
    {
        lock (_gate) _windows ??= new WindowPool(Server.Address, (of, _) => BrowseAsync(chromium, of));
        return _windows.LendAsync(view, signedIn: true);
    }

    public async ValueTask InitializeAsync()
    {
        if (ChromiumPath.Find() is null) return;
        await ImportAsync("list.xlsx", HostileWorkbooks.List, "--kind", "list", "--division", "640300");
        await ImportAsync("decision.xlsx", HostileWorkbooks.Decision);
        await ImportAsync("annulling.xlsx", HostileWorkbooks.Annulling);
        _server = await Server.StartAsync(_folder["data"]);
        _office = await Office.SignInAsync(_server);
        Faulty =
            await _office.SendWorkbookAsync(
                DemoPages.Record, Workbooks.Write(_folder["<img src=x onerror=alert(1)>.xlsx"], HostileWorkbooks.Faulty));
        Clean = await _office.SendWorkbookAsync(DemoPages.Record, Workbooks.Write(_folder["=1+1.xlsx"], HostileWorkbooks.Clean));
    }

    public async ValueTask DisposeAsync()
    {
        _office?.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        _folder.Dispose();
    }

    private async Task<IBrowserContext> BrowseAsync(Chromium chromium, View view)
    {
        var context = await chromium.NewContextAsync(Server.Address, view);
        await context.AddCookiesAsync(
            Office.Cookies.Where(cookie => cookie.Name == "session")
                .Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = Server.Address.ToString() }));
        return context;
    }

    private async Task ImportAsync(string name, Exchange.Workbooks.SheetContent[] sheets, params string[] options) =>
        (await Executable.RunAsync(["import", Workbooks.Write(_folder[name], sheets), "--data", _folder["data"], .. options])).Done();
}

/// <summary>Those who look at it share it.</summary>
[CollectionDefinition]
public sealed class HostileReaders : ICollectionFixture<HostileSite>;
