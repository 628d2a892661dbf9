using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace PowerCatalog.Web.Projecting;

/// <summary>
/// While the ledger's server is away, answers come from the read models, and each says since when these have not been updated: in a header
/// field, so that the answer itself, and its tag, stay a function of what it shows.
/// </summary>
internal static class StaleAnswers
{
    /// <summary>The time since which nothing new has arrived (RFC 3339, Asia/Shanghai); absent while the ledger is followed.</summary>
    public const string Field = "PowerCatalog-Stale-Since";

    public static void Use(IApplicationBuilder app)
    {
        var projection = app.ApplicationServices.GetRequiredService<ProjectionService>();
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                if (projection.Outage is { } outage) context.Response.Headers[Field] = Shanghai(outage.Since);
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    private static string Shanghai(DateTimeOffset time) =>
        time.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);
}
