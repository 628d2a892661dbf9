using PowerCatalog.Domain.Powers;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Presentation.Happening;

namespace PowerCatalog.Web.Features.Catalogs;

/// <summary>A catalog's front page.</summary>
/// <param name="Custodian">Who keeps the list.</param>
/// <param name="Figures">What the list holds.</param>
/// <param name="Categories">How many powers of each category.</param>
/// <param name="Recent">The newest adjustments, the newest first.</param>
/// <param name="Townships">The townships that work, by county.</param>
/// <param name="Coming">What comes.</param>
public sealed record FrontModel(
    string Custodian, FrontFigures Figures, IReadOnlyList<(Category Category, long Count)> Categories,
    IReadOnlyList<AdjustmentAnswer> Recent, IReadOnlyList<IGrouping<string, TownshipAnswer>> Townships,
    ComingShown Coming);
