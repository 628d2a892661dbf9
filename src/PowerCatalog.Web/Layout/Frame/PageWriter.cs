using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PowerCatalog.Application.Authority;
using PowerCatalog.Domain.People;
using PowerCatalog.Listings.Words;
using PowerCatalog.Web.Http.Authentication;
using PowerCatalog.Web.Http.Keeping;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Sessions;
using PowerCatalog.Web.Projecting;

namespace PowerCatalog.Web.Layout.Frame;

/// <summary>Renders a page and sends it whole: one that fails half-way is an error page and not half a page.</summary>
internal static class PageWriter
{
    /// <summary>Scripts, styles and pictures from this server alone, none written into the page.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>What stands around a page about no catalog.</summary>
    public static PageFrame Frame(HttpContext http, PageLanguage language, string title, IReadOnlyList<Crumb> crumbs) => new(
        language, title, crumbs, http.Request.PathBase.Add(http.Request.Path).ToUriComponent(),
        [
            .. http.Request.Query.Where(word => word.Key != PageParameters.Language.Name)
                .SelectMany(word => word.Value.Select(value => (word.Key, value))),
        ])
    {
        Words = http.RequestServices.GetRequiredService<CatalogWords>(),
        StaleSince = http.RequestServices.GetRequiredService<ProjectionService>().Outage?.Since,
        SignedIn = PageSession.Find(http) is { } signedIn ? SignedIn(http, signedIn) : null,
    };

    private static SignedInFrame SignedIn(HttpContext http, PersonIdentity signedIn) => new(
        signedIn.Person.Shown, Authorities.ToActForAll(signedIn.Person.Person, Role.Administrator).IsGiven,
        signedIn.Person.Person.Assignments, PageSession.Token(http));

    /// <summary>Sends a page.</summary>
    public static Task WriteAsync(HttpContext http, PageFrame frame, Type page, object model, int status = StatusCodes.Status200OK) =>
        WriteAsync(
            http, frame.T, typeof(Document),
            new() { [nameof(Document.Frame)] = frame, [nameof(Document.Page)] = page, [nameof(Document.Model)] = model }, status);

    /// <summary>Sends a part of a page, for its script to put in.</summary>
    public static Task WritePartAsync(HttpContext http, PageFrame frame, Type part, object model) =>
        WriteAsync(
            http, frame.T, typeof(Fragment),
            new() { [nameof(Fragment.Frame)] = frame, [nameof(Fragment.Part)] = part, [nameof(Fragment.Model)] = model },
            StatusCodes.Status200OK);

    private static async Task WriteAsync(
        HttpContext http, PageLanguage language, Type component, Dictionary<string, object?> parameters, int status)
    {
        var services = http.RequestServices;
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(
            async () => (await renderer.RenderComponentAsync(component, ParameterView.FromDictionary(parameters))).ToHtmlString());
        if (language.IsEnglish) html = LanguageMarks.Of(html);
        var response = http.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentLanguage = language.Code;
        response.Headers.ContentSecurityPolicy = Policy;
        if (response.Headers.CacheControl.Count == 0) response.Headers.CacheControl = "no-store";
        var bytes = Encoding.UTF8.GetBytes(html);
        if (AnswerKeeping.Expected(http) is { } keeping)
        {
            await keeping.SendAsync(http, bytes);
            return;
        }

        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, http.RequestAborted);
    }
}
