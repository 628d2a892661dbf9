using PowerCatalog.Domain.Laws.Following;

namespace PowerCatalog.Web.Features.Laws.Entries;

/// <summary>One entry, the powers that rest on its documents, and how far the departments are.</summary>
/// <param name="Followed">The entry.</param>
/// <param name="Actor">Who recorded it, as the reader may see it.</param>
/// <param name="Bodies">The names of departments, by code.</param>
/// <param name="Powers">The powers of the page.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Size">Powers on a page.</param>
public sealed record LawEntryModel(
    FollowedEntry Followed, string Actor, Func<string, string> Bodies, IReadOnlyList<FollowedPower> Powers, int Number, int Size);
