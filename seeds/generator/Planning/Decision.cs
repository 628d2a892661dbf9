using System.Globalization;
using PowerCatalog.Seeds.Content;

namespace PowerCatalog.Seeds.Planning;

/// <summary>One decision of the year; its number is made up.</summary>
/// <param name="Index">1 to 14; 0 for the opening list.</param>
/// <param name="File">Its file's name without ending.</param>
/// <param name="Number">文号.</param>
/// <param name="Title">Its title, which states that it is synthetic.</param>
/// <param name="Scope">The departments whose items it adjusts; null for all.</param>
public sealed record Decision(
    int Index, string File, string Number, string Title, DateOnly Decided, DateOnly Effective, DateOnly Published,
        IReadOnlySet<string>? Scope)
{
    /// <summary>Reads <c>decisions.tsv</c>.</summary>
    public static IReadOnlyList<Decision> ReadAll(Library library) => [.. library.Rows("decisions.tsv").Select(Read)];

    /// <summary>
    /// The decision that adjusts an item: one of those that cover its department and take effect after the law, those that name the
    /// department more often than those that cover all.
    /// </summary>
    public static Decision For(IReadOnlyList<Decision> year, string department, string text, DateOnly? notBefore = null)
    {
        var able = year.Where(decision => decision.Effective >= (notBefore ?? DateOnly.MinValue)).ToList();
        var own = able.Where(decision => decision.Scope?.Contains(department) == true).ToList();
        var all = able.Where(decision => decision.Scope is null).ToList();
        List<Decision> weighted = [.. own, .. own, .. own, .. all];
        return Spread.Pick(text, "decision", weighted);
    }

    /// <summary>The day of one line: for one in sixty items a later one of the same year than the decision's own.</summary>
    public DateOnly EffectiveOf(Item item)
    {
        if (Spread.Of(item.Key, "later", 60) != 0 || Effective.Month > 10 || item.Supersedes.Count + item.SupersededBy.Count > 0)
            return Effective;
        return new DateOnly(Effective.Year, Effective.Month + 1, 1);
    }

    private static Decision Read(string[] row) => new(
        int.Parse(row[0], CultureInfo.InvariantCulture), row[1], row[2], row[3], Date(row[4]), Date(row[5]), Date(row[6]),
        row[7] == "*" ? null : row[7].Split(' ').ToHashSet());

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
