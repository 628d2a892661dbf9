using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Application.Drafts;
using PowerCatalog.Web.Features.Recording.Api;
using PowerCatalog.Web.Features.Recording.Drafts;
using PowerCatalog.Web.Features.Recording.Pages;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.Recording;

/// <summary>Recording: by file, as one correction or annulment, or from the pages' forms.</summary>
internal static class RecordingFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<DraftStore>();
        services.AddSingleton<DraftRecording>();
        services.AddSingleton<DraftChecks>();
        services.AddSingleton<DraftComparisons>();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        RecordingEndpoint.Map(routes);
        DifferenceEndpoint.Map(routes);
        CorrectingEndpoints.Map(routes);
    }

    public static void Map(PageRoutes reading, PageRoutes waiting, PageRoutes recording)
    {
        RecordPages.Map(reading, waiting, recording);
        PreviewPages.Map(waiting, recording);
        DifferencePages.Map(waiting, recording);
        ChangeFormPages.Map(recording);
    }
}
