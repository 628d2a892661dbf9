using PowerCatalog.Papers.Annexes;
using PowerCatalog.Papers.Documents;

namespace PowerCatalog.Web.Features.Papers;

/// <summary>An announcement as a page shows it.</summary>
/// <param name="Id">The decision.</param>
/// <param name="Content">What it says.</param>
/// <param name="Annexes">Its annexes.</param>
public sealed record AnnouncementModel(string Id, PaperContent Content, IReadOnlyList<ShownAnnex> Annexes);

/// <summary>An annex on a page.</summary>
/// <param name="Annex">The annex.</param>
/// <param name="Rows">Its rows; none where they are too many for a page.</param>
public sealed record ShownAnnex(Annex Annex, IReadOnlyList<IReadOnlyList<string?>> Rows);
