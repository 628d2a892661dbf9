using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Http.OpenApi;

/// <summary>Describes addresses.</summary>
internal static class Describing
{
    private static readonly ProblemType[] OfCatalog =
    [
        ProblemTypes.QueryRefused, ProblemTypes.KnownAfterHead, ProblemTypes.KnownBeforeOpening, ProblemTypes.KnownUnreadable,
        ProblemTypes.CatalogNotFound, ProblemTypes.NotAcceptable, ProblemTypes.Behind, ProblemTypes.NotReady,
    ];

    private static readonly ProblemType[] OfCatalogs = [ProblemTypes.QueryRefused, ProblemTypes.NotAcceptable];

    private static readonly ProblemType[] OfWrites = [ProblemTypes.QueryRefused, ProblemTypes.CatalogNotFound, ProblemTypes.NotReady];

    private static readonly ProblemType[] OfProcedure =
    [
        ProblemTypes.QueryRefused, ProblemTypes.CatalogNotFound, ProblemTypes.Unauthorized, ProblemTypes.Forbidden, ProblemTypes.NotReady,
    ];

    private static readonly ProblemType[] OfSteps =
    [
        .. OfProcedure, ProblemTypes.StepNotAllowed, ProblemTypes.StepRefused, ProblemTypes.UnsupportedMediaType,
        ProblemTypes.FileTooLarge, ProblemTypes.LedgerUnavailable, ProblemTypes.OutcomeUnknown,
    ];

    /// <summary>Gives an address its name, group and texts. Comes after all other metadata but <see cref="Refuses"/>.</summary>
    public static RouteHandlerBuilder Describe(
        this RouteHandlerBuilder route, string name, string tag, string summary, string description) =>
        route.WithName(name).WithTags(tag).WithSummary(summary).WithDescription(description);

    /// <summary>Names problems that the address answers with beyond those that all do.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params IReadOnlyList<ProblemType> types) =>
        route.WithMetadata(new Refusals(types));

    public static IReadOnlyList<ProblemType> ProblemsOf(IEnumerable<object> metadata)
    {
        var all = metadata.ToList();
        var described = all.OfType<Described>().LastOrDefault();
        var common = described?.Subject switch
        {
            Subject.Catalog => OfCatalog,
            Subject.Catalogs => OfCatalogs,
            Subject.Write or Subject.Note => OfWrites,
            Subject.Procedure => OfProcedure,
            Subject.Step => OfSteps,
            _ => [],
        };
        ProblemType[] ofLimits = all.OfType<EnableRateLimitingAttribute>().Any() ? [ProblemTypes.TooManyRequests] : [];
        return [.. common, .. ofLimits, .. all.OfType<Refusals>().SelectMany(refusals => refusals.Types)];
    }
}
