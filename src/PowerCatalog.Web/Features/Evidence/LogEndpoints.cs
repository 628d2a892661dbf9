using System.Globalization;
using PowerCatalog.ReadModels.Proofs;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Evidence;

/// <summary>The Merkle log of a catalog and proofs from it: what an answer is held against by whoever kept an earlier root.</summary>
internal static class LogEndpoints
{
    private static readonly QueryParameter Size = new(
        "size", ParameterType.Number, "较早的日志有多少个事件。How many events the earlier log had.")
    { Least = 1, Required = true };

    public static void Map(CatalogRoutes routes)
    {
        routes.Map("/log", [], request => new LogAnswer(request.Catalog, Log(request))).Describe(
            "getLog", Tags.Events, "台账日志的大小和根 Size and root of the catalog's log",
            "A Merkle log (RFC 9162) over the digests of the catalog's events. With known, as it was at that revision: such an answer "
                + "never changes.");
        routes.Map("/log/inclusion/{revision}", [], Inclusion).Describe(
            "proveInclusion", Tags.Events, "事件在日志中的证明 A proof that an event is in the log",
            "The hashes from the event's digest to the root at the lens's revision (RFC 9162, 2.1.3).");
        routes.Map("/log/consistency", [Size], Consistency).Describe(
            "proveConsistency", Tags.Events, "日志只增不改的证明 A proof that the log only grew",
            "The hashes which show that the log at the lens's revision begins with the log of the given size (RFC 9162, 2.1.4).");
    }

    private static InclusionAnswer Inclusion(CatalogRequest request)
    {
        var text = request.Http.Route("revision");
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var revision) || revision > request.Lens.Known)
            throw new ProblemException(
                ProblemTypes.NotFound, $"清单到版本 {request.Lens.Known} 为止没有第“{text}”条事件。",
                $"Up to revision {request.Lens.Known} the catalog has no event '{text}'.");
        return new InclusionAnswer(request.Catalog, Log(request), request.View.Inclusion(revision));
    }

    private static ConsistencyAnswer Consistency(CatalogRequest request)
    {
        var size = request.Query.Number(Size)!.Value;
        if (size > request.Lens.Known + 1)
            throw new ProblemException(
                ProblemTypes.QueryRefused, $"size：日志只有 {request.Lens.Known + 1} 个事件。",
                $"size: the log has {request.Lens.Known + 1} events.");
        return new ConsistencyAnswer(request.Catalog, Log(request), request.View.Consistency(size));
    }

    // What is said of a revision that the request names is never said otherwise.
    private static LogState Log(CatalogRequest request)
    {
        if (long.TryParse(request.Query.Known(QueryParameters.Known), NumberStyles.None, CultureInfo.InvariantCulture, out var known)
            && known == request.Lens.Known)
            request.Http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return request.View.LogState();
    }
}
