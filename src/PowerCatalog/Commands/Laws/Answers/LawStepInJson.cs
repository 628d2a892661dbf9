using PowerCatalog.Application.Laws;
using PowerCatalog.Listings.Laws.Answers;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Laws.Answers;

/// <summary>What <c>laws drafts</c>, <c>unaffected</c> and <c>withdraw</c> answer programs.</summary>
/// <param name="Done">Whether it is done.</param>
/// <param name="Entry">The entry afterwards; null where it is not done.</param>
/// <param name="Problems">Why it is not.</param>
internal sealed record LawStepInJson(bool Done, LawEntryAnswer? Entry, IEnumerable<ProblemInJson> Problems)
{
    public static LawStepInJson Of(LawStepResult result) => new(
        result.IsDone, result.Entry is { } entry ? LawEntryAnswer.Of(entry, entry.Actor) : null, Json.Problems(result.Problems));
}
