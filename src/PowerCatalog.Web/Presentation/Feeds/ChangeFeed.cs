using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Checkpoints.Signing;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Time;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Occurrences;
using PowerCatalog.Web.Http.Caching;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Presentation.Feeds;

/// <summary>An Atom feed (RFC 4287) of changes, as it introduces itself.</summary>
/// <param name="Scope">Of whose changes.</param>
/// <param name="Key">What tells it from the other feeds of the catalog, in the ids of its entries.</param>
/// <param name="Title">Its title.</param>
/// <param name="Path">Its address below the catalog's, with its query.</param>
/// <param name="Page">The page of the same things.</param>
internal sealed record FeedOf(OccurrenceScope Scope, string Key, string Title, string Path, string Page);

/// <summary>
/// Writes feeds: an entry for each adjustment that touched what the feed is of, and one for each day on which something came by itself.
/// </summary>
internal static class ChangeFeed
{
    private const int Most = 50;
    private const int Lines = 20;
    private const string CheckpointRelation = "https://c2sp.org/tlog-checkpoint";

    /// <summary>Maps a feed.</summary>
    /// <param name="routes">Maps pages.</param>
    /// <param name="path">Its address below a catalog's.</param>
    /// <param name="words">Its query words.</param>
    /// <param name="of">Of whose changes it is.</param>
    public static void Map(PageRoutes routes, string path, IReadOnlyList<QueryParameter> words, Func<PageRequest, FeedOf> of) =>
        routes.Builder.MapGet(PageRoutes.Root + path, (HttpContext http) => SendAsync(http, words, of)).ExcludeFromDescription();

    private static async Task SendAsync(HttpContext http, IReadOnlyList<QueryParameter> words, Func<PageRequest, FeedOf> of)
    {
        byte[] bytes;
        string language;
        var request = await PageRoutes.AskAsync(http, words);
        using (request.Request)
        {
            var sizes = http.RequestServices.GetRequiredService<CheckpointSigning>().Store.SizesToLink(request.View.Catalog.Division);
            var variant = $"atom {request.T.Code} {http.Site()} "
                + $"{(sizes is [.., var newest] ? newest : 0)}";
            if (http.RequestServices.GetRequiredService<EntityTags>().IsUnchanged(request.Request, variant)) return;
            (bytes, language) = (Write(request, of(request), sizes), request.T.Code);
        }

        http.Response.ContentType = "application/atom+xml; charset=utf-8";
        http.Response.Headers.ContentLanguage = language;
        http.Response.Headers.Vary = "Accept-Language, Cookie";
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    private static byte[] Write(PageRequest request, FeedOf of, IReadOnlyList<long> sizes)
    {
        var root = request.Http.Site();
        var places = request.Places();
        var entries = request.View.News(of.Scope, Most, Lines).Select(news => Entry(request, root, of, news, places, sizes)).ToList();
        var feed = new SyndicationFeed(entries)
        {
            Id = Tag(request, of.Key),
            Title = new TextSyndicationContent(of.Title),
            LastUpdatedTime = entries.Count > 0
                ? entries[0].LastUpdatedTime
                : request.View.Lens.KnownRecorded.ToOffset(CatalogTime.Offset),
            Language = request.T.Code,
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(root + of.Path)));
        feed.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(root + of.Page)));
        if (sizes.Count > 0) feed.Links.Add(CheckpointLink(request, root, ""));
        feed.Authors.Add(new SyndicationPerson { Name = request.View.Catalog.Custodian });
        using var held = new MemoryStream();
        using (
            var xml = XmlWriter.Create(
                held, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = true }))
            feed.SaveAsAtom10(xml);
        return held.ToArray();
    }

    private static string Tag(PageRequest request, string key) => $"tag:powercatalog,2026:{request.View.Catalog.Division}/{key}";

    private static SyndicationItem Entry(
        PageRequest request, string root, FeedOf of, NewsEntry news, PlacesShown places, IReadOnlyList<long> sizes)
    {
        var first = news.Items[0];
        var item = new SyndicationItem
        {
            Id = Tag(request, news.Ended is { } day ? $"{of.Key}/ended/{CatalogTime.Show(day)}" : $"{of.Key}/{first.Known}"),
            Title = new TextSyndicationContent(Title(request, news)),
            LastUpdatedTime = news.Since.ToOffset(CatalogTime.Offset),
            Content = new TextSyndicationContent(Text(request, news, places)),
        };
        item.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(root + request.Links.Today($"/decisions/{first.Known}"))));
        if (sizes.FirstOrDefault(size => size > first.Known) is > 0 and var covering)
            item.Links.Add(CheckpointLink(request, root, $"/{covering}"));
        return item;
    }

    private static string Title(PageRequest request, NewsEntry news)
    {
        var first = news.Items[0];
        if (news.Ended is not { } day)
            return first.DocumentNumber is { } number ? $"{number} {first.AdjustmentTitle}" : first.AdjustmentTitle;
        var kinds = news.Items.Select(one => request.T.Of(OccurrenceWords.Kind(one))).Distinct();
        return request.T[
            $"{request.T.Day(day)} {string.Join('、', kinds)}：{news.Total} 处",
            $"{request.T.Day(day)} {string.Join(", ", kinds)}: {news.Total}"];
    }

    private static string Text(PageRequest request, NewsEntry news, PlacesShown places)
    {
        var words = new OccurrenceWords(request.Words, places.Values);
        var text = new StringBuilder();
        foreach (var one in news.Items)
        {
            text.Append(request.T.Of(OccurrenceWords.Kind(one))).Append(' ').Append(one.Name).Append(' ').Append(one.Subject)
                .Append(request.T["：", ": "]).Append(request.T.Of(words.Sentence(one))).Append('\n');
            foreach (var place in one.Places.Where(
                _ => one.Type is EventNames.PowerElementsChanged or EventNames.FactCorrected))
            {
                if (place.Element is null) continue;
                var shown = places.Of(place.Element, place.Before, place.After, place.Editorial);
                text.Append("  ").Append(request.T.Of(shown.Name)).Append(": ").Append(shown.Before ?? "—").Append(" → ")
                    .Append(shown.After ?? "—").Append('\n');
            }
        }

        if (news.Total > news.Items.Count)
            text.Append(request.T[$"共 {news.Total} 处，其余见决定。", $"{news.Total} in all; the rest is in the adjustment."]).Append('\n');
        return text.ToString();
    }

    // The checkpoint that covers what is told, so that whoever keeps the feed keeps what shows a change of it.
    private static SyndicationLink CheckpointLink(PageRequest request, string root, string size) => new(
        new Uri(root + request.Links.ApiToday($"/checkpoint{size}")), CheckpointRelation,
        request.T["台账检查点", "Checkpoint of the ledger"], "text/plain", 0);
}
