using System.Text.RegularExpressions;
using PowerCatalog.Domain.Naming;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Exchange.Mapping;

/// <summary>Finds the sheet or the kind of line that a name means, as 减少（3项）, 附件1 取消事项 or 拟下放事项.</summary>
internal sealed partial class SheetWords
{
    // Each removes one word, and no name has more around the one that counts.
    private const int MostForms = 200;

    private readonly Headings _headings;
    private readonly Dictionary<string, string> _layouts = [];
    private readonly string[] _before;
    private readonly string[] _after;

    public SheetWords(Headings headings)
    {
        _headings = headings;
        foreach (var layout in headings.Sheets) Add(layout.Key, [layout.Sheet]);
        foreach (var (layout, words) in headings.SheetNames.Words) Add(layout, words);
        foreach (var word in headings.KindWords) Add(LayoutOf(word)!, [word]);
        _before = [.. headings.SheetNames.Before.Select(TextKey.OfName)];
        _after = [.. headings.SheetNames.After.Select(TextKey.OfName)];
    }

    /// <summary>Every known word, for asking which one is meant.</summary>
    public IEnumerable<string> Known => _headings.Sheets.Select(layout => layout.Sheet).Concat(_headings.KindWords);

    /// <summary>The layout that a name means and the word of the name that says so; null where it means none.</summary>
    /// <param name="name">The name of a sheet.</param>
    /// <param name="allowed">The keys of the layouts that there may be.</param>
    public (string Layout, string Word)? Layout(string name, IReadOnlyCollection<string> allowed)
    {
        foreach (var form in Forms(name))
        {
            if (_layouts.TryGetValue(form, out var layout) && allowed.Contains(layout)) return (layout, form);
        }

        return null;
    }

    /// <summary>The word of the column 调整方式 that a text means; the text itself where it means none.</summary>
    public string KindWord(string text) => Forms(text).FirstOrDefault(form => _headings.KindOf(form) is not null) ?? text;

    /// <summary>A name without its number: 行政许可 of 表1 行政许可（3项）.</summary>
    public static string Unnumbered(string name) => Numbering().Replace(WithoutCount.Of(TextKey.OfName(name)), "");

    /// <summary>A name without its number and without the words for a list at its end: 市水务局 of 附件2 市水务局权责清单（12项）.</summary>
    public string Bare(string name)
    {
        var key = Unnumbered(name);
        for (var cut = true; cut;)
        {
            var end = _after.FirstOrDefault(word => key.Length > word.Length + 1 && key.EndsWith(word, StringComparison.Ordinal));
            cut = end is not null;
            if (end is not null) key = key[..^end.Length];
        }

        return key;
    }

    private string? LayoutOf(string kindWord) => _headings.KindOf(kindWord) is { } kind
        ? _headings.Sheets.First(layout => layout.Key.Equals(kind.ToString(), StringComparison.OrdinalIgnoreCase)).Key
        : null;

    private void Add(string layout, IEnumerable<string> words)
    {
        foreach (var word in words) _layouts.TryAdd(TextKey.OfName(word), layout);
    }

    // The name as it is comes first, then with ever more words taken away.
    private IEnumerable<string> Forms(string name)
    {
        var first = TextKey.OfName(name);
        var seen = new HashSet<string> { first };
        var left = new Queue<string>([first]);
        while (left.TryDequeue(out var form))
        {
            yield return form;
            foreach (var shorter in Shorter(form))
            {
                if (shorter.Length > 0 && seen.Count < MostForms && seen.Add(shorter)) left.Enqueue(shorter);
            }
        }
    }

    private IEnumerable<string> Shorter(string form)
    {
        yield return WithoutCount.Of(form);
        yield return Counted().Replace(form, "");
        yield return Numbering().Replace(form, "");
        foreach (var word in _before.Where(word => form.StartsWith(word, StringComparison.Ordinal))) yield return form[word.Length..];
        foreach (var word in _after.Where(word => form.EndsWith(word, StringComparison.Ordinal))) yield return form[..^word.Length];
    }

    // 附件2：, 表3-1, 2., (二), 一、
    [GeneratedRegex(@"^(?:(?:附件|附表|表)?[0-9]{1,2}(?:-[0-9]{1,2})?[.、:\-_]?|[一二三四五六七八九十]{1,3}[、.:]|\([0-9一二三四五六七八九十]{1,3}\))")]
    private static partial Regex Numbering();

    // 减少3项, 减少(共3项,含子项2项)
    [GeneratedRegex(@"(?:共?[0-9]{1,6}[大小子]?[项个条件]|\([^()]*[0-9][^()]*\))$")]
    private static partial Regex Counted();
}
