using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.Policies;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests;

/// <summary>Every address that the server answers names who may use it, and what is costly names its limit.</summary>
public sealed class DoorTests(SampleCatalog sample) : IClassFixture<SampleCatalog>
{
    private static readonly HashSet<string> AuditComputations =
    [
        "/replay", "/replay/check", "/replay/steps", "/compare", "/departments/compare", "/townships/compare", "/audit/compare",
        "/audit/compare.csv", "/audit/compare.xlsx", "/audit/replay", "/governments/compare", "/governments/compare.csv",
        "/governments/compare.xlsx", "/compare.csv", "/compare.xlsx",
    ];

    private static readonly HashSet<string> Computations =
    [
        .. AuditComputations, "/powers/{code}/evidence.zip", "/townships/{code}/evidence.zip",
        "/reports/{year:int:range(1949,9998)}", "/reports/{year:int:range(1949,9998)}.csv",
        "/reports/{year:int:range(1949,9998)}.xlsx", "/audit/reconcile", "/charts", "/charts/limits.csv", "/charts/limits.xlsx",
        "/adjustments/{id}/announcement.docx", "/adjustments/{id}/annexes.xlsx", "/reports/{year:int:range(1949,9998)}/report.docx",
        "/law-entries/{entry}", "/law-entries/{entry}.csv", "/law-entries/{entry}.xlsx", "/laws/entries/{entry}",
    ];

    private static readonly HashSet<string> Uploads =
    [
        "POST /adjustments", "POST /differences", "POST /clean-ups", "POST /record", "GET /record/{id:guid}", "POST /record/{id:guid}",
        "GET /record/{id:guid}/marked.xlsx", "GET /record/{id:guid}/draft.xlsx", "POST /record/{id:guid}/adjustment",
        "POST /record/{id:guid}/openings",
        "POST /reports/{year:int:range(1949,9998)}/stated", "POST /audit/reconcile", "GET /procedure/adjustments/{adjustment}/lines",
        "POST /procedure/adjustments/{adjustment}/lines", "POST /procedure/adjustments/{adjustment}/lines/file",
        "GET /procedure/{adjustment:guid}", "POST /procedure/{adjustment:guid}/lines", "POST /procedure/{adjustment:guid}/lines/stored",
        "POST /procedure/{adjustment:guid}/lines/consequences", "POST /procedure/{adjustment:guid}/change",
        "POST /procedure/{adjustment:guid}/take-up",
    ];

    [Fact]
    public async Task Every_address_names_a_policy_that_there_is_and_that_is_the_right_one()
    {
        var routes = Routes(sample.Server.Services);
        Assert.True(routes.Count > 80, $"Only {routes.Count} addresses were found.");
        Assert.Empty(await FaultsAsync(sample.Server.Services, routes));
        foreach (var route in routes) Assert.Equal((Name(route), PolicyOf(route)), (Name(route), ExpectedPolicy(route)));
        Assert.Equal(
            Policies.All.Select(policy => policy.Name).Order(StringComparer.Ordinal),
            routes.Select(PolicyOf).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_costly_address_names_its_limit_and_no_other_does()
    {
        var routes = Routes(sample.Server.Services);
        foreach (var route in routes) Assert.Equal((Name(route), ExpectedLimit(route)), (Name(route), LimitOf(route)));
        Assert.Equal(
            Computations.Count, routes.Where(route => LimitOf(route) == Limits.Computations).Select(Below).Distinct().Count());
        Assert.Equal(Uploads.Count, routes.Count(route => LimitOf(route) == Limits.Uploads));
    }

    [Fact]
    public async Task An_address_without_a_policy_or_with_one_that_there_is_not_is_found_and_open_to_nobody()
    {
        await using var server = await RunningServer.StartAsync(map: app =>
        {
            app.MapGet("/planted/none", () => "open");
            app.MapGet("/planted/unnamed", () => "open").RequireAuthorization();
            app.MapGet("/planted/anonymous", () => "open").AllowAnonymous();
            app.MapGet("/planted/unknown", () => "open").RequireAuthorization("nothing");
            app.MapGet("/planted/right", () => "open").RequireAuthorization(Policies.Read);
        });
        var faults = await FaultsAsync(server.Services, Routes(server.Services));
        Assert.Equal(
            ["GET /planted/anonymous", "GET /planted/none", "GET /planted/unknown", "GET /planted/unnamed"],
            faults.Order(StringComparer.Ordinal));
        using (var none = await SendAsync(server, "/planted/none")) await RunningServer.ProblemOf(none, 403, "forbidden");
        using (var unnamed = await SendAsync(server, "/planted/unnamed")) await RunningServer.ProblemOf(unnamed, 403, "forbidden");
        using (var unknown = await SendAsync(server, "/planted/unknown")) await RunningServer.ProblemOf(unknown, 500, "failure");
        using var right = await SendAsync(server, "/planted/right");
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
    }

    [Fact]
    public async Task Where_nothing_is_mapped_the_answers_are_those_of_routing()
    {
        using (var nothing = await sample.Server.SendAsync(HttpMethod.Get, "/nothing"))
            await RunningServer.ProblemOf(nothing, 404, "not-found");
        using (var method = await sample.Server.SendAsync(HttpMethod.Delete, "/api/v1/catalogs"))
            await RunningServer.ProblemOf(method, 405, "method-not-allowed");
        using var type = await sample.Server.Http.PostAsync(
            $"{RunningServer.Api}/corrections", new StringContent("x"), TestContext.Current.CancellationToken);
        await RunningServer.ProblemOf(type, 415, "unsupported-media-type");
    }

    // Sent with the key and asking for no page: no answer here is that of somebody who only has to sign in.
    private static Task<HttpResponseMessage> SendAsync(RunningServer server, string address) =>
        server.SendAsync(HttpMethod.Get, address, ("Authorization", $"Bearer {RunningServer.Token}"));

    private static List<RouteEndpoint> Routes(IServiceProvider services) =>
        [.. services.GetRequiredService<EndpointDataSource>().Endpoints.Cast<RouteEndpoint>()];

    private static async Task<List<string>> FaultsAsync(IServiceProvider services, IEnumerable<RouteEndpoint> routes)
    {
        var policies = services.GetRequiredService<IAuthorizationPolicyProvider>();
        var faults = new List<string>();
        foreach (var route in routes)
        {
            var named = route.Metadata.GetOrderedMetadata<IAuthorizeData>() is [{ Policy: { } policy, Roles: null }]
                && route.Metadata.GetMetadata<IAllowAnonymous>() is null && await policies.GetPolicyAsync(policy) is not null;
            if (!named) faults.Add(Name(route));
        }

        return faults;
    }

    private static string? PolicyOf(RouteEndpoint route) => route.Metadata.GetMetadata<IAuthorizeData>()?.Policy;

    private static string? LimitOf(RouteEndpoint route) => route.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName;

    private static string ExpectedPolicy(RouteEndpoint route)
    {
        var (method, path) = (Method(route), Path(route));
        if (path is "/work" or "/held/{id}") return Policies.Work;
        if (path.EndsWith("/source", StringComparison.Ordinal))
            return path.StartsWith("/api/", StringComparison.Ordinal) ? Policies.Sources : Policies.SourcesOnPages;
        if (Below(route).StartsWith("/procedure", StringComparison.Ordinal) && !path.StartsWith("/api/", StringComparison.Ordinal))
        {
            return method == "GET" && Below(route) is "/procedure" or "/procedure/recalls" or "/procedure/{adjustment:guid}"
                ? Policies.ProcedureOnPages : Policies.StepsOnPages;
        }

        if (Below(route).StartsWith("/procedure", StringComparison.Ordinal))
        {
            return path.EndsWith(".ics", StringComparison.Ordinal) || path.EndsWith(".atom", StringComparison.Ordinal) ? Policies.Calendar
                : method == "POST" ? Policies.Steps : Policies.Procedure;
        }

        if (path == "/api/v1/access") return Policies.Access;
        if (path.StartsWith("/access", StringComparison.Ordinal)) return Policies.AccessOnPages;
        if (path.StartsWith("/api/", StringComparison.Ordinal))
            return method == "POST" && !path.EndsWith("/stated", StringComparison.Ordinal) ? Policies.Record
                : IsAudit(WithoutForm(Below(route))) ? Policies.Audit : Policies.Read;
        if (path.StartsWith("/account", StringComparison.Ordinal)) return Policies.Account;
        if (path.StartsWith("/people", StringComparison.Ordinal)) return Policies.People;
        if (path is "/health/ready" or "/health/details" or "/metrics") return Policies.Operate;
        if (!path.StartsWith("/{division", StringComparison.Ordinal)) return path is "/" or "/compare" ? Policies.Read : Policies.Site;
        if (Below(route).StartsWith("/record", StringComparison.Ordinal) && !path.EndsWith("/template.xlsx", StringComparison.Ordinal))
            return method == "GET" && !path.EndsWith("/change", StringComparison.Ordinal) ? Policies.Waiting : Policies.RecordOnPages;
        // Checking what documents state records nothing.
        Assert.True(method == "GET" || path.EndsWith("/audit/reconcile", StringComparison.Ordinal), Name(route));
        return Below(route) is "/powers/{code}/compare" or "/compare" or "/compare.csv" or "/compare.xlsx"
            || (Below(route).StartsWith("/audit", StringComparison.Ordinal) && !path.EndsWith("/reconcile", StringComparison.Ordinal))
            ? Policies.Audit
            : Policies.Read;
    }

    private static string WithoutForm(string path) =>
        path.EndsWith(".csv", StringComparison.Ordinal) || path.EndsWith(".xlsx", StringComparison.Ordinal)
            ? path[..path.LastIndexOf('.')]
            : path;

    // The history of a power is on its page and stays open to all readers; the others are trails.
    private static bool IsAudit(string below) =>
        AuditComputations.Contains(below) || below.EndsWith("/blame", StringComparison.Ordinal)
            || below.EndsWith("/lineage", StringComparison.Ordinal)
            || (below.EndsWith("/history", StringComparison.Ordinal) && !below.StartsWith("/powers/", StringComparison.Ordinal));

    private static string? ExpectedLimit(RouteEndpoint route)
    {
        var below = Below(route);
        if (Uploads.Contains($"{Method(route)} {below}")) return Limits.Uploads;
        // It only leads on.
        if (Path(route) == "/compare") return null;
        if (Method(route) == "GET" && Computations.Contains(below)) return Limits.Computations;
        if (below.EndsWith("/source", StringComparison.Ordinal)) return Limits.Exports;
        var isFile = below.EndsWith(".csv", StringComparison.Ordinal) || below.EndsWith(".xlsx", StringComparison.Ordinal)
            || below.EndsWith("/data/{file}", StringComparison.Ordinal);
        return (isFile && !below.EndsWith("/template.xlsx", StringComparison.Ordinal)) || GivesFiles(route) ? Limits.Exports : null;
    }

    private static bool GivesFiles(RouteEndpoint route) =>
        route.Metadata.GetMetadata<Http.OpenApi.Described>() is { HasTables: true };

    private static string Name(RouteEndpoint route) => $"{Method(route)} {Path(route)}";

    private static string Path(RouteEndpoint route) => "/" + route.RoutePattern.RawText!.TrimStart('/');

    private static string Below(RouteEndpoint route)
    {
        var path = Path(route);
        foreach (var root in (string[])["/api/v1/catalogs/{division}", Layout.Routing.PageRoutes.Root])
        {
            if (path.StartsWith(root, StringComparison.Ordinal)) return path[root.Length..];
        }

        return path;
    }

    private static string Method(RouteEndpoint route) => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Single() ?? "any";
}
