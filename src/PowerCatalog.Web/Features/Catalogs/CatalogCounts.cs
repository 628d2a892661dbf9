namespace PowerCatalog.Web.Features.Catalogs;

/// <summary>What a list holds on a day.</summary>
/// <param name="On">The day.</param>
/// <param name="Powers">Powers.</param>
/// <param name="Services">Public services.</param>
/// <param name="Departments">Departments that work.</param>
/// <param name="Townships">Townships that work.</param>
/// <param name="Delegations">Pairs of a power and a township that exercises it.</param>
internal sealed record CatalogCounts(DateOnly On, long Powers, long Services, int Departments, int Townships, long Delegations);
