namespace PowerCatalog.Web.Features.Catalogs;

/// <summary>What a list holds on the lens's day.</summary>
/// <param name="Powers">Powers.</param>
/// <param name="Services">Public services.</param>
/// <param name="Departments">Departments that work.</param>
/// <param name="Townships">Townships that work.</param>
/// <param name="Delegated">Powers and services that some township exercises.</param>
/// <param name="Delegations">Pairs of a power and a township.</param>
public sealed record FrontFigures(long Powers, long Services, int Departments, int Townships, long Delegated, long Delegations);
