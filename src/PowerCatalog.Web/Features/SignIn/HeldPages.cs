using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Web.Http.Authentication;
using PowerCatalog.Web.Http.Holding;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Layout.Sessions;

namespace PowerCatalog.Web.Features.SignIn;

/// <summary>
/// Goes on with a form that was sent after its session had ended, once the person is signed in again: on its own page where that shows it,
/// else by sending it once more with a new token.
/// </summary>
internal static class HeldPages
{
    // What forms of ours carry beside what is typed.
    private static readonly string[] Carried = ["version", "revision", "digest", "draft", "for", "kind"];

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(SignInRedirects.HeldAddress + "/{id}", ShowAsync).ExcludeFromDescription();

    private static Task ShowAsync(HttpContext http)
    {
        var (id, t) = (http.Route("id"), PageLanguage.Of(http));
        var held = http.RequestServices.GetRequiredService<HeldForms>().Find(Actors.PersonOf(http.User).Id, id)
            ?? throw new ProblemException(
                ProblemTypes.NotFound, "没有为您保留的内容：可能已超过一天，或者登录的不是原来的人。请重新填写。",
                "Nothing is kept for you here: it may be older than a day, or somebody else was signed in. Fill it in again.");
        if (held.Shows)
        {
            http.Response.Redirect(QueryHelpers.AddQueryString(held.Address, PageParameters.Held.Name, id!));
            return Task.CompletedTask;
        }

        var fields = held.Fields.SelectMany(field => field.Value.Select(value => (field.Key, value))).ToList();
        var model = new HeldModel(
            PageSession.Token(http), held.Address, fields,
            [.. fields.Where(field => field.value.Length > 0 && !Carried.Contains(field.Key)).Select(field => field.value)], held.HadFile);
        return SitePages.WriteAsync<HeldPage, HeldModel>(http, [new Crumb(t["接着办理", "Go on"])], model);
    }
}
