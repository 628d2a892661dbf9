using Microsoft.Playwright;

namespace PowerCatalog.Browser.Looking;

/// <summary>The system's Chromium, started once and shared: each user has a context of its own.</summary>
public sealed class Chromium : IAsyncDisposable
{
    // It may connect to the tested server only.
    private static readonly string[] Quiet =
        ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", Economical];

    // Scripts run for moments: threads that collect garbage beside them, and the compiler for what runs long, take a third of all the work.
    private const string Economical = "--js-flags=--single-threaded,--no-turbofan";

    // Ends what hangs; a machine that does much else is slow at times.
    private const float Patience = 180_000;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    /// <summary>Starts it.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static async Task<Chromium> StartAsync()
    {
        var path = ChromiumPath.Find() ?? throw new FileNotFoundException(ChromiumPath.Absent);
        var root = Environment.IsPrivilegedProcess;
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            // Chromium refuses to sandbox what root runs.
            ExecutablePath = path,
            ChromiumSandbox = !root,
            Args = root ? ["--no-sandbox", .. Quiet] : Quiet,
            Timeout = Patience,
        });
        return new Chromium(playwright, browser);
    }

    /// <summary>A browser context with no cookies and no cache.</summary>
    public async Task<IBrowserContext> NewContextAsync(Uri site, View view)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.ToString(),
            Locale = view.Language,
            TimezoneId = "Asia/Shanghai",
            ViewportSize = new ViewportSize { Width = view.Width, Height = view.Height },
            JavaScriptEnabled = view.Script,
            ColorScheme = view.Dark ? ColorScheme.Dark : ColorScheme.Light,
        });
        context.SetDefaultTimeout(Patience);
        return context;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
