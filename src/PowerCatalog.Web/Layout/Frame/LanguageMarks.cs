using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace PowerCatalog.Web.Layout.Frame;

/// <summary>
/// Marks the Chinese of an English page as Chinese (WCAG 2.2, 3.1.2): names stand within English sentences everywhere, and a sentence that
/// forgets to mark one is found by nobody who sees it. It works on what the renderer wrote: well-formed, all text encoded. What says its
/// language already is left alone.
/// </summary>
internal static partial class LanguageMarks
{
    private const string Attribute = " lang=\"zh-CN\"";

    // Ideographs with the marks and letters of GB/T 15834 around them.
    private static readonly SearchValues<char> Han = SearchValues.Create(
        [.. Enumerable.Range(0x3400, 0x4DBF - 0x3400 + 1).Select(point => (char)point),
            .. Enumerable.Range(0x4E00, 0x9FFF - 0x4E00 + 1).Select(point => (char)point)]);

    private static readonly HashSet<string> Void = ["area", "br", "col", "hr", "img", "input", "link", "meta", "source", "path", "rect"];

    /// <summary>The page with the marks.</summary>
    public static string Of(string html)
    {
        if (!html.AsSpan().ContainsAny(Han)) return html;
        var marked = new Marked(html);
        foreach (var tag in Tag().EnumerateMatches(html)) marked.Take(tag.Index, tag.Length);
        return marked.End();
    }

    // One of ours is <name a="…">, and an attribute's value has no < or > that is not encoded.
    [GeneratedRegex("<!--.*?-->|<[!/]?[a-zA-Z][^>]*>", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(
        "[\u3400-\u4dbf\u4e00-\u9fff〇《》〔〕「」]+"
            + "(?:[\u3001-\u303f\uff01-\uff60\u00b7\\d“”—…-]*[\u3400-\u4dbf\u4e00-\u9fff〇《》〔〕「」）]+)*")]
    private static partial Regex Words();

    [GeneratedRegex("[A-Za-z]{2}")]
    private static partial Regex Latin();

    private sealed class Marked(string html)
    {
        private readonly StringBuilder _text = new(html.Length + (html.Length / 20));
        private readonly Stack<(string Name, bool IsMarked)> _open = [];
        private int _from;
        private int _start = -1;

        public void Take(int index, int length)
        {
            Text(index);
            var tag = html.AsSpan(index, length);
            _from = index + length;
            _start = -1;
            if (tag[1] == '/') Close(Name(tag[2..]));
            else if (tag[1] != '!') Open(tag);
            _text.Append(tag);
        }

        public string End()
        {
            Text(html.Length);
            return _text.ToString();
        }

        private void Open(ReadOnlySpan<char> tag)
        {
            var name = Name(tag[1..]);
            if (Void.Contains(name) || tag.EndsWith("/>")) return;
            var says = tag.Contains(" lang=\"", StringComparison.Ordinal) && name != "html";
            _open.Push((name, says || (_open.TryPeek(out var around) && around.IsMarked)));
            // An element that can hold text alone is marked as a whole, where all of it is Chinese.
            if (name is "option" or "title" or "textarea" && !_open.Peek().IsMarked) _start = _text.Length + name.Length + 1;
        }

        private void Close(string name)
        {
            if (_open.TryPeek(out var last) && last.Name == name) _open.Pop();
        }

        private void Text(int to)
        {
            var text = html.AsSpan(_from, to - _from);
            if (!text.ContainsAny(Han) || (_open.TryPeek(out var around) && around.IsMarked)) _text.Append(text);
            else if (_start < 0) _text.Append(Words().Replace(text.ToString(), "<span" + Attribute + ">$0</span>"));
            else
            {
                if (!Latin().IsMatch(text)) _text.Insert(_start, Attribute);
                _text.Append(text);
            }
        }

        private static string Name(ReadOnlySpan<char> tag)
        {
            var end = tag.IndexOfAny(' ', '>', '\n');
            return (end < 0 ? tag : tag[..end]).ToString();
        }
    }
}
