using Microsoft.Playwright;

namespace PowerCatalog.Browser.Tests.Support;

/// <summary>
/// What a page is made of, without its words: elements, their classes, roles and states, whether each has text, a name, a label. Siblings
/// of one structure, as the rows of a table, count as one. Two pages of one structure look the same to a rule that does not read.
/// </summary>
public static class Structure
{
    // Two of the repeated siblings are kept, since every other row may have another colour.
    private const string Script = """
        () => {
          const told = new Set(['class', 'role', 'type', 'scope', 'tabindex',
            'aria-hidden', 'aria-expanded', 'aria-current', 'aria-live', 'aria-sort', 'aria-invalid']);
          const named = ({ name, value }) => told.has(name) ? `${name}=${value}` : value.trim() ? name : `${name}=`;
          const hasText = part => [...part.childNodes].some(node => node.nodeType === 3 && node.data.trim());
          const head = part => `${part.tagName}[${[...part.attributes].map(named).sort().join(' ')}]${hasText(part) ? '+' : ''}`;
          window.structure = () => {
            const repeated = [];
            const shape = part => {
              const times = new Map();
              for (const child of part.children) {
                const inner = shape(child), seen = (times.get(inner) ?? 0) + 1;
                times.set(inner, seen);
                if (seen > 2) repeated.push(child);
              }
              return `${head(part)}(${[...times.keys()].join(',')})`;
            };
            return { shape: shape(document.body), repeated };
          };
          const { shape } = structure();
          const ids = [...document.querySelectorAll('[id]')].map(part => part.id);
          const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
          return [shape, ...twice];
        }
        """;

    /// <summary>A page's structure as it is now. No two elements of it have one id, which a look at the first of them would miss.</summary>
    public static async Task<string> OfAsync(IPage page)
    {
        var answer = await page.EvaluateAsync<string[]>(Script);
        Assert.Empty(answer.Skip(1));
        return answer[0];
    }
}
