using System.Text.Json;
using Microsoft.Playwright;

namespace PowerCatalog.Browser.Looking;

/// <summary>How a page lies in its window.</summary>
public static class Layout
{
    // Long enough for what comes after loading: styles, pictures and scripts of a page of ours are there within it.
    private const string Shifts = """
        () => new Promise(resolve => {
          const shifts = [];
          const shown = ({ node }) => node?.outerHTML?.slice(0, 80) ?? node?.textContent?.slice(0, 40);
          const note = list => shifts.push(...list.getEntries().filter(entry => !entry.hadRecentInput)
            .map(entry => `${entry.value.toFixed(4)} ${entry.sources.map(shown).join(' | ')}`));
          new PerformanceObserver(note).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(shifts), 60)));
        })
        """;

    private const string Wider = """
        () => {
          const most = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= most) return [];
          const wider = [...document.body.querySelectorAll('*')].filter(part => part.getBoundingClientRect().right > most + 1);
          return [`${document.documentElement.scrollWidth} of ${most}`, ...wider.slice(0, 5).map(part => part.outerHTML.slice(0, 120))];
        }
        """;

    /// <summary>Each shift of the layout while the page loaded, and what shifted; none where nothing did.</summary>
    public static async Task<IReadOnlyList<string>> ShiftsAsync(IPage page) => await TextsAsync(page, Shifts);

    /// <summary>What stands out beyond the width of the window, so that one would have to scroll sideways; none where all fits.</summary>
    public static async Task<IReadOnlyList<string>> WiderAsync(IPage page) => await TextsAsync(page, Wider);

    private static async Task<IReadOnlyList<string>> TextsAsync(IPage page, string script) =>
        [.. (await page.EvaluateAsync<JsonElement>(script)).EnumerateArray().Select(text => text.GetString()!)];
}
