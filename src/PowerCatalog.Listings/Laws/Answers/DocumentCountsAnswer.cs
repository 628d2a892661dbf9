using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Domain.Laws.Figures;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Listings.Laws.Answers;

/// <summary>How many documents of one kind and level became what in a year.</summary>
/// <param name="Class">law, normative, policy or other; null where the lists do not say, and in the total.</param>
/// <param name="ClassName">The same in words; null in the total.</param>
/// <param name="Level">own, department, lower or higher; null where the lists do not say, and in the total.</param>
/// <param name="LevelName">The same in words; null in the total.</param>
/// <param name="Repealed">废止.</param>
/// <param name="Expired">失效.</param>
/// <param name="Amended">修改.</param>
/// <param name="Retained">继续有效.</param>
public sealed record DocumentCountsAnswer(
    string? Class, string? ClassName, string? Level, string? LevelName, int Repealed, int Expired, int Amended, int Retained)
{
    /// <summary>The answer for one kind and level.</summary>
    public static DocumentCountsAnswer Of(DocumentCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return Total(counts) with
        {
            Class = counts.Class is { } kind ? EnumWords.Of(kind) : null,
            ClassName = LawWords.Of(counts.Class).Zh,
            Level = counts.Level is { } level ? EnumWords.Of(level) : null,
            LevelName = LawWords.Of(counts.Level).Zh,
        };
    }

    /// <summary>The answer for all together.</summary>
    public static DocumentCountsAnswer Total(DocumentCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return new DocumentCountsAnswer(null, null, null, null, counts.Repealed, counts.Expired, counts.Amended, counts.Retained);
    }
}
