using DiffPlex;
using DiffPlex.Model;

namespace PowerCatalog.Web.Layout.Parts;

/// <summary>What changed between two texts, for showing them side by side with the changed words marked.</summary>
public static class TextDifference
{
    // Beyond this, whole sentences are compared: the time of the comparison grows with the square of what differs.
    private const int LongestByWord = 3_000;

    private static readonly Differ Differ = new();

    /// <summary>Both texts in stretches.</summary>
    public static (IReadOnlyList<Stretch> Before, IReadOnlyList<Stretch> After) Of(string? before, string? after)
    {
        if (string.IsNullOrEmpty(before) || string.IsNullOrEmpty(after)) return (Whole(before), Whole(after));
        IChunker chunker = Math.Max(before.Length, after.Length) <= LongestByWord ? WordChunker.Words : WordChunker.Sentences;
        var difference = Differ.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, chunker);
        var stretches = (
            Stretches(difference.PiecesOld, difference.DiffBlocks.Select(block => (block.DeleteStartA, block.DeleteCountA))),
            Stretches(difference.PiecesNew, difference.DiffBlocks.Select(block => (block.InsertStartB, block.InsertCountB))));
        // Texts that have next to nothing in common are easier to read whole than in crumbs.
        return AreAlike(difference) ? stretches : (Whole(before), Whole(after));
    }

    private static List<Stretch> Whole(string? text) => string.IsNullOrEmpty(text) ? [] : [new Stretch(text, true)];

    private static bool AreAlike(DiffResult difference)
    {
        var kept = difference.PiecesOld.Count - difference.DiffBlocks.Sum(block => block.DeleteCountA);
        return kept * 4 >= Math.Min(difference.PiecesOld.Count, difference.PiecesNew.Count);
    }

    private static List<Stretch> Stretches(IReadOnlyList<string> pieces, IEnumerable<(int Start, int Count)> changed)
    {
        var stretches = new List<Stretch>();
        var at = 0;
        foreach (var (start, count) in changed)
        {
            Add(at, start, changed: false);
            Add(start, start + count, changed: true);
            at = start + count;
        }

        Add(at, pieces.Count, changed: false);
        return stretches;

        void Add(int from, int to, bool changed)
        {
            if (to > from) stretches.Add(new Stretch(string.Concat(pieces.Skip(from).Take(to - from)), changed));
        }
    }
}
