using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PowerCatalog.Domain.Procedure.Noticing;
using PowerCatalog.Domain.Time;
using PowerCatalog.Web.Http.Authentication;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Features.Procedure.Api;

/// <summary>An Atom feed (RFC 4287) of what somebody is told of, for feed readers, which send no header fields.</summary>
internal static class NoticeFeed
{
    private const string Type = "application/atom+xml";

    private static readonly QueryParameter Token = new(
        CalendarTokenHandler.Word, ParameterType.Text, "只用于订阅的个人令牌。A personal token that is for subscribing alone.");

    private static readonly QueryParameter[] Words = [Token, PageParameters.Language];

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet(ReadingEndpoints.Root + "/notices.atom", (Func<HttpContext, Task>)AnswerAsync)
        .WithMetadata(new Described(Words, HasTables: false) { Subject = Subject.Server, Revalidates = false })
        .Produces<string>(StatusCodes.Status200OK, Type)
        .Describe(
            "getNoticeFeed", Tags.Procedure, "本人消息的订阅 The feed of the own notices",
            "An Atom feed of what the token's person is told of; the token is of the scope calendar alone, as that of the calendar.")
        .Refuses(
            ProblemTypes.QueryRefused, ProblemTypes.CatalogNotFound, ProblemTypes.Unauthorized, ProblemTypes.Forbidden,
            ProblemTypes.NotReady);

    private static async Task AnswerAsync(HttpContext http)
    {
        var request = ProcedureRequest.Of(http);
        var query = QueryValues.Read(http.Request.Query, Words);
        var language = query.Text(PageParameters.Language) == "en" ? PageLanguage.English : PageLanguage.Chinese;
        var bytes = Write(request, language, http.Site());
        http.Response.ContentType = Type + "; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    private static byte[] Write(ProcedureRequest request, PageLanguage language, string site)
    {
        var entries = OwnNotices.Of(request.Http.RequestServices, request.Person, request.Division)
            .Select(notice => Entry(notice, language, site)).ToList();
        var feed = new SyndicationFeed(entries)
        {
            Id = $"tag:powercatalog,2026:{request.Division}/notices/{request.Person.Id}",
            Title = new TextSyndicationContent(language["权责清单办理消息", "Notices on the list of powers"]),
            LastUpdatedTime = entries.Count > 0 ? entries[0].LastUpdatedTime : DateTimeOffset.UnixEpoch.ToOffset(CatalogTime.Offset),
            Language = language.Code,
        };
        feed.Authors.Add(new SyndicationPerson { Name = language["权责清单台账", "PowerCatalog"] });
        using var held = new MemoryStream();
        using (
            var xml = XmlWriter.Create(
                held, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = true }))
            feed.SaveAsAtom10(xml);
        return held.ToArray();
    }

    private static SyndicationItem Entry(Notice notice, PageLanguage language, string site)
    {
        var step = language.Of(NoticeWords.What(notice));
        var item = new SyndicationItem
        {
            Id = $"tag:powercatalog,2026:{notice.Division}/{notice.Adjustment}/{notice.Step.Revision}",
            Title = new TextSyndicationContent(notice.Kind == NoticeKind.OwnTurn
                ? language[$"轮到您办理：{notice.Name}", $"Your turn: {notice.Name}"]
                : language[$"{step}：{notice.Name}", $"{step}: {notice.Name}"]),
            LastUpdatedTime = notice.Step.Recorded.ToOffset(CatalogTime.Offset),
            Summary = new TextSyndicationContent(language[$"因“{step}”。", $"After the step: {step}."]),
        };
        item.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(site + NoticeWords.PathOf(notice))));
        return item;
    }
}
