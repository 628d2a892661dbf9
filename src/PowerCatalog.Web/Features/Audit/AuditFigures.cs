namespace PowerCatalog.Web.Features.Audit;

/// <summary>What a list holds on a day, as known.</summary>
/// <param name="Powers">Powers.</param>
/// <param name="Services">Public services.</param>
/// <param name="Departments">Departments that work.</param>
/// <param name="Delegations">Pairs of a power and a township that exercises it.</param>
public sealed record AuditFigures(long Powers, long Services, int Departments, long Delegations);
