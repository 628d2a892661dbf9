using PowerCatalog.Domain.Laws.Following;
using PowerCatalog.Listings.Laws.Answers;

namespace PowerCatalog.Commands.Laws.Answers;

/// <summary>What <c>laws entry</c> answers programs.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Documents">The documents that it says what became of.</param>
/// <param name="Touched">The powers that rest on them, and how far each is dealt with.</param>
/// <param name="Near">Names that are near theirs.</param>
/// <param name="Departments">How far each department is.</param>
internal sealed record LawEntryInJson(
    LawEntryAnswer Entry, IEnumerable<LawDocumentAnswer> Documents, IReadOnlyList<TouchedAnswer> Touched, IReadOnlyList<NearAnswer> Near,
    IReadOnlyList<LawDepartmentAnswer> Departments)
{
    public static LawEntryInJson Of(FollowedEntry followed, Func<string, string> body) => new(
        LawEntryAnswer.Of(followed.Entry, followed.Entry.Actor), followed.Entry.Changes.Select(LawDocumentAnswer.Of),
        TouchedAnswer.Of(followed.Progress, body), NearAnswer.Of(followed.Progress.Near),
        LawDepartmentAnswer.Of(followed.Departments, body));
}
