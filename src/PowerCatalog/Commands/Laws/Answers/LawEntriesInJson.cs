using PowerCatalog.Listings.Laws.Answers;

namespace PowerCatalog.Commands.Laws.Answers;

/// <summary>What <c>laws entries</c> answers programs.</summary>
/// <param name="Division">The catalog.</param>
/// <param name="Items">The entries.</param>
internal sealed record LawEntriesInJson(string Division, IEnumerable<LawEntryAnswer> Items);
