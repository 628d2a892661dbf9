using System.Text.Json;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Time;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Occurrences;

namespace PowerCatalog.Web.Features.Changes;

/// <summary>
/// Writes one thing that happened as a CloudEvent 1.0. It says only what was known when it came, so that it reads the same at any time:
/// codes and values as recorded, no names that change, nothing of what corrected it later.
/// </summary>
internal static class CloudEvents
{
    /// <summary>Writes it.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="item">What happened.</param>
    /// <param name="source">The address of the catalog, which is the source of its events.</param>
    public static void Write(Utf8JsonWriter json, FeedItem item, string source)
    {
        var first = item.First;
        json.WriteStartObject();
        json.WriteString("specversion", "1.0");
        json.WriteString("id", IdOf(first));
        json.WriteString("source", source);
        json.WriteString("type", "powercatalog." + first.Type);
        json.WriteString("subject", SubjectOf(item));
        json.WriteString("time", CatalogTime.Show(first.IsForeseen ? StartOf(first.Effective) : first.Recorded));
        json.WriteString("datacontenttype", "application/json");
        json.WriteString("effective", CatalogTime.Show(first.Effective));
        json.WriteString("known", first.Known.ToString(System.Globalization.CultureInfo.InvariantCulture));
        json.WriteStartObject("data");
        WriteData(json, item);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // The same fact may set several days, and name townships and others apart.
    private static string IdOf(HistoryEntry first) => first.IsForeseen
        ? $"{first.Revision}/{first.Type}/{CatalogTime.Show(first.Effective)}/{first.Element}"
        : $"{first.Revision}";

    private static string SubjectOf(FeedItem item)
    {
        if (item.Name is not null) return $"powers/{item.First.Power}";
        if (item.First.Type.StartsWith("Department", StringComparison.Ordinal)) return $"departments/{item.First.Power}";
        if (item.First.Type.StartsWith("Township", StringComparison.Ordinal)) return $"townships/{item.First.Power}";
        return item.First.Type == EventNames.AdjustmentAnnulled
            ? $"adjustments/{item.First.Power}"
            : $"events/{item.First.Corrects ?? item.First.Revision}";
    }

    private static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), CatalogTime.Offset);

    private static void WriteData(Utf8JsonWriter json, FeedItem item)
    {
        var first = item.First;
        if (first.Power.Length > 0) json.WriteString("code", first.Power);
        if (item.Name is not null) json.WriteString("name", item.Name);
        json.WriteString("effective", CatalogTime.Show(first.Effective));
        json.WriteString("recorded", CatalogTime.Show(first.Recorded));
        json.WriteNumber("revision", first.Revision);
        json.WriteNumber("known", first.Known);
        if (first.Corrects is { } corrects) json.WriteNumber("corrects", corrects);
        json.WriteStartArray("changes");
        foreach (var place in item.Entries) WritePlace(json, place);
        json.WriteEndArray();
        json.WriteStartObject("decision");
        json.WriteString("id", first.Adjustment);
        json.WriteString("documentNumber", first.DocumentNumber);
        json.WriteString("title", first.AdjustmentTitle);
        json.WriteString("decided", CatalogTime.Show(first.Decided));
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, HistoryEntry place)
    {
        json.WriteStartObject();
        json.WriteString("element", place.Element);
        json.WriteString("before", place.Before);
        json.WriteString("after", place.After);
        json.WriteBoolean("editorial", place.Editorial);
        json.WriteEndObject();
    }
}
