using System.Globalization;
using PowerCatalog.ReadModels.Logs;
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
        routes.MapSized("/log", [], LogSize, request => new LogAnswer(request.Catalog, Log(request))).Describe(
            "getLog", Tags.Evidence, "台账日志的大小和根 Size and root of the catalog's log",
            "A Merkle log (RFC 9162) over the digests of the catalog's events, as long as it is now: after a rotation of keys, which is no "
                + "adjustment, longer than the newest revision and one. With known, as it was at that revision: such an answer never "
                + "changes.");
        routes.MapSized("/log/inclusion/{revision}", [], LogSize, Inclusion).Describe(
            "proveInclusion", Tags.Evidence, "事件在日志中的证明 A proof that an event is in the log",
            "The hashes from the event's digest to the root (RFC 9162, 2.1.3) of the log as long as it is now or, with known, at that "
                + "revision.");
        routes.MapSized("/log/consistency", [Size], LogSize, Consistency).Describe(
            "proveConsistency", Tags.Evidence, "日志只增不改的证明 A proof that the log only grew",
            "The hashes which show that the log as it is now or, with known, at that revision begins with the log of the given size, as "
                + "that of a checkpoint (RFC 9162, 2.1.4).");
    }

    private static InclusionAnswer Inclusion(CatalogRequest request)
    {
        var (text, size) = (request.Http.Route("revision"), LogSize(request));
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var revision) || revision >= size)
            throw new ProblemException(
                ProblemTypes.NotFound, $"日志只有 {size} 个事件，没有第“{text}”条。",
                $"The log has {size} events; none of them is '{text}'.");
        return new InclusionAnswer(request.Catalog, Log(request), request.View.Inclusion(revision, size));
    }

    private static ConsistencyAnswer Consistency(CatalogRequest request)
    {
        var (earlier, size) = (request.Query.Number(Size)!.Value, LogSize(request));
        if (earlier > size)
            throw new ProblemException(
                ProblemTypes.QueryRefused, $"size：日志只有 {size} 个事件。", $"size: the log has {size} events.");
        return new ConsistencyAnswer(request.Catalog, Log(request), request.View.Consistency(earlier, size));
    }

    // Known speaks of adjustments; without it the log is meant as it is, with what belongs to none.
    private static long LogSize(CatalogRequest request) =>
        request.Query.Known(QueryParameters.Known) is null ? request.View.LogSize : request.Lens.Known + 1;

    // What is said of a revision that the request names is never said otherwise.
    private static LogState Log(CatalogRequest request)
    {
        if (long.TryParse(request.Query.Known(QueryParameters.Known), NumberStyles.None, CultureInfo.InvariantCulture, out var known)
            && known == request.Lens.Known)
            request.Http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return request.View.LogState(LogSize(request));
    }
}
