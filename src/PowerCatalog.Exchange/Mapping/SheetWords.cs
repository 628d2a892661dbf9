using System.Text;
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

    // The words that a column of kinds may hold in one file; beyond them each is looked up anew.
    private const int MostKept = 1_000;

    private readonly Headings _headings;
    private readonly Dictionary<string, string> _layouts = [];
    private readonly Dictionary<string, string> _kindWords = [];
    private readonly string[] _before;
    private readonly string[] _after;

    public SheetWords(Headings headings)
    {
        _headings = headings;
        foreach (var layout in headings.Sheets) Add(layout.Key, [layout.Sheet]);
        foreach (var (layout, words) in headings.SheetNames.Words) Add(layout, words);
        foreach (var word in headings.KindWords) Add(LayoutOf(word)!, [word]);
        _before = [.. headings.SheetNames.Before.Select(TextKey.OfName)];
        // The longest first: 行政职权 is more than 职权.
        _after = [.. headings.SheetNames.After.Select(TextKey.OfName).OrderByDescending(word => word.Length)];
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

    /// <summary>Whether a name ends in a word for one of these layouts, as 市水务局取消事项 does.</summary>
    /// <param name="name">The name of a sheet.</param>
    /// <param name="layouts">The keys of the layouts.</param>
    public bool EndsIn(string name, IReadOnlyCollection<string> layouts) => Forms(name).Any(
        form => _layouts.Any(pair => layouts.Contains(pair.Value) && form.EndsWith(pair.Key, StringComparison.Ordinal)));

    /// <summary>Whether a name is nothing but this word, a number and a count: 附件2 部门（3项）, not 部门权责清单.</summary>
    /// <param name="name">The name of a sheet.</param>
    /// <param name="word">The word, as <see cref="Layout"/> gives it.</param>
    public static bool IsWhole(string name, string word) => Uncounted(Unnumbered(name)) == word;

    /// <summary>The word of the column 调整方式 that a text means; the text itself where it means none.</summary>
    public string KindWord(string text)
    {
        if (_kindWords.TryGetValue(text, out var known)) return known;
        var word = IsKind(text) ? text : Forms(text).FirstOrDefault(IsKind) ?? OfSheet(text) ?? text;
        if (_kindWords.Count < MostKept) _kindWords[text] = word;
        return word;
    }

    /// <summary>A name, as names are compared, without its number: 行政许可 of 表1 行政许可（3项）.</summary>
    public static string Unnumbered(string name) => Numbering().Replace(WithoutCount.Of(TextKey.OfName(name)), "");

    /// <summary>
    /// A name as it is written, without its number, without the words for a list at its end, and without what tells one copy of a file from
    /// another: 市水务局（市河长办） of 附件2 市水务局（市河长办）权责清单（2026年定稿） - 副本.
    /// </summary>
    public string Bare(string name) => Written(name, BareKey(name));

    private string BareKey(string name)
    {
        var key = Lettered().Replace(Year().Replace(Unnumbered(name), ""), "");
        for (var cut = true; cut;)
        {
            key = Copy().Replace(key, "");
            var end = _after.FirstOrDefault(word => key.Length > word.Length + 1 && key.EndsWith(word, StringComparison.Ordinal));
            cut = end is not null;
            if (end is not null) key = key[..^end.Length];
        }

        return key;
    }

    // The part of a written name that a part of its key stands for; a character may stand for several, as ① for 1 and ㈠ for (一).
    private static string Written(string name, string part)
    {
        var text = CleanText.OneLine(name);
        var key = new StringBuilder(text.Length);
        var origins = new List<(int Start, int End)>(text.Length);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var folded = TextKey.OfName(rune.ToString());
            key.Append(folded);
            origins.AddRange(Enumerable.Repeat((at, at + rune.Utf16SequenceLength), folded.Length));
            at += rune.Utf16SequenceLength;
        }

        var found = key.ToString().IndexOf(part, StringComparison.Ordinal);
        return found < 0 || part.Length == 0 ? part : text[origins[found].Start..origins[found + part.Length - 1].End];
    }

    // What names a sheet of lines names its lines too: 不再保留 is 减少.
    private string? OfSheet(string text) => Forms(text).Select(form => _layouts.GetValueOrDefault(form)).OfType<string>()
        .Select(key => _headings.Sheets.First(layout => layout.Key == key).Sheet).FirstOrDefault(IsKind);

    private bool IsKind(string word) => _headings.KindOf(word) is not null;

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
        yield return Uncounted(form);
        yield return Numbering().Replace(form, "");
        foreach (var word in _before.Where(word => form.StartsWith(word, StringComparison.Ordinal))) yield return form[word.Length..];
        foreach (var word in _after.Where(word => form.EndsWith(word, StringComparison.Ordinal))) yield return form[..^word.Length];
    }

    private static string Uncounted(string form) => Counted().Replace(WithoutCount.Of(form), "");

    // Of a file's or a sheet's name alone: a-, B_, (c), by which people sort them.
    [GeneratedRegex(@"^(?:\([A-Z]\)|[A-Z](?:[0-9]{1,2})?[-_.、:])(?=[一-鿿])")]
    private static partial Regex Lettered();

    // 附件2：, 表一, 表3-1, 2., (二), 一、; not the figures of 12345热线中心.
    [GeneratedRegex(@"^(?:(?:附件|附表|表)?[0-9]{1,2}(?:-[0-9]{1,2})?(?![0-9])[.、:\-_]?"
        + @"|(?:附件|附表|表)[一二三四五六七八九十]{1,3}[.、:\-_]?|[一二三四五六七八九十]{1,3}[、.:]|\([0-9一二三四五六七八九十]{1,3}\))")]
    private static partial Regex Numbering();

    // 2026年市水务局, 2026年度市水务局.
    [GeneratedRegex("^(?:19|20)[0-9]{2}年度?(?=.)")]
    private static partial Regex Year();

    // （2026年版）, （盖章）, （征求意见稿）, -副本, _最终版, 20261128; not （版权局）.
    [GeneratedRegex(@"(?<=.)(?:\([^()]*(?:版(?!权)|稿|盖章|修订|审定|[0-9]{4}年)[^()]*\)"
        + "|[-_—]*(?:副本|最终版|终版|正式版|新版|终稿|定稿|正式稿|送审稿|初稿|修改稿|征求意见稿|(?:19|20)[0-9]{6}|v[0-9]{1,2})(?:\\([0-9]{1,2}\\))?)+$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Copy();

    // The counts that only sheets and kinds carry: 减少3项, 减少(共3项,含子项2项).
    [GeneratedRegex(@"(?:共?[0-9]{1,6}[大小子]?[项个条件]|\([^()]*[0-9][^()]*\))$")]
    private static partial Regex Counted();
}
