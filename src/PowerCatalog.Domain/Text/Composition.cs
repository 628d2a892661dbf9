using System.Globalization;
using System.Text;

namespace PowerCatalog.Domain.Text;

/// <summary>
/// Normalization form C (UAX #15) from a table of our own. The program runs with invariant globalization, in which <c>string.Normalize</c>
/// silently returns its input unchanged; and recorded text must not depend on the Unicode version of the machine that records it.
/// </summary>
internal static class Composition
{
    private const int FirstSyllable = 0xAC00, FirstLead = 0x1100, FirstVowel = 0x1161, FirstTail = 0x11A7;
    private const int Leads = 19, Vowels = 21, Tails = 28, Syllables = Leads * Vowels * Tails;

    private static readonly Dictionary<int, int[]> Parts = [];
    private static readonly Dictionary<(int First, int Second), int> Composites = [];
    private static readonly Dictionary<int, byte> Classes = [];

    // Characters that may change in form C: those that are never composed, and those that combine with the one before.
    private static readonly HashSet<int> Doubtful = [];

    static Composition()
    {
        using var lines = UnicodeTable.Open("composition.txt");
        while (lines.ReadLine() is { } line)
        {
            if (line[0] == '@') ReadClass(line[1..]);
            else if (line[0] != '#') ReadParts(line);
        }

        for (var jamo = FirstVowel; jamo < FirstVowel + Vowels; jamo++) Doubtful.Add(jamo);
        for (var jamo = FirstTail + 1; jamo < FirstTail + Tails; jamo++) Doubtful.Add(jamo);
        Doubtful.UnionWith(Classes.Keys);
    }

    /// <summary>Whether a text of valid UTF-16 is certainly in form C; false where it has to be composed to tell.</summary>
    public static bool IsPlain(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            // No ideograph of the basic blocks is composed.
            if (rune.Value is >= 0x300 and not (>= 0x3400 and <= 0x9FFF) && Doubtful.Contains(rune.Value)) return false;
        }

        return true;
    }

    /// <summary>A text of valid UTF-16 in form C.</summary>
    public static string Compose(string text)
    {
        if (IsPlain(text)) return text;
        var points = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes()) Decompose(points, rune.Value);
        Order(points);
        Join(points);
        var builder = new StringBuilder(points.Count);
        foreach (var point in points) builder.Append(new Rune(point).ToString());
        return builder.ToString();
    }

    private static void Decompose(List<int> points, int point)
    {
        var syllable = point - FirstSyllable;
        if (syllable is >= 0 and < Syllables)
        {
            points.Add(FirstLead + (syllable / (Vowels * Tails)));
            points.Add(FirstVowel + (syllable % (Vowels * Tails) / Tails));
            if (syllable % Tails > 0) points.Add(FirstTail + (syllable % Tails));
        }
        else if (Parts.TryGetValue(point, out var parts))
        {
            foreach (var part in parts) Decompose(points, part);
        }
        else
        {
            points.Add(point);
        }
    }

    // Sorts combining marks by class, stably.
    private static void Order(List<int> points)
    {
        for (var i = 1; i < points.Count; i++)
        {
            for (var j = i; j > 0 && ClassOf(points[j]) is > 0 and var own && ClassOf(points[j - 1]) > own; j--)
                (points[j - 1], points[j]) = (points[j], points[j - 1]);
        }
    }

    private static void Join(List<int> points)
    {
        var starter = -1;
        var kept = 0;
        var before = -1;
        foreach (var point in points.ToArray())
        {
            var own = ClassOf(point);
            if (starter >= 0 && before < own && Composite(points[starter], point) is { } composite)
            {
                points[starter] = composite;
                continue;
            }

            if (own == 0) starter = kept;
            before = own == 0 ? -1 : own;
            points[kept++] = point;
        }

        points.RemoveRange(kept, points.Count - kept);
    }

    private static int? Composite(int first, int second)
    {
        if (first is >= FirstLead and < FirstLead + Leads && second is >= FirstVowel and < FirstVowel + Vowels)
            return FirstSyllable + ((((first - FirstLead) * Vowels) + second - FirstVowel) * Tails);
        if (first is >= FirstSyllable and < FirstSyllable + Syllables && (first - FirstSyllable) % Tails == 0
            && second is > FirstTail and < FirstTail + Tails)
            return first + second - FirstTail;
        return Composites.TryGetValue((first, second), out var composite) ? composite : null;
    }

    private static int ClassOf(int point) => Classes.GetValueOrDefault(point);

    private static void ReadClass(string line)
    {
        var words = line.Split(' ');
        foreach (var range in words[1..])
        {
            var ends = range.Split('-');
            for (var point = Hex(ends[0]); point <= Hex(ends[^1]); point++)
                Classes.Add(point, byte.Parse(words[0], CultureInfo.InvariantCulture));
        }
    }

    private static void ReadParts(string line)
    {
        foreach (var entry in line.Split(';'))
        {
            var sign = entry.AsSpan().IndexOfAny('=', '>');
            var point = Hex(entry[..sign]);
            var parts = entry[(sign + 1)..].Split(' ').Select(Hex).ToArray();
            Parts.Add(point, parts);
            if (entry[sign] == '=')
            {
                Composites.Add((parts[0], parts[1]), point);
                Doubtful.Add(parts[1]);
            }
            else
            {
                Doubtful.Add(point);
            }
        }
    }

    private static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
