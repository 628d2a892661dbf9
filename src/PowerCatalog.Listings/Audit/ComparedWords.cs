using PowerCatalog.Domain.Text;

namespace PowerCatalog.Listings.Audit;

/// <summary>The kinds of differences between two states, and their words.</summary>
public static class ComparedWords
{
    /// <summary>On the list in the later state only.</summary>
    public const string Added = "added";

    /// <summary>On the list in the earlier state only.</summary>
    public const string Removed = "removed";

    /// <summary>With another department.</summary>
    public const string Moved = "moved";

    /// <summary>An element that reads otherwise.</summary>
    public const string Changed = "changed";

    /// <summary>An element of which only the wording changed.</summary>
    public const string Editorial = "editorial";

    /// <summary>Exercised by a township or another receiver in the later state only.</summary>
    public const string Granted = "granted";

    /// <summary>Exercised by a township or another receiver in the earlier state only.</summary>
    public const string Ended = "ended";

    /// <summary>All kinds, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } = [Added, Removed, Moved, Changed, Editorial, Granted, Ended];

    /// <summary>The word for a kind.</summary>
    public static Bilingual Of(string kind) => kind switch
    {
        Added => new Bilingual("增加", "Added"),
        Removed => new Bilingual("减少", "Removed"),
        Moved => new Bilingual("划转", "Moved"),
        Changed => new Bilingual("变更", "Changed"),
        Editorial => new Bilingual("只改文字", "Wording only"),
        Granted => new Bilingual("承接单位新行使", "Newly with receivers"),
        Ended => new Bilingual("承接单位不再行使", "No longer with receivers"),
        _ => new Bilingual("变更要素（处）", "Places changed"),
    };

    /// <summary>What is counted of a kind.</summary>
    public static Bilingual UnitOf(string kind) => kind switch
    {
        Editorial => new Bilingual("处", "places"),
        Granted or Ended => new Bilingual("对", "pairs"),
        _ => new Bilingual("项", "items"),
    };
}
