using System.Diagnostics.CodeAnalysis;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Elements;

/// <summary>
/// The elements that an office keeps beside those of the schema, each under its own name: text without a further meaning. The key of one is
/// <c>own:</c> and its name, as <c>own:承办人</c>.
/// </summary>
public static class OwnElement
{
    /// <summary>The longest name, in characters.</summary>
    public const int LongestName = 40;

    /// <summary>The group in which they are shown.</summary>
    public static readonly ElementGroup Group = new("own", "本地要素", "Own elements");

    private const string Prefix = "own:";
    private const int Longest = 20_000;

    // 本地要素：承办人, as names are compared.
    private static readonly string Mark = $"{Group.Zh}:";

    /// <summary>Whether a key is that of an own element.</summary>
    public static bool Is(string key) => key.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The element of a key; null where the key is not one of an own element.</summary>
    public static Element? Of(string key) => Is(key) && TryName(NameOf(key), out var name) && name == NameOf(key)
        ? new Element(key, ElementType.Text, name, name, Group.Key, Longest: Longest)
        : null;

    /// <summary>
    /// The name that a heading gives to an own element, on one line and without the marks at its end; false where it is empty, too long, or
    /// looks like a key.
    /// </summary>
    public static bool TryName(string heading, [NotNullWhen(true)] out string? name)
    {
        name = CleanText.OneLine(heading).TrimEnd('*', '＊', ':', '：', ' ');
        if (name.Length <= LongestName && TextKey.OfName(name).Length > 0 && !name.Contains(Prefix, StringComparison.OrdinalIgnoreCase))
            return true;
        name = null;
        return false;
    }

    /// <summary>The key of the own element with this name.</summary>
    public static string KeyOf(string name) => Prefix + name;

    /// <summary>The name in a key.</summary>
    public static string NameOf(string key) => key[Prefix.Length..];

    /// <summary>How a file says that an element is the office's own: 本地要素：承办人.</summary>
    public static string Marked(string name) => $"{Group.Zh}：{name}";

    /// <summary>What is named by a text that says so; null where it does not.</summary>
    public static string? Unmarked(string text)
    {
        var line = CleanText.OneLine(text);
        var colon = line.AsSpan().IndexOfAny(':', '：');
        return colon > 0 && TextKey.OfName(line[..(colon + 1)]) == Mark ? line[(colon + 1)..].Trim() : null;
    }
}
