using PowerCatalog.Domain.Laws.Figures;
using PowerCatalog.Domain.Laws.Folding;

namespace PowerCatalog.Web.Features.Laws.Entries;

/// <summary>The entries on documents that changed, and the figures of each year.</summary>
/// <param name="Entries">The entries, the newest first.</param>
/// <param name="Years">The years in which documents changed, the newest first.</param>
public sealed record LawEntriesModel(IReadOnlyList<LawEntry> Entries, IReadOnlyList<YearFigures> Years);
