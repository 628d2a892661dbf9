namespace PowerCatalog.Web.Layout.Parts;

/// <summary>Finds in a text what was sought, for marking it.</summary>
internal static class Hits
{
    /// <summary>The text in stretches, those that hold a sought text marked as changed ones are.</summary>
    public static IReadOnlyList<Stretch> Of(string? text, IReadOnlyList<string> sought)
    {
        if (string.IsNullOrEmpty(text)) return [];
        var marked = new bool[text.Length];
        foreach (var word in sought.Where(word => word.Length > 0))
        {
            for (var at = 0; (at = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += word.Length)
                Array.Fill(marked, true, at, word.Length);
        }

        var stretches = new List<Stretch>();
        for (var (from, at) = (0, 1); at <= text.Length; at++)
        {
            if (at < text.Length && marked[at] == marked[from]) continue;
            stretches.Add(new Stretch(text[from..at], marked[from]));
            from = at;
        }

        return stretches;
    }
}
