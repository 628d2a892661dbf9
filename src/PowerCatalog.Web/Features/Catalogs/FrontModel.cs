using PowerCatalog.Domain.Powers;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Web.Features.Catalogs;

/// <summary>A catalog's front page.</summary>
/// <param name="Custodian">Who keeps the list.</param>
/// <param name="Figures">What the list holds.</param>
/// <param name="Categories">How many powers of each category.</param>
/// <param name="Recent">The newest adjustments, the newest first.</param>
/// <param name="Townships">The townships that work, by county.</param>
public sealed record FrontModel(
    string Custodian, FrontFigures Figures, IReadOnlyList<(Category Category, long Count)> Categories,
    IReadOnlyList<AdjustmentAnswer> Recent, IReadOnlyList<IGrouping<string, TownshipAnswer>> Townships);

/// <summary>What a list holds on the lens's day.</summary>
/// <param name="Powers">Powers.</param>
/// <param name="Services">Public services.</param>
/// <param name="Departments">Departments that work.</param>
/// <param name="Townships">Townships that work.</param>
/// <param name="Delegated">Powers and services that some township exercises.</param>
/// <param name="Delegations">Pairs of a power and a township.</param>
public sealed record FrontFigures(long Powers, long Services, int Departments, int Townships, long Delegated, long Delegations);

/// <summary>All catalogs, where there are several or none.</summary>
/// <param name="Catalogs">The catalogs.</param>
public sealed record CatalogsModel(IReadOnlyList<CatalogHead> Catalogs);
