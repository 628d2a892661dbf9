using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Checkpoints.Signing;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Time;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Townships;

/// <summary>An Atom feed (RFC 4287) of what changes for a receiver: an entry for each adjustment that touched it, newest first.</summary>
internal static class ReceiverFeed
{
    private const int Most = 50;
    private const string CheckpointRelation = "https://c2sp.org/tlog-checkpoint";

    /// <param name="routes">Maps pages.</param>
    /// <param name="receiver">The address of a receiver below a catalog's.</param>
    public static void Map(PageRoutes routes, string receiver) =>
        routes.Builder.MapGet($"{PageRoutes.Root}{receiver}/feed.atom", SendAsync).ExcludeFromDescription();

    private static async Task SendAsync(HttpContext http)
    {
        byte[] bytes;
        string language;
        var request = await PageRoutes.AskAsync(http, [QueryParameters.Order]);
        using (request.Request) (bytes, language) = (Write(request), request.T.Code);
        http.Response.ContentType = "application/atom+xml; charset=utf-8";
        http.Response.Headers.ContentLanguage = language;
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    private static byte[] Write(PageRequest request)
    {
        var receiver = ReceiverPages.Receiver(request);
        var root = $"{request.Http.Request.Scheme}://{request.Http.Request.Host}";
        var sizes = request.Http.RequestServices.GetRequiredService<CheckpointSigning>().Store.SizesToLink(request.View.Catalog.Division);
        var entries = Adjustments(request, receiver.Known)
            .Select(adjustment => Entry(request, root, receiver, adjustment, sizes)).ToList();
        var feed = new SyndicationFeed(entries)
        {
            Id = $"tag:powercatalog,2026:{request.View.Catalog.Division}/{receiver.Known.Key}",
            Title = new TextSyndicationContent(request.T[$"{receiver.Name}：行使职权的变化", $"{receiver.Name}: changes of what it exercises"]),
            LastUpdatedTime = entries.Count > 0
                ? entries[0].LastUpdatedTime
                : request.View.Lens.KnownRecorded.ToOffset(CatalogTime.Offset),
            Language = request.T.Code,
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(root + request.Links.Today($"{receiver.Path}/feed.atom"))));
        feed.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(root + request.Links.Today(receiver.Path))));
        if (sizes.Count > 0) feed.Links.Add(CheckpointLink(request, root, ""));
        feed.Authors.Add(new SyndicationPerson { Name = request.View.Catalog.Custodian });
        using var held = new MemoryStream();
        using (
            var xml = XmlWriter.Create(
                held, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = true }))
            feed.SaveAsAtom10(xml);
        return held.ToArray();
    }

    // What was given to it and taken back, and what changed in what it exercises today; all names are looked up at once.
    private static IEnumerable<IGrouping<long, AdjustmentLine>> Adjustments(PageRequest request, KnownReceiver receiver)
    {
        var own = request.View.TrailOf(receiver, TrailOrder.Recorded);
        var powers = request.View.PowersOf(receiver)
            .SelectMany(
                power =>
                    request.View.History(PowerCode.Parse(power.Code)).Where(entry => entry.Effective > power.Since && IsOfPower(entry)));
        var newest = own.Concat(powers).GroupBy(entry => entry.Known).OrderByDescending(adjustment => adjustment.Key).Take(Most);
        return AdjustmentLines.Of(request, [.. newest.SelectMany(adjustment => adjustment)]).GroupBy(line => line.Step.First.Known);
    }

    private static bool IsOfPower(HistoryEntry entry) => entry.Type is not (EventNames.PowerDelegated or EventNames.DelegationRecalled);

    private static SyndicationItem Entry(
        PageRequest request, string root, ReceiverShown receiver, IGrouping<long, AdjustmentLine> adjustment, IReadOnlyList<long> sizes)
    {
        var first = adjustment.First().Step.First;
        var text = new StringBuilder();
        foreach (var line in adjustment)
        {
            text.Append(request.T.Of(EventWords.Of(line.Step.Type))).Append(' ').Append(line.Name).Append(' ').Append(line.Code)
                .Append(request.T["，生效 ", ", effective "]).Append(CatalogTime.Show(line.Step.First.Effective)).Append('\n');
            foreach (
                var place in line.Step.Changes.Where(_ => line.Step.Type is EventNames.PowerElementsChanged or EventNames.FactCorrected))
                text.Append("  ").Append(request.T.Of(place.Name)).Append(": ").Append(place.Before ?? "—").Append(" → ")
                    .Append(place.After ?? "—").Append('\n');
        }

        var item = new SyndicationItem
        {
            Id = $"tag:powercatalog,2026:{request.View.Catalog.Division}/{receiver.Known.Key}/{adjustment.Key}",
            Title = new TextSyndicationContent(
                first.DocumentNumber is { } number ? $"{number} {first.AdjustmentTitle}" : first.AdjustmentTitle),
            LastUpdatedTime = first.Recorded.ToOffset(CatalogTime.Offset),
            Content = new TextSyndicationContent(text.ToString()),
        };
        item.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(root + request.Links.Today($"/decisions/{adjustment.Key}"))));
        if (sizes.FirstOrDefault(size => size > adjustment.Key) is > 0 and var covering)
            item.Links.Add(CheckpointLink(request, root, $"/{covering}"));
        return item;
    }

    // The checkpoint that covers what is told, so that whoever keeps the feed keeps what shows a change of it.
    private static SyndicationLink CheckpointLink(PageRequest request, string root, string size) => new(
        new Uri(root + request.Links.ApiToday($"/checkpoint{size}")), CheckpointRelation,
        request.T["台账检查点", "Checkpoint of the ledger"], "text/plain", 0);
}
