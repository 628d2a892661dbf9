using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Domain.Codes;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Http.Routing;

/// <summary>
/// A node that serves a part of the country refuses what belongs to another (421, RFC 9110, 15.5.20): it has neither read models of it nor
/// what is needed to record.
/// </summary>
internal static class ServedDivisions
{
    /// <summary>Puts it into the pipeline, after routing.</summary>
    public static void Use(IApplicationBuilder app)
    {
        var scope = app.ApplicationServices.GetRequiredService<ReadModelFiles>().Scope;
        if (scope.IsWhole) return;
        app.Use((http, next) =>
            DivisionCode.TryParse(http.GetRouteValue("division") as string, out var division) && !scope.Includes(division)
                ? throw Elsewhere(division, scope)
                : next(http));
    }

    private static ProblemException Elsewhere(DivisionCode division, DivisionScope scope) => new(
        ProblemTypes.ServedElsewhere,
        $"本节点只提供 {scope} 开头的区划的清单，{division} 由另一节点提供。请检查反向代理按区划的分配。",
        $"This node serves the divisions whose codes begin with {scope}; {division} is served by another. Look at how the reverse proxy "
            + "divides them.")
    {
        OnPages = new(
            "这份清单不在这台服务器上。请从首页重新进入；仍不行时请联系管理员。",
            "This list is not on this server. Begin again from the front page, or tell the operator."),
    };
}
