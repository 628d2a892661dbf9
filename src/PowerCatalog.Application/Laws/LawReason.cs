using PowerCatalog.Domain.Laws.Deciding;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Application.Laws;

/// <summary>The reason that somebody types for what is done about an entry.</summary>
internal static class LawReason
{
    private const int Longest = 2_000;

    public static string Clean(string reason) => CleanText.Of(reason);

    public static IReadOnlyList<Problem> Problems(string reason) =>
        Clean(reason).Length is 0 or > Longest ? [LawProblems.NoReason(Longest)] : [];
}
