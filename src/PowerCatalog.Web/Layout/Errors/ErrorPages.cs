using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Time;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Catalogs;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Frame;

namespace PowerCatalog.Web.Layout.Errors;

/// <summary>A problem as a page: what happened, what to do, and where to go on.</summary>
internal sealed class ErrorPages : IProblemPage
{
    private const string NoSection = "-";
    private static readonly string[] NoPages = ["/api", "/openapi", "/docs", "/assets"];

    /// <summary>Whether a person is asking.</summary>
    public bool IsAskedFor(HttpContext http) =>
        http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
            && !NoPages.Any(prefix => http.Request.Path.StartsWithSegments(prefix));

    public Task WriteAsync(HttpContext http, ProblemException problem)
    {
        var language = PageLanguage.Of(http);
        var answer = problem.Answer();
        var title = language[answer.Title, answer.TitleEn];
        var detail = problem.OnPages is { } plain ? language.Of(plain) : language[answer.Detail, answer.DetailEn];
        var frame = PageWriter.Frame(http, language, title, [new Crumb(title)]) with
        {
            Catalog = CatalogOf(http),
            HasLens = false,
            Section = NoSection,
        };
        if (frame.Catalog is { } catalog)
            frame = frame with { Crumbs = [new Crumb(catalog.Name, frame.Links.Front, IsData: true), new Crumb(title)] };
        var lens = problem.Type.Code.StartsWith("known-", StringComparison.Ordinal) ? LensAsked(http) : null;
        return PageWriter.WriteAsync(
            http, frame, typeof(ErrorPage), new ErrorModel(problem.Type.Status, problem.Type.Code, title, detail, lens, problem.SeenOn),
            problem.Type.Status);
    }

    private static LensAsked LensAsked(HttpContext http)
    {
        var query = http.Request.Query;
        return new LensAsked(
            query[QueryParameters.On.Name], query[QueryParameters.Known.Name], query[QueryParameters.AsRecorded.Name] == "true");
    }

    // Even where a request failed, the way to the catalog's other pages is worth showing; where that fails too, the page stands alone.
    private static CatalogFrame? CatalogOf(HttpContext http)
    {
        var first = http.Request.Path.Value!.Split('/') is [_, var text, ..] ? text : "";
        if (!DivisionCode.TryParse(first, out var division)) return null;
        try
        {
            using var view = http.RequestServices.GetRequiredService<CatalogViews>().Open(division, LensRequest.Today);
            return view is null
                ? null
                : new CatalogFrame(
                    division.Value, view.Catalog.Name, view.Lens, [], http.RequestServices.GetRequiredService<TimeProvider>().Today(),
                    view.Summary());
        }
        catch (Exception exception) when (exception is SqliteException or ReadModelException or LensException or LedgerException)
        {
            return null;
        }
    }
}
