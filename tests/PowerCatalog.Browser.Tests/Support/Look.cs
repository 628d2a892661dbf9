using PowerCatalog.Browser.Looking;

namespace PowerCatalog.Browser.Tests.Support;

/// <summary>What is noted of one load of a page, for all tests that ask about it.</summary>
/// <param name="Language">The language that the page says it is in.</param>
/// <param name="Shifts">What shifted while it loaded.</param>
/// <param name="Wider">What stands out beyond the width of the window.</param>
/// <param name="Complaints">What it did that no page may.</param>
/// <param name="OddMarks">Marks of Chinese sentences that are not as wide as its characters; none on a page that is not Chinese.</param>
/// <param name="MachineWords">Words of programs that nobody at a page knows: of queries, commands, codes of problems.</param>
/// <param name="Foreign">
/// Text in the page's other language that does not say so: Chinese on an English page, English on a Chinese one.
/// </param>
/// <param name="Untranslated">On an English page, values of closed sets that stand in Chinese.</param>
/// <param name="LeftEdges">Where head, lens, way, page and foot begin, where they do not all begin at one place.</param>
/// <param name="Above">How many pixels of head, sections and lens stand above the page.</param>
/// <param name="Violations">The rules of accessibility that it breaks, at this width and in the colours that it is looked at in.</param>
public sealed record Look(
    string Language,
    IReadOnlyList<string> Shifts,
    IReadOnlyList<string> Wider,
    IReadOnlyList<string> Complaints,
    IReadOnlyList<string> OddMarks,
    IReadOnlyList<string> MachineWords,
    IReadOnlyList<string> Foreign,
    IReadOnlyList<string> Untranslated,
    IReadOnlyList<string> LeftEdges,
    double Above,
    IReadOnlyList<string> Violations)
{
    // GB/T 15834-2011: the marks of Chinese sentences are as wide as its characters.
    private const string Odd = """
        () => {
          const named = [...document.querySelectorAll('[aria-label], [placeholder], [title], [data-label]')]
            .flatMap(part => ['aria-label', 'placeholder', 'title', 'data-label'].map(name => part.getAttribute(name) ?? ''));
          const odd = /.{0,20}(?:[\u4e00-\u9fff”》〉〕】）][,;:?(]|[,;:)][\u4e00-\u9fff]).{0,20}/g;
          return [document.title, document.body.innerText, ...named].flatMap(text => text.match(odd) ?? []);
        }
        """;

    private const string Edges = """
        () => {
          const parts = ['.brand', '.lens summary > *', 'nav.trail li', 'main h1', 'footer.site p']
            .map(name => [name, document.querySelector(name)]);
          const edges = parts.filter(([, part]) => part?.getClientRects().length && document.querySelector('header.site'))
            .map(([name, part]) => [name, Math.round(part.getBoundingClientRect().left)]);
          return new Set(edges.map(([, left]) => left)).size > 1 ? edges.map(([name, left]) => `${name} begins at ${left}`) : [];
        }
        """;

    private const string Heights = """
        () => ['header.site', '.lens'].map(name => document.querySelector(name)?.querySelector('.notice, [role=status]')
          ? document.querySelector(name + ' details').getBoundingClientRect().height
          : document.querySelector(name)?.getBoundingClientRect().height ?? 0).reduce((sum, height) => sum + height, 0)
        """;

    /// <summary>Looks at a page that has just loaded.</summary>
    public static async Task<Look> AtAsync(Window window, View view)
    {
        var page = window.Page;
        var shifts = await Layout.ShiftsAsync(page);
        var wider = await Layout.WiderAsync(page);
        var language = await page.EvaluateAsync<string>("document.documentElement.lang");
        string[] complaints = [.. window.Watch.Complaints];
        var odd = view.IsEnglish ? [] : await page.EvaluateAsync<string[]>(Odd);
        var edges = await page.EvaluateAsync<string[]>(Edges);
        var above = await page.EvaluateAsync<double>(Heights);
        var (machine, foreign, untranslated) = await Words.OfAsync(page, view);
        return new Look(
            language, shifts, wider, complaints, odd, machine, foreign, untranslated, edges, above, await ViolationsAsync(window, view));
    }

    // The English page is the same but for its words, which take most room where there is least. What dark colours can break is contrast.
    private static async Task<IReadOnlyList<string>> ViolationsAsync(Window window, View view)
    {
        if (view.Width == View.Wide) return view.IsEnglish ? [] : await Axe.RunAsync(window.Page, "wide");
        var light = await Axe.RunAsync(window.Page, "narrow");
        if (view.IsEnglish) return light;
        return [.. light, .. await Axe.RunInTheDarkAsync(window, "narrow, dark")];
    }
}
