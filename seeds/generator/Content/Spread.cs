namespace PowerCatalog.Seeds.Content;

/// <summary>Variety without chance: numbers that depend on a text alone (FNV-1a, then mixed), the same on every run and machine.</summary>
public static class Spread
{
    /// <summary>A number from 0 to <paramref name="below"/> - 1.</summary>
    public static int Of(string text, string purpose, int below) => (int)(Hash(purpose + "|" + text) % (uint)below);

    /// <summary>One of several.</summary>
    public static T Pick<T>(string text, string purpose, IReadOnlyList<T> from) => from[Of(text, purpose, from.Count)];

    /// <summary>The same things in an order that follows no alphabet.</summary>
    public static IEnumerable<T> Shuffled<T>(this IEnumerable<T> things, string purpose, Func<T, string> text) =>
        things.OrderBy(thing => Hash(purpose + "|" + text(thing))).ThenBy(text, StringComparer.Ordinal);

    private static uint Hash(string text)
    {
        unchecked
        {
            var hash = 2166136261u;
            foreach (var c in text) hash = (hash ^ c) * 16777619u;
            hash ^= hash >> 16;
            hash *= 0x85ebca6bu;
            hash ^= hash >> 13;
            hash *= 0xc2b2ae35u;
            return hash ^ (hash >> 16);
        }
    }
}
