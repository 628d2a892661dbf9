using System.Text.Json;
using Microsoft.Playwright;
using PowerCatalog.Browser.Looking;

namespace PowerCatalog.Browser.Tests.Support;

/// <summary>The words of a page: those that no person knows, and those of the wrong language.</summary>
internal static class Words
{
    // Each text that is read, seen or spoken, with the language that it says it is in, and what it is: a code, data of the catalog, a text
    // that can only be marked as a whole, what a form or a file has and how it is
    // written there (in Chinese, in either language), or any other. What one types, what is quoted for a program, and an official document
    // that a page shows, are no sentences of the page.
    private const string Texts = """
        () => {
          const told = part => part.closest('[lang]').lang;
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const texts = [];
          while (walker.nextNode()) {
            const part = walker.currentNode.parentElement, text = walker.currentNode.data.trim();
            const kind = part.closest('code, .code') ? 'code' : part.closest('bdi') ? 'data' : part.closest('option') ? 'whole' : 'text';
            const quoted = part.matches('span[lang]') && /[A-Za-z]{2}/.test(part.parentElement.textContent);
            const sheet = part.closest('h3')?.nextElementSibling?.matches('.excerpt');
            const typed = quoted || sheet || part.closest('.cells, .excerpt, form, .summary, .official .sheet') ? ' typed' : '';
            if (text && !part.closest('script, style, pre, textarea'))
              texts.push([told(part), text, part.outerHTML.slice(0, 100), kind + typed]);
          }
          for (const name of ['aria-label', 'placeholder', 'title', 'data-label', 'alt'])
            for (const part of document.body.querySelectorAll(`[${name}]`))
              if (part.getAttribute(name).trim())
                texts.push([told(part), part.getAttribute(name), `${name} of ` + part.outerHTML.slice(0, 100), 'whole']);
          const codes = [...document.querySelectorAll('[data-code]')].map(part => part.dataset.code);
          return { texts, codes };
        }
        """;

    /// <summary>Reads a page.</summary>
    public static async Task<(IReadOnlyList<string> Machine, IReadOnlyList<string> Foreign, IReadOnlyList<string> Untranslated)> OfAsync(
        IPage page, View view)
    {
        var read = await page.EvaluateAsync<JsonElement>(Texts);
        string[] codes = [.. read.GetProperty("codes").EnumerateArray().Select(code => code.GetString()!)];
        var texts = read.GetProperty("texts").EnumerateArray()
            .Select(text => new PageText(text[0].GetString()!, text[1].GetString()!, text[2].GetString()!, text[3].GetString()!)).ToList();
        return (
            [.. texts.Where(text => WordRules.IsOfMachines(text.Text, codes)).Select(text => text.ToString()).Distinct()],
            [.. texts.Where(text => text.IsIn(view.Language) && IsForeign(text, view)).Select(text => text.ToString()).Distinct()],
            view.IsEnglish
                ? [
                    .. texts.Where(text => !text.Kind.EndsWith("typed", StringComparison.Ordinal) && WordRules.IsOfClosedSet(text.Text))
                        .Select(text => text.ToString()).Distinct(),
                ]
                : []);
    }

    private static bool IsForeign(PageText text, View view) => view.IsEnglish
        ? WordRules.IsChinese(text.Text, isWhole: text.Kind.StartsWith("whole", StringComparison.Ordinal))
        : (text.Kind.StartsWith("text", StringComparison.Ordinal) || text.Kind.StartsWith("whole", StringComparison.Ordinal))
            && WordRules.IsEnglish(text.Text);

    private sealed record PageText(string Language, string Text, string Where, string Kind)
    {
        public bool IsIn(string language) => Language == language;

        public override string ToString() => $"“{Text}” in {Where}";
    }
}
