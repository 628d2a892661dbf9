using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Ledger;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Web.Http.Json;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Events;

/// <summary>A catalog's stream itself, read from the ledger: all that is needed to replay the list without this program.</summary>
internal static class EventEndpoints
{
    public static void Map(CatalogRoutes routes) =>
        routes.MapAsync("/events", [QueryParameters.FromRevision, QueryParameters.Count], ListAsync, TableAsync).Describe(
        "listEvents", Tags.Events, "台账事件 The events of the catalog's stream",
        "As recorded, in order, up to the last complete adjustment (or the revision in known). Version N of the list is the prefix of N "
            + "events.");

    private static async ValueTask<EventsAnswer> ListAsync(CatalogRequest request)
    {
        var items = await ReadAsync(request);
        var next = items.Count > 0 && items[^1].Revision < request.Lens.Known ? items[^1].Revision + 1 : (long?)null;
        return new EventsAnswer(request.Catalog, request.Lens, items, request.Lens.Known + 1, next);
    }

    private static async ValueTask<TableContent> TableAsync(CatalogRequest request)
    {
        var json = WebJson.Options(request.Http);
        var listing = new Listing<EventItem>("台账事件", "Events")
            .Number("版本", "Revision", item => item.Revision)
            .Text("类型", "Type", item => item.Type)
            .Moment("记录时间", "Recorded", item => item.Recorded)
            .Text("事件编号", "Id", item => item.Id.ToString("D"))
            .Text("内容", "Data", item => Text(item.Data, json))
            .Text("元数据", "Metadata", item => Text(item.Metadata, json));
        return listing.With(await ReadAsync(request));
    }

    private static async Task<List<EventItem>> ReadAsync(CatalogRequest request)
    {
        var items = new List<EventItem>();
        var from = request.Query.Number(QueryParameters.FromRevision) ?? 0;
        var count = Math.Min(request.Query.Number(QueryParameters.Count) ?? 100, request.Lens.Known - from + 1);
        if (count <= 0) return items;
        var ledger = request.Http.RequestServices.GetRequiredService<ILedger>();
        var stream = StreamName.Catalog(request.View.Catalog.Division);
        await foreach (var recorded in ledger.ReadStreamAsync(stream, ReadDirection.Forwards, from, count, request.Http.RequestAborted))
            items.Add(
                new EventItem(
                    recorded.Revision, recorded.Id, recorded.Type, recorded.Recorded, Json(recorded.Data), Json(recorded.Metadata)));
        return items;
    }

    // Another program that writes to the ledger may leave what is no JSON; it is shown as text, because an auditor must see it.
    private static JsonElement Json(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes.Span);
            return JsonElement.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(Encoding.UTF8.GetString(bytes.Span), EventsJson.Default.String);
        }
    }

    private static string Text(JsonElement value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(value, options.GetTypeInfo(typeof(JsonElement)));
}
