using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Application.Drafts;
using PowerCatalog.Web.Pages.Assets;
using PowerCatalog.Web.Pages.Auditing;
using PowerCatalog.Web.Pages.Charts;
using PowerCatalog.Web.Pages.Decisions;
using PowerCatalog.Web.Pages.Departments;
using PowerCatalog.Web.Pages.Frame;
using PowerCatalog.Web.Pages.Front;
using PowerCatalog.Web.Pages.Laws;
using PowerCatalog.Web.Pages.Powers;
using PowerCatalog.Web.Pages.Recording;
using PowerCatalog.Web.Pages.Recording.Waiting;
using PowerCatalog.Web.Pages.Searching;
using PowerCatalog.Web.Pages.SigningIn;
using PowerCatalog.Web.Pages.Townships;

namespace PowerCatalog.Web.Pages;

/// <summary>Puts the pages into a program.</summary>
internal static class PageServices
{
    public static void Add(IServiceCollection services)
    {
        // Chinese stands in pages as it is; only what has a meaning in HTML is escaped.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.FormFieldName = "form-token";
            options.HeaderName = "Form-Token";
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddSingleton<DraftStore>();
        services.AddSingleton<DraftRecording>();
        services.AddSingleton<DraftChecks>();
        AuditPages.Add(services);
        SignIn.Add(services);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = new PageRoutes(routes);
        PageAssets.Map(routes);
        FrontPages.Map(pages);
        PowerPages.Map(pages);
        DepartmentPages.Map(pages);
        TownshipPages.Map(pages);
        DecisionPages.Map(pages);
        LawPages.Map(pages);
        SearchPages.Map(pages);
        RecordPages.Map(pages);
        AuditPages.Map(pages);
        ChartPages.Map(pages);
        SignIn.Map(routes);
    }
}
